import { describe, expect, it } from 'vitest';
import { explanationLines } from '../../src/commands/explanation.ts';
import type { PageExplanation } from '../../src/explain/explain-page.ts';

const page: PageExplanation = {
  kind: 'post',
  url: '/a/',
  output: 'a/index.html' as never,
  templates: [],
  shows: {},
  sources: { shown: {} },
  next: { outcome: 'left-alone', changes: [] },
};
const linesOf = (given: Partial<PageExplanation>) =>
  explanationLines({ page: { ...page, ...given } }, '_site');
const post = (title: string) => ({
  title,
  url: `/${title}/`,
  date: { iso: '2015-06-07', text: 'June 7' },
});

describe('explanationLines', () => {
  it('says which page it is, and of what it is made', () => {
    const lines = linesOf({
      bytes: 12,
      templates: [{ path: 'templates/post.vto', of: 'site' }],
      sources: {
        own: 'posts/a.md' as never,
        shown: { posts: ['1', '2', '3', '4'].map((name) => `posts/${name}.md`) as never },
      },
    });
    expect(lines.slice(0, 7)).toEqual([
      '/a/ (post)',
      '  file: _site/a/index.html, 12 bytes',
      '  made with:',
      "    templates/post.vto (the site's)",
      '  made of:',
      '    posts/a.md',
      '    posts: 4 files, posts/1.md … posts/4.md',
    ]);
  });

  it('shows fields in short, lists with their length, and nothing that is empty', () => {
    const shows = {
      title: 'A',
      canonical: 'x',
      text: { source: 'a', hash: 'b' },
      description: '',
      feeds: [],
      extra: {},
      noindex: false,
      count: 3,
      date: { iso: '2015-06-07', text: 'June 7' },
      posts: [post('b'), post('c')],
      long: 'x'.repeat(99),
    };
    expect(linesOf({ shows }).slice(2, 8)).toEqual([
      '  shows:',
      '    title  "A"',
      '    count  3',
      '    date   June 7',
      '    posts  2: "b" /b/, "c" /c/',
      `    long   "${'x'.repeat(68)}…`,
    ]);
  });

  it.each<[string, Partial<PageExplanation>, string[]]>([
    [
      'was never built',
      { next: { outcome: 'new', changes: [{ kind: 'file', path: 'posts/a.md', change: 'new' }] } },
      [
        'No earlier build of this output is known.',
        'The next build makes it, because:',
        '  posts/a.md is new',
      ],
    ],
    [
      'was rendered',
      {
        last: {
          build: 12,
          outcome: 'rendered',
          changes: [
            { kind: 'field', path: 'earlier.title', from: 'Roads', to: 'Dams' },
            { kind: 'field', path: 'posts[0]', to: post('b') },
            { kind: 'field', path: 'later', from: post('c') },
            { kind: 'other', text: 'the engine has another version' },
          ],
        },
      },
      [
        'The last build (number 12) rendered it, because:',
        '  earlier.title: "Roads" → "Dams"',
        '  posts[0] is new: "b" /b/',
        '  later is gone: "c" /c/',
        '  the engine has another version',
        'The next build leaves it alone: nothing that it is made of has changed.',
      ],
    ],
    [
      'shows nothing of what changed',
      {
        last: {
          build: 2,
          outcome: 'left-alone',
          changes: [{ kind: 'file', path: 'posts/a.md', change: 'changed' }],
        },
      },
      [
        'The last build (number 2) left it alone: nothing that it shows has changed, ' +
          'although this has:',
        '  posts/a.md has changed',
        'The next build leaves it alone: nothing that it is made of has changed.',
      ],
    ],
    [
      'is gone',
      {
        last: { build: 2, outcome: 'removed', changes: [] },
        next: { outcome: 'absent', changes: [] },
      },
      ['The last build (number 2) removed it.', 'The next build has no such page.'],
    ],
  ])('says why a page %s', (_, given, lines) => {
    expect(linesOf(given).slice(2)).toEqual(lines);
  });

  it('names a dozen changes and counts the others', () => {
    const changes = Array.from(
      { length: 20 },
      (_, index) => ({ kind: 'field', path: `lines[${index}]`, to: index }) as const,
    );
    const lines = linesOf({ next: { outcome: 'rendered', changes } });
    expect([lines.length, lines.at(-1)]).toEqual([2 + 1 + 1 + 12 + 1, '  and 8 more']);
  });

  it('counts the pages that show a file by their kinds', () => {
    expect(
      explanationLines(
        { file: 'posts/a.md' as never, shownOn: { home: ['/'], tag: ['/t/', '/u/'] } },
        '',
      ),
    ).toEqual(['posts/a.md', '  on home /', '  on tag: 2 pages']);
    expect(explanationLines({ file: 'posts/a.md' as never, shownOn: {} }, '')).toEqual([
      'posts/a.md',
      '  on no page',
    ]);
    expect(explanationLines({ file: 'posts/a.md' as never, page }, '').slice(2, 5)).toEqual([
      '',
      '/a/ (post)',
      '  file: a/index.html',
    ]);
  });
});
