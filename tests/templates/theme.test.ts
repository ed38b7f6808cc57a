// Every kind of page of the theme: valid, accessible, safe and light.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/site/views.ts';
import {
  makeArchive,
  makeFront,
  makeIndex,
  makeList,
  makeMonth,
  makePeriod,
  makeYear,
} from '../support/make-list-views.ts';
import {
  alternates,
  makeFullPost,
  makeNotFound,
  makePage,
  makePost,
  makeRedirect,
  makeSummary,
  russian,
  site,
  translations,
} from '../support/make-views.ts';
import { theme, useTheme } from '../support/render-theme.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // Integrity is for what other hosts serve.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

const render = useTheme();

const foreign = [
  makeSummary(russian),
  makeSummary({ title: 'نهر', excerpt: '', lang: 'ar', dir: 'rtl', place: '', authors: [] }),
];
const link = { title: 'Neighbour', url: '/notes/neighbour/' };
const views: Record<string, View> = {
  'a bare post': makePost(),
  'a full post': makeFullPost(),
  'a post in another language': makeFullPost({ lang: 'ar', dir: 'rtl', title: 'نهر' }),
  'a translated post': makeFullPost({ translations, alternates }),
  'a page': makePage(),
  'a changed page': makePage({ updated: { iso: '2015-06-07', text: 'June 7, 2015' } }),
  'an empty front page': makeFront([]),
  'a front page with one post': makeFront([makeSummary({ excerpt: '', authors: [], place: '' })]),
  'a full front page': makeFront(
    [
      makeSummary(),
      makeSummary(),
      ...foreign,
      makeSummary({
        date: { iso: '2015-06-07T14:30:00+02:00', text: 'June 7, 2015', time: '14:30' },
      }),
    ],
    { opening: 'The gauge shows 214.', image: { src: '/notes/images/dam.png', alt: 'A gauge' } },
  ),
  'a front page led in another language': makeFront([foreign[1]!, foreign[0]!]),
  'an older home page': makeList({
    kind: 'home',
    title: site.title,
    posts: foreign,
    pagination: { number: 3, total: 4, newer: link, older: link },
  }),
  'a tag': makeList({
    description: 'All that flows',
    posts: [makeSummary(), ...foreign],
    years: [
      { title: '2014', label: '2014', count: 0, height: 0 },
      { title: '2015', label: '2015', count: 3, height: 100 },
    ],
    companions: [{ ...link, count: 2 }],
  }),
  'an older page of a tag': makeList({
    posts: [makeSummary()],
    pagination: { number: 1, total: 1, newer: link },
  }),
  'an author': makeList({
    kind: 'author',
    title: 'Anna Lind',
    author: { name: 'Anna Lind', url: 'https://www.lind.example/', email: 'anna@lind.example' },
  }),
  'a year': makeYear({ earlier: link }),
  'a month': makeMonth([makeSummary(), ...foreign]),
  'a day': makePeriod({ kind: 'day', posts: foreign, later: link }),
  'the archive': makeArchive(),
  'an empty archive': makeArchive({ years: [], count: 0 }),
  'the tags': makeIndex(),
  'the tags with some that rise': makeIndex({
    rising: { until: 'June 7, 2015', tags: [{ ...link, count: 5, before: 0 }] },
  }),
  'the authors': makeIndex({ kind: 'authors', title: 'Authors' }),
  'the page for what is missing': makeNotFound(),
  'a redirect': makeRedirect(),
};

describe('the theme', () => {
  it.each(Object.entries(views))('makes %s valid and accessible', async (_, view) => {
    const { results } = await validator.validateString(await render(view));
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(views))(
    'makes %s without scripts, inline styles, other hosts’ files and empty leftovers',
    async (_, view) => {
      const html = await render(view);
      expect(html).not.toMatch(/<script|<style|style=|undefined|null|NaN|\[object/);
      expect(html).not.toMatch(/(?:src|stylesheet" href)="https?:/);
      expect(html).not.toMatch(/<(?!body|main|div|td)(\w+)[^>]*>\s*<\/\1>/);
      expect(html).not.toMatch(/\{\{|\}\}/);
    },
  );

  const evil = `"><script>alert('x')</script>&`;
  const spoiled = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => spoiled(item));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, spoiled(item, name)]),
      );
    return typeof value === 'string' && !['kind', 'content', 'canonical', 'src'].includes(key)
      ? value + evil
      : value;
  };
  it.each(Object.entries(views))('escapes whatever %s shows', async (_, view) => {
    const html = await render(spoiled(view) as View, {
      site: { ...(spoiled(site) as typeof site), url: site.url },
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"><script');
    expect(html).not.toMatch(/&(?!\w+;|#\d+;)/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('keeps pages that search engines should leave out from them', async () => {
    for (const view of [makeNotFound(), makeRedirect()])
      expect(await render(view)).toContain('<meta name="robots" content="noindex">');
    expect(await render(makePost())).not.toContain('noindex');
    expect(await render(makeRedirect())).toContain(
      '<meta http-equiv="refresh" content="0; url=/notes/2015/06/dam/">',
    );
  });

  it.each(Object.entries(views).filter(([, { kind }]) => kind !== 'redirect'))(
    'says in a sentence what %s is',
    async (_, view) => {
      expect(await render({ ...view, description: '' })).toMatch(
        /<meta name="description" content="[^"]+">/,
      );
    },
  );

  it('names the site’s icon, or says there is none, before a browser asks for it', async () => {
    expect(await render(makePost())).toContain('<link rel="icon" href="data:,">');
    for (const view of [makePost(), makeRedirect()])
      expect(await render(view, { site: { ...site, icon: '/notes/favicon.svg' } })).toContain(
        '<link rel="icon" href="/notes/favicon.svg">',
      );
  });

  it('says nothing on a full page that a new post would change', async () => {
    const list = (total: number) =>
      render(makeList({ kind: 'home', title: 'Page 2', pagination: { number: 2, total } }));
    expect(await list(7)).toBe(await list(8));
  });

  it('stays light: a post’s frame below 7 KB, the style sheet below 5 KB compressed', async () => {
    expect(Buffer.byteLength(await render(makeFullPost({ content: '' })))).toBeLessThan(7168);
    expect(
      gzipSync(readFileSync(theme.assets.find(({ path }) => path === 'assets/style.css')!.file))
        .length,
    ).toBeLessThan(5120);
  });
});
