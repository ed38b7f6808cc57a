// Sites that strain a layout: whatever is too long, too wide, too deep or missing, an archive with
// one post, one with none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runAxe } from '../../support/axe.ts';
import { browse } from '../../support/browse.ts';
import { choosePages } from '../../support/choose-pages.ts';
import { findSidewaysScroll } from '../../support/in-page.ts';
import { validateHtml } from '../../support/validate-html.ts';

const empty = mkdtempSync(join(tmpdir(), 'broadsheet-empty-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe.each([
  [
    'posts that strain a layout',
    resolve('tests/fixtures/sites/posts-that-strain-a-layout'),
    /gone\.png|nowhere\.png/,
  ],
  ['one post', resolve('tests/fixtures/sites/one-post'), /^$/],
  ['no post', empty, /no-posts|no-title|no-url/],
])('a site with %s', (_, root, expected) => {
  const site = browse(root);

  it('is built, with no problem but those that it was made to have', () => {
    expect(site().site.problems.filter((problem) => !expected.test(problem))).toEqual([]);
  });

  it('is valid on every page', () => {
    expect(site().site.pages.flatMap(({ html, file }) => validateHtml(html, file))).toEqual([]);
  });

  it('is shown whole and without a barrier on a screen of 320 pixels', async () => {
    const { page, open, complaints } = await site().visit({ width: 320 });
    const problems: string[] = [];
    const pages = site().site.pages.filter(({ kind }) => kind !== 'redirect');
    const forAxe = new Set(choosePages(pages).map(({ path }) => path));
    for (const { path } of pages) {
      await open(path);
      const found = await page.evaluate(findSidewaysScroll);
      if (forAxe.has(path)) found.push(...(await runAxe(page)));
      // What is missing is meant to be.
      found.push(
        ...(await complaints()).filter(
          (text) =>
            !text.includes('404') || !/gone\.png|nowhere\.png|Failed to load resource/.test(text),
        ),
      );
      problems.push(...found.map((problem) => `/${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});
