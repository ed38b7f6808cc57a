// One small site with something of everything, to the last byte of its output:
// tests/fixtures/golden/. After a change that is meant, run UPDATE_GOLDEN=1 npx vitest run
// tests/e2e/golden.test.ts and read the difference that git shows.
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, copySite, now, readTexts } from '../support/broadsheet.ts';
import { checkSiteLinks } from '../support/check-site-links.ts';
import { validateHtml } from '../support/validate-html.ts';

const name = 'a-small-site-with-everything';
const golden = resolve('tests/fixtures/golden', name);

async function buildSmallSite(): Promise<{ output: string; err: string }> {
  const root = copySite(name);
  const { code, err } = await broadsheet(root, 'build', '--now', now);
  expect(code).toBe(0);
  return { output: join(root, '_site'), err };
}

describe('a small site with everything', () => {
  it('is built to the golden files, and to no others', async () => {
    const { output } = await buildSmallSite();
    if (process.env['UPDATE_GOLDEN']) {
      rmSync(golden, { recursive: true, force: true });
      cpSync(output, golden, { recursive: true });
    }
    expect(readTexts(output)).toEqual(readTexts(golden));
  });

  it('has the warnings that it was written to have', async () => {
    const { err } = await buildSmallSite();
    expect(err).toMatchInlineSnapshot(`
      "posts/2023/2023-01-05-ferry-timetable.md:6:17 warning[tag-spelling] Cannot keep two spellings of one tag: "Port Authority" is shown as "Port authority"
        5 | dateline: Malvik
        6 | tags: [Ferries, Port Authority]
          |                 ^^^^^^^^^^^^^^
        hint: write "Port authority", or add "Port Authority" to \`tags.spellings\` in the configuration
        help: docs/diagnostics.md#tag-spelling
      posts/2023/2023-01-19-winter-tariff.md:5:7 warning[tag-spelling] Cannot keep two spellings of one tag: "ferries" is shown as "Ferries"
        4 | author: Tomas Reyl
        5 | tags: ferries, Budgets
          |       ^^^^^^^^^^^^^^^^
        hint: write "Ferries", or add "ferries" to \`tags.spellings\` in the configuration
      posts/2023/2023-01-19-winter-tariff.md:6:7 warning[unknown-field] Cannot use \`mood\`: the engine knows no such field (one post has it)
        5 | tags: ferries, Budgets
        6 | mood: sceptical
          |       ^^^^^^^^^
        hint: leave it if a template of yours uses \`view.extra.mood\`
        help: docs/diagnostics.md#unknown-field
      posts/2023/2023-02-03-letter-from-haifa.md:12:26 warning[html-removed] Cannot keep raw HTML: <script> is not allowed in posts
        11 |
        12 | The answer leaves it out.<script>alert(1)</script> Both are *in the file* of the registry.
           |                          ^^^^^^^
        hint: link to it instead, for example [the video](https://…), or set \`markdown: { html: 'trusted' }\` in the configuration
        help: docs/diagnostics.md#html-removed
      "
    `);
  });

  it('is valid, and no link in it is dead', async () => {
    const { output } = await buildSmallSite();
    const pages = Object.entries(readTexts(output)).filter(([path]) => path.endsWith('.html'));
    expect(pages.flatMap(([path, html]) => validateHtml(html, path))).toEqual([]);
    expect(checkSiteLinks(output, { base: '/notes', origin: 'https://example.org' })).toEqual([]);
  });
});
