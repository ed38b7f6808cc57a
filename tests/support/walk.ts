// A page that is shown → where Tab leads, from the beginning to the end, and what is wrong on the
// way.
import type { Page } from 'playwright-core';
import { listFocusable, lookAtFocus } from './in-page.ts';

export interface Walk {
  /** The targets of the links, in the order of the stops; "" for what is no link. */
  readonly hrefs: readonly string[];
  /**
   * One line each: a focus that nobody sees, a step back, a trap, a link that Tab never reaches.
   */
  readonly problems: readonly string[];
}

/** Presses Tab until the page is over; wants a page that was just opened. */
export async function walk(page: Page): Promise<Walk> {
  const wanted = new Set(await page.evaluate(listFocusable));
  const hrefs: string[] = [];
  const problems: string[] = [];
  let [first, before] = [-1, -1];
  // Regions that scroll take the focus, too, though nobody has given them a place.
  const most = 2 * wanted.size + 10;
  for (let steps = 0; steps <= most; steps += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (steps === 0) first = stop.place;
    // A browser goes on to its own buttons from the last place; without any it begins anew.
    if (stop.place === -1 || (steps > 0 && stop.place === first)) {
      for (const place of wanted) {
        const element = `document.querySelectorAll('*')[${place}]`;
        const html = await page.evaluate(`${element}.outerHTML.slice(0, 80)`);
        problems.push(`is never reached: ${html}`);
      }
      return { hrefs, problems };
    }
    if (stop.place <= before) problems.push(`comes after what stands behind it: ${stop.name}`);
    problems.push(...stop.problems.map((problem) => `${problem}: ${stop.name}`));
    wanted.delete(stop.place);
    hrefs.push(stop.href);
    before = stop.place;
  }
  return { hrefs, problems: [...problems, 'Tab does not come to an end'] };
}
