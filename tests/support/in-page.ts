// Questions about a page that is shown, answered inside the browser: each function is sent there as
// text, so it knows nothing of this file but what stands inside it. Whatever is wrong comes back as
// lines of text.

declare const document: any;
declare const window: any;
declare const getComputedStyle: (element: any, pseudo?: string) => any;
declare const PerformanceObserver: any;

/**
 * What stands out of the window to the side where nothing scrolls it, and whether the page itself
 * does.
 */
export function findSidewaysScroll(): string[] {
  const root = document.documentElement;
  const width = root.clientWidth;
  const found: string[] = [];
  if (document.scrollingElement.scrollWidth > width)
    found.push(
      `the page is ${document.scrollingElement.scrollWidth} px wide in a window of ${width}`,
    );
  for (const element of document.body.querySelectorAll('*')) {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    if ((right <= width + 1 && left >= -1) || own <= 1 || height <= 1) continue;
    let holder = element;
    while (
      holder &&
      holder !== root &&
      holder !== document.body &&
      getComputedStyle(holder).overflowX === 'visible'
    )
      holder = holder.parentElement;
    if (holder === root || holder === document.body || !holder)
      found.push(
        `${element.outerHTML.slice(0, 80)} reaches from ${Math.round(left)} to ` +
          `${Math.round(right)}`,
      );
  }
  return found.slice(0, 4);
}

/** Scripts, handlers and styles that stand in the page. */
export function findCode(): string[] {
  const elements = [
    ...document.querySelectorAll(
      'script:not([type="application/ld+json"]), style, [style], iframe, object, embed',
    ),
  ];
  const handlers = [...document.querySelectorAll('*')].filter((element) =>
    [...element.attributes].some(
      ({ name, value }: any) => name.startsWith('on') || /^\s*javascript:/i.test(value),
    ),
  );
  return [...elements, ...handlers].map((element) => element.outerHTML.slice(0, 80));
}

/** Images whose place is not known before they are there. */
export function findUnsized(): string[] {
  return [...document.querySelectorAll('img:not([width][height])')].map((image) =>
    image.outerHTML.slice(0, 80),
  );
}

/** What has moved since the page was opened. */
export async function findShifts(): Promise<string[]> {
  const shifts: string[] = [];
  const observer = new PerformanceObserver((list: any) => {
    for (const { value, sources } of list.getEntries())
      shifts.push(`${value} ${(sources ?? []).map(({ node }: any) => node?.nodeName).join()}`);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => window.requestAnimationFrame(() => setTimeout(resolve)));
  observer.disconnect();
  return shifts;
}

/** What moves by itself or takes time to change. */
export function findMotion(): string[] {
  const seconds = (times: string) =>
    Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationDuration, animationName, scrollBehavior } =
      getComputedStyle(element);
    return (
      seconds(transitionDuration) > 0 ||
      (animationName !== 'none' && seconds(animationDuration) > 0) ||
      scrollBehavior === 'smooth'
    );
  });
  return moving.map((element) => element.outerHTML.slice(0, 80));
}

/** Navigation that is printed, and text that is not dark on white. */
export function findUnprintable(): string[] {
  const found: string[] = [];
  const isShown = (element: any) => element.getClientRects().length > 0;
  for (const element of document.querySelectorAll('nav, .skip'))
    if (isShown(element)) found.push(`navigation: ${element.outerHTML.slice(0, 80)}`);
  const channels = (colour: string) =>
    (/[\d.]+(?:, [\d.]+)*/.exec(colour)?.[0] ?? '').split(', ').map(Number);
  for (const element of [document.documentElement, document.body]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(
      getComputedStyle(element).backgroundColor,
    );
    if (alpha > 0 && Math.min(red, green, blue) < 255)
      found.push(`background: ${getComputedStyle(element).backgroundColor}`);
  }
  if (getComputedStyle(document.body).color !== 'rgb(0, 0, 0)')
    found.push(`ink: ${getComputedStyle(document.body).color}`);
  for (const element of document.querySelectorAll('main *')) {
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }: any) => nodeType === 3 && nodeValue.trim() !== '',
    );
    if (
      hasText &&
      isShown(element) &&
      Math.max(...channels(getComputedStyle(element).color).slice(0, 3)) > 118
    )
      found.push(`${getComputedStyle(element).color}: ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}

/** Where the keyboard has come to. */
export interface Stop {
  /** Which element it is, in the order of the document; -1 when the walk is over. */
  readonly place: number;
  readonly name: string;
  readonly href: string;
  readonly problems: readonly string[];
}

/** Looks at the element that has the focus, and then at how it looks without. */
export function lookAtFocus(): Stop {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement)
    return { place: -1, name: '', href: '', problems: [] };
  const problems: string[] = [];
  const rects = [...element.getClientRects()].filter(
    ({ width, height }: any) => width > 1 && height > 1,
  );
  const seen = rects.filter(
    ({ left, right, top, bottom }: any) =>
      right > 0 && left < window.innerWidth && bottom > 0 && top < window.innerHeight,
  );
  if (rects.length === 0) problems.push('is not to be seen');
  else if (seen.length === 0) problems.push('is out of view');
  else {
    const { left, right, top, bottom } = seen[0];
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2,
    ];
    const above = document.elementFromPoint(x, y);
    if (above && !element.contains(above) && !above.contains(element))
      problems.push(`is covered by ${above.outerHTML.slice(0, 60)}`);
  }
  const look = () => {
    const {
      outlineStyle,
      outlineWidth,
      outlineColor,
      boxShadow,
      backgroundColor,
      borderColor,
      fill,
      stroke,
      strokeWidth,
    } = getComputedStyle(element);
    return [
      outlineStyle === 'none' || outlineWidth === '0px'
        ? ''
        : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
      boxShadow,
      backgroundColor,
      borderColor,
      fill,
      stroke,
      strokeWidth,
    ].join('; ');
  };
  const focused = look();
  // Without sight of the focus for a moment, and back: the next Tab goes on from here.
  element.blur();
  const plain = look();
  element.focus({ preventScroll: true });
  if (focused === plain) problems.push('looks as if it had no focus');
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    name: element.outerHTML.slice(0, 80),
    href: element.getAttribute('href') ?? '',
    problems,
  };
}

/** The places of all that Tab should reach. */
export function listFocusable(): number[] {
  const all = [...document.querySelectorAll('*')];
  const wanted = all.filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.matches(
        'a[href], area[href], button:not([disabled]), input:not([disabled]), select, ' +
          'textarea, summary, [tabindex]',
      ),
  );
  return wanted
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => all.indexOf(element));
}
