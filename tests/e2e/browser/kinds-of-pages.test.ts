// Every kind of page of the sample site, and of each kind as many as it takes to have all that its
// template can write: for axe, for a keyboard alone (WCAG 2.2, 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7,
// 2.4.11), on paper, and without motion.
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAxe } from '../../support/axe.ts';
import { browse, type Visit } from '../../support/browse.ts';
import type { BuiltPage } from '../../support/build-pages.ts';
import { choosePages } from '../../support/choose-pages.ts';
import { findMotion, findUnprintable } from '../../support/in-page.ts';
import { walk } from '../../support/walk.ts';

describe('every kind of page', () => {
  const site = browse(resolve('.'));
  let pages: readonly BuiltPage[];
  let visit: Visit;
  beforeAll(async () => {
    // A redirect is gone before anybody reads it.
    pages = choosePages(site().site.pages).filter(({ kind }) => kind !== 'redirect');
    visit = await site().visit();
  });

  /** Opens one page after the other; collects what is found, under the page's name. */
  async function onEach(
    look: (page: Visit['page']) => Promise<readonly string[]>,
  ): Promise<string[]> {
    const problems: string[] = [];
    for (const { kind, path } of pages) {
      await visit.open(path);
      problems.push(...(await look(visit.page)).map((problem) => `${kind} /${path}: ${problem}`));
    }
    return problems;
  }

  it('is there, and each in its own way', () => {
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(
      new Set(site().site.pages.flatMap(({ kind }) => (kind === 'redirect' ? [] : kind))),
    );
    expect(pages.filter(({ kind }) => kind === 'post').length).toBeGreaterThan(2);
  });

  it('has no barrier, in light or dark, narrow or wide', async () => {
    const barriers = await onEach(async (page) => {
      const found: string[] = [];
      for (const [colorScheme, rules] of [
        ['light', 'all'],
        ['dark', 'colors'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const barriers = await runAxe(page, rules);
          found.push(...barriers.map((text) => `${colorScheme} ${width}: ${text}`));
        }
      }
      return found;
    });
    expect(barriers).toEqual([]);
  });

  it.each([1280, 320])(
    'is reached by the keyboard as a whole, in order and in sight, %d pixels wide',
    async (width) => {
      await visit.page.setViewportSize({ width, height: 800 });
      const problems = await onEach(async (page) => {
        const { hrefs, problems: onTheWay } = await walk(page);
        return hrefs[0] === '#main'
          ? onTheWay
          : [...onTheWay, `begins with ${hrefs[0]}, not with the link that skips to the text`];
      });
      expect(problems).toEqual([]);
    },
  );

  it('has a first link that shows itself and leads past the masthead', async () => {
    const problems = await onEach(async (page) => {
      const skip = page.locator('a[href="#main"]').first();
      const areaOf = async () =>
        skip.boundingBox().then((box) => (box?.width ?? 0) * (box?.height ?? 0));
      const hidden = await areaOf();
      await page.keyboard.press('Tab');
      const shown = await areaOf();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      // Where the text has no link, the next stop is below it.
      const isPast = await page.evaluate(
        '(([main, on]) => main.contains(on) || main.compareDocumentPosition(on) === ' +
          "4)([document.querySelector('main'), document.activeElement])",
      );
      return [
        ...(shown > hidden && shown >= 24 * 24
          ? []
          : [`has ${shown} square pixels, and ${hidden} before`]),
        ...(isPast ? [] : ['does not skip']),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('is printed dark on white, without navigation, whatever the screen’s colours', async () => {
    const problems = await onEach(async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const found = await page.evaluate(findUnprintable);
      await page.emulateMedia({ media: 'screen' });
      return found;
    });
    expect(problems).toEqual([]);
  });

  it('keeps still for those who have asked for that', async () => {
    expect(await onEach((page) => page.evaluate(findMotion))).toEqual([]);
  });
});
