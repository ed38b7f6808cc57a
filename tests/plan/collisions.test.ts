import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { fileUrl } from '../../src/lib/url.ts';
import { resolveCollisions } from '../../src/plan/collisions.ts';
import type { Page } from '../../src/site/pages.ts';
import { makePage, makePost, makeSite, makeStaticFile } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const publicFiles = (...paths: string[]) => ({
  files: { publicFiles: paths.map((path) => makeStaticFile(path)) },
});

describe('resolveCollisions', () => {
  it('refuses two posts with one address, and names both', () => {
    expect(
      planOf([
        makePost('2015/rivers'),
        makePost('new/rivers'),
        makePost('old/rivers', { permalink: '/2015/06/rivers/' }),
      ]).problems,
    ).toEqual([
      {
        code: 'duplicate-url',
        severity: 'error',
        message:
          'Cannot publish two pages at one address: "/2015/06/rivers/" is also the ' +
          'address of "posts/2015/rivers.md"',
        hint: 'give one of them a `slug` of its own, for example `slug: rivers-2`',
        path: 'posts/new/rivers.md',
        at: { kind: 'field', name: 'slug' },
        related: [
          {
            path: 'posts/2015/rivers.md',
            at: { kind: 'field', name: 'slug' },
            message: '"/2015/06/rivers/" is the address of this one',
          },
        ],
      },
      expect.objectContaining({
        path: 'posts/old/rivers.md',
        at: { kind: 'field', name: 'permalink' },
      }),
    ]);
  });

  it('asks for another permalink where that is at fault', () => {
    const { problems } = planOf([makePost('a', { permalink: '/archive/' })]);
    expect(problems).toMatchObject([
      {
        code: 'duplicate-url',
        hint: 'write another `permalink`, for example `permalink: /rivers-2/`',
        at: { kind: 'field', name: 'permalink' },
      },
    ]);
  });

  it('says the same whatever order the posts come in', () => {
    const posts = [
      makePost('b/rivers', { day: '2015-06-08' }),
      makePost('a/rivers', { day: '2015-06-09' }),
    ];
    expect(planOf(posts).problems).toEqual(planOf(posts.toReversed()).problems);
    expect(planOf(posts).problems).toMatchObject([{ path: 'posts/b/rivers.md' }]);
  });

  it.each([
    ['letter case', '/2015/06/Rivers.html', '/2015/06/rivers.html'],
    ['composed letters', '/caf\u00e9/', '/cafe%CC%81/'],
  ])('holds addresses that differ in %s alone for the same', (_, one, other) => {
    const { problems } = planOf([
      makePost('a', { permalink: one }),
      makePost('b', { permalink: other }),
    ]);
    expect(problems).toMatchObject([{ code: 'duplicate-url', path: 'posts/b.md' }]);
    expect(problems[0]!.message).toMatch(/ are the same on some disks$/);
  });

  it('refuses an alias where a page stands, and asks for the alias to go', () => {
    expect(
      planOf([makePost('a', { aliases: ['/x/', '/2015/06/b'] }), makePost('b')]).problems,
    ).toMatchObject([
      {
        code: 'duplicate-url',
        path: 'posts/a.md',
        at: { kind: 'field', name: 'aliases', item: '/2015/06/b' },
        hint: 'remove the alias: readers would never get past the page there',
        related: [{ path: 'posts/b.md' }],
      },
    ]);
    expect(
      planOf([makePost('a', { aliases: ['/x/'] }), makePost('b', { aliases: ['/x/'] })]).problems,
    ).toMatchObject([{ path: 'posts/b.md', related: [{ path: 'posts/a.md' }] }]);
  });

  it('refuses a page where the site has one of its own, and names that by its address', () => {
    const { problems } = planOf([
      makePage('index'),
      makePage('archive'),
      makePost('a', { permalink: '/tags/', tags: ['War'] }),
    ]);
    const conflict = (url: string, kind: string) =>
      `"${url}" is also the address of the page "${url}", which the site makes itself (${kind})`;
    expect(problems.map(({ path, message }) => [path, message.replace(/^[^:]*: /, '')])).toEqual(
      expect.arrayContaining([
        ['pages/index.md', conflict('/', 'home')],
        ['pages/archive.md', conflict('/archive/', 'archive')],
        ['posts/a.md', conflict('/tags/', 'tags')],
      ]),
    );
    expect(problems).toHaveLength(3);
    expect(problems[0]).not.toHaveProperty('related');
  });

  it('names the kinds of two pages that no file is behind', () => {
    const page = (kind: string): Page =>
      ({ kind, url: fileUrl('series/'), output: 'series/index.html' }) as never;
    const options = { features: [], customPages: [] } as never;
    const pages = [page('series'), page('stories')];
    const { problems } = resolveCollisions(pages, { site: makeSite([]), options });
    expect(problems).toMatchObject([
      {
        code: 'duplicate-url',
        message:
          'Cannot publish two pages at one address: "/series/" (stories) is also the address of ' +
          'the page "/series/", which the site makes itself (series)',
        hint: 'let the feature that makes one of them give its pages another address',
      },
    ]);
  });

  it('refuses a file of public/ where a page stands', () => {
    expect(
      planOf([makePost('a')], publicFiles('2015/06/a/index.html', 'sitemap.xml')).problems,
    ).toMatchObject([
      {
        code: 'duplicate-url',
        path: 'posts/a.md',
        related: [{ path: 'public/2015/06/a/index.html' }],
      },
      { code: 'duplicate-url', path: 'public/sitemap.xml', hint: 'rename one of the files' },
    ]);
  });

  it('refuses an own template where a page stands', () => {
    const customPages = [
      { url: fileUrl('about/'), source: sourcePath('pages/about.vto') },
      { url: fileUrl('archive/'), source: sourcePath('pages/archive.vto') },
    ];
    expect(planOf([makePage('about')], { files: { customPages } }).problems).toMatchObject([
      { path: 'pages/about.vto', related: [{ path: 'pages/about.md' }] },
      { path: 'pages/archive.vto' },
    ]);
  });

  it('refuses a file where another page needs a folder', () => {
    expect(
      planOf([makePost('a', { permalink: '/x.html' }), makePost('b', { permalink: '/X.html/y/' })])
        .problems,
    ).toMatchObject([
      {
        code: 'file-and-folder',
        message: 'Cannot publish "/X.html/y/": "/x.html" is a file and cannot contain it',
        path: 'posts/b.md',
        related: [{ path: 'posts/a.md' }],
      },
    ]);
    expect(planOf([], publicFiles('archive')).problems).toMatchObject([
      {
        code: 'file-and-folder',
        path: 'public/archive',
        message: expect.stringContaining('"/archive/"'),
      },
    ]);
  });

  it('lets the owner replace the engine’s 404.html, robots.txt and _redirects', () => {
    const { problems, pages } = planOf(
      [makePage('missing', { permalink: '/404.html' }), makePost('a', { aliases: ['/old/'] })],
      publicFiles('robots.txt', '_redirects'),
    );
    expect(problems).toEqual([]);
    expect(
      pages
        .filter(({ output }) => ['404.html', 'robots.txt', '_redirects'].includes(output))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['asset', 'asset', 'page']);
  });

  it('finds nothing wrong in an ordinary site', () => {
    expect(
      planOf(
        [makePost('a', { tags: ['War'] }), makePost('b', { tags: ['war'] }), makePage('about')],
        publicFiles('favicon.svg'),
      ).problems,
    ).toEqual([]);
  });
});
