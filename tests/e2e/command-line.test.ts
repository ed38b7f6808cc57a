// What a build says and how it ends, for people and for programs.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, copySite, postText } from '../support/broadsheet.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';

const name = 'a-small-site-with-everything';

describe('the closing line', () => {
  it('counts posts and files, and names what was left out', async () => {
    const root = copySite(name);
    const closing = (files: string) =>
      new RegExp(
        '^(?:7 posts|0 posts changed) \\(1 draft and 1 future post left out\\) → ' +
          `${files}, 4 warnings, in \\d+\\.\\d s\\n$`,
      );
    expect((await broadsheet(root, 'build')).out).toMatch(closing('63 files written, 0 removed'));
    expect((await broadsheet(root, 'build')).out).toMatch(
      closing('0 of 63 files written, 0 removed'),
    );
  });

  it('counts what was removed', async () => {
    const root = copySite(name);
    await broadsheet(root, 'build', '--drafts');
    rmSync(join(root, 'posts/2024/2024-03-15-unfinished.md'));
    const { out } = await broadsheet(root, 'build', '--drafts');
    expect(out).toMatch(/^(?:7 posts|1 post changed) \(1 future post left out\) → /);
    expect(out).toMatch(/ → \d+ of 63 files written, 5 removed, /);
  });

  it('says that nothing was written where there was an error', async () => {
    const root = makeSite({
      'posts/a.md': postText({ date: 'soon' }),
      'posts/b.md': 'No front matter.',
    });
    expect(await broadsheet(root, 'build')).toMatchObject({
      code: 1,
      out: '2 errors: nothing was written\n',
    });
  });

  it('is left out with --quiet, and so are warnings, but not errors', async () => {
    expect(await broadsheet(copySite(name), 'build', '--quiet')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const broken = await broadsheet(
      makeSite({ 'posts/a.md': postText({ date: 'soon', mood: 'x' }) }),
      'build',
      '--quiet',
    );
    expect(broken).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^posts\/a\.md:3:7 error\[bad-date\]/),
    });
  });
});

describe('--json', () => {
  it('prints one object with exactly the keys that are documented, and nothing else', async () => {
    const { code, out, err } = await broadsheet(copySite(name), 'build', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${JSON.stringify(JSON.parse(out))}\n`);
    const { posts, pages, files, diagnostics, ms, peakMemoryMB, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(posts).toMatchObject({ total: 9, drafts: 1, future: 1 });
    expect(pages).toEqual({
      total: 63,
      rendered: 63,
      byKind: {
        post: 7,
        page: 1,
        home: 2,
        tag: 5,
        author: 3,
        year: 2,
        month: 5,
        day: 7,
        archive: 1,
        tags: 1,
        authors: 1,
        'not-found': 1,
        feed: 14,
        headers: 1,
        opml: 1,
        redirect: 2,
        redirects: 1,
        asset: 4,
        sitemap: 2,
        robots: 1,
        custom: 1,
      },
    });
    expect(files).toEqual({ written: 63, unchanged: 0, removed: 0 });
    expect(diagnostics.map((one: object) => Object.keys(one))).toEqual(
      Array(4).fill([
        'code',
        'severity',
        'message',
        'path',
        'line',
        'column',
        'hint',
        'help',
        'related',
      ]),
    );
    expect(Object.keys(ms)).toEqual([
      'survey',
      'read',
      'model',
      'images',
      'plan',
      'print',
      'publish',
      'total',
    ]);
    for (const number of [...Object.values(ms), peakMemoryMB])
      expect(number).toEqual(expect.any(Number));
  });

  it('names both places where two are at fault', async () => {
    const root = makeSite({
      'posts/2024-03-11-a.md': postText({ slug: 'x' }),
      'posts/2024-03-12-b.md': postText({ slug: 'x' }),
    });
    const { code, out } = await broadsheet(root, 'build', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: { written: 0, unchanged: 0, removed: 0 },
      diagnostics: [
        {
          code: 'duplicate-url',
          severity: 'error',
          path: 'posts/2024-03-12-b.md',
          line: 4,
          column: 7,
          related: [
            { path: 'posts/2024-03-11-a.md', line: 4, column: 7, message: expect.any(String) },
          ],
        },
      ],
    });
  });

  it.each([
    [
      'a configuration is refused',
      { 'posts/a.md': postText({}), 'broadsheet.config.json': '{ "titel": "x" }' },
      'unknown-config-key',
    ],
    ['there is no site', {}, 'no-posts'],
  ])('has the same shape where %s', async (_, files, expected) => {
    const { code, out } = await broadsheet(makeSite(files), 'build', '--json');
    expect(code).toBe(2);
    expect(Object.keys(JSON.parse(out))).toEqual([
      'posts',
      'pages',
      'files',
      'diagnostics',
      'ms',
      'peakMemoryMB',
    ]);
    expect(JSON.parse(out).diagnostics).toMatchObject([{ code: expected }]);
  });
});

describe('a file that is no UTF-8', () => {
  it('is named with its place, and stops the build', async () => {
    const root = makeSite({
      'posts/a.md': Buffer.from(postText({}, 'Caf\u00e9.\n'), 'latin1'),
      'posts/b.md': postText({ title: 'Fine' }),
    });
    const { code, out, err } = await broadsheet(root, 'build');
    expect({ code, out }).toEqual({ code: 1, out: '1 error: nothing was written\n' });
    expect(err).toMatch(/^posts\/a\.md:6:4 error\[invalid-utf8\] Cannot read the file/);
  });

  it('is named where it is a page of the owner’s, too', async () => {
    const root = makeSite({
      'posts/a.md': postText({}),
      'pages/about.md': Buffer.from('---\ntitle: Caf\u00e9\n---\n', 'latin1'),
    });
    expect(await broadsheet(root, 'check')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^pages\/about\.md:2:11 error\[invalid-utf8\]/),
    });
  });
});
