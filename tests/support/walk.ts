// A page that is shown → where Tab leads, from the beginning to the end, and what is wrong on the
// way.
import type { Page } from 'playwright-core';
import { listFocusable, lookAtFocus, type Stop } from './in-page.ts';

export interface Walk {
  /** The targets of the links, in the order of the stops; "" for what is no link. */
  readonly hrefs: readonly string[];
  /**
   * One line each: a focus that nobody sees, a step back, a trap, a link that Tab never reaches.
   */
  readonly problems: readonly string[];
}

/** Tabs in a row before the page is asked where they led. */
const strideLength = 16;

/** Presses Tab until the page is over; wants a page that was just opened. */
export async function walk(page: Page): Promise<Walk> {
  const wanted = new Set(await page.evaluate(listFocusable));
  const hrefs: string[] = [];
  const problems: string[] = [];
  let [first, before] = [-1, -1];
  // Regions that scroll take the focus, too, though nobody has given them a place.
  const most = 2 * wanted.size + 10;
  for await (const stop of followFocus(page, most)) {
    // A browser goes on to its own buttons from the last place; without any it begins again.
    if (stop.place === -1 || stop.place === first) {
      for (const place of wanted) {
        const element = `document.querySelectorAll('*')[${place}]`;
        const html = await page.evaluate(`${element}.outerHTML.slice(0, 80)`);
        problems.push(`is never reached: ${html}`);
      }
      return { hrefs, problems };
    }
    if (first === -1) first = stop.place;
    if (stop.place <= before) problems.push(`comes after what stands behind it: ${stop.name}`);
    problems.push(...stop.problems.map((problem) => `${problem}: ${stop.name}`));
    wanted.delete(stop.place);
    hrefs.push(stop.href);
    before = stop.place;
  }
  return { hrefs, problems: [...problems, 'Tab does not come to an end'] };
}

/**
 * Gives the stops of at least so many Tabs. The page itself looks at each of them, and is not asked
 * after each: the way there and back takes longer than the look.
 */
async function* followFocus(page: Page, most: number): AsyncGenerator<Stop> {
  await page.evaluate(
    `globalThis.stops = [];
     document.addEventListener('keyup', () => { globalThis.stops.push((${lookAtFocus})()); });`,
  );
  const keyboard = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  for (let pressed = 0; pressed <= most; pressed += strideLength) {
    const events = Array.from({ length: strideLength }, () => [
      keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]);
    await Promise.all(events.flat());
    yield* (await page.evaluate('globalThis.stops.splice(0)')) as Stop[];
  }
}
