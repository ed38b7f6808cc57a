import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import type { RenderOptions } from '../../src/render/eleventy.ts';
import { renderPages } from '../../src/render/render-pages.ts';
import type { View } from '../../src/site/views.ts';
import { wordsIn } from '../../src/site/words.ts';
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
  makeFullPost,
  makeJob,
  makeNotFound,
  makePage,
  makePost,
  makeRedirect,
  makeSummary,
  russian,
  site,
} from '../support/make-views.ts';

const theme = resolve(import.meta.dirname, '../../templates');
const { templates, assets } = listTemplates({
  kinds: pageKinds(builtIn),
  theme,
  site: join(theme, 'none'),
});
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // Integrity is for what other hosts serve.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

let options: RenderOptions;
beforeAll(
  () =>
    void (options = {
      templates,
      site,
      words: wordsIn('en'),
      base: '/notes',
      scratch: mkdtempSync(join(tmpdir(), 'broadsheet-theme-')),
    }),
);
afterAll(() => rmSync(options.scratch, { recursive: true }));

async function render(view: View, given: Partial<RenderOptions> = {}): Promise<string> {
  const { pages, problems } = await renderPages(
    [makeJob(view)],
    Object.keys(given).length > 0 ? { ...options, ...given } : options,
  );
  expect(problems).toEqual([]);
  return pages[0]!.html;
}

const foreign = [
  makeSummary(russian),
  makeSummary({ title: 'نهر', excerpt: '', lang: 'ar', dir: 'rtl', place: '', authors: [] }),
];
const translations = [
  { title: 'Река', url: '/notes/ru/', lang: 'ru', name: 'Русский' },
  { title: 'נהר', url: '/notes/he/', lang: 'he', dir: 'rtl', name: 'עברית' },
] as const;
const alternates = ['en', 'ru', 'he', 'x-default'].map((lang) => ({
  lang,
  url: `https://letter.example/notes/${lang}/`,
}));
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

  it('prints a post’s HTML as it is, whatever template language it seems to contain', async () => {
    const content = '<p>{{ 1+1 }} {% raw %} {# x #} ${view} <em>kept</em></p>';
    expect(await render(makePost({ content }))).toContain(content);
    expect(await render(makePage({ content }))).toContain(content);
  });

  it('shows all that a post has', async () => {
    const html = await render(makeFullPost());
    const parts = [
      '<html lang="en">',
      '<title>The dam that nobody measures – The River Letter</title>',
      '<meta name="description" content="What the budget of a small river hides">',
      '<link rel="canonical" href="https://letter.example/notes/post/">',
      '<meta property="og:type" content="article">',
      '<meta property="og:image" content="https://letter.example/notes/images/dam.png">',
      '<meta property="article:published_time" content="2015-06-07T00:00:00+02:00">',
      '<meta property="article:modified_time" content="2015-06-09T10:00:00+02:00">',
      [
        '<meta property="article:author" ' +
          'content="https://letter.example/notes/authors/pavel-orlov/">',
        '<meta name="fediverse:creator" content="@orlov@social.example">',
      ].join('\n'),
      [
        '<meta property="article:section" content="Rivers">',
        '<meta property="article:tag" content="Rivers">',
        '<meta property="article:tag" content="Budgets">',
      ].join('\n'),
      '<meta property="og:locale" content="en_US">',
      '<meta property="og:image:alt" content="A gauge on a concrete wall">',
      '<meta name="twitter:card" content="summary_large_image">',
      [
        '<h2>Corrections</h2>',
        '<p><time datetime="2015-06-09">June 9, 2015</time>' +
          ' An earlier version put the gauge on the other bank.</p>',
      ].join('\n'),
      '<link rel="alternate" type="application/atom+xml" title="Rivers (Atom)" ' +
        'href="/notes/tags/rivers/feed.atom">',
      '<link rel="stylesheet" href="/notes/assets/style.css">',
      'By <a class="p-author h-card" rel="author" href="/notes/authors/anna-lind/">' +
        'Anna Lind</a>, <a class="p-author h-card" rel="author" ' +
        'href="/notes/authors/pavel-orlov/">Pavel Orlov</a> · ' +
        '<data class="u-url" value="https://letter.example/notes/post/">' +
        '<time class="dt-published" datetime="2015-06-07">June 7, 2015</time></data>' +
        ' · Updated <time class="dt-updated" datetime="2015-06-09T10:00:00+02:00">' +
        'June 9, 2015</time> · 4 min read</p>',
      '<figcaption>The gauge below the dam <small>Photo: A. Lind</small></figcaption>',
      '<a class="p-category" rel="tag" href="/notes/tags/rivers/">Rivers</a>',
      '<li><a href="https://vedomosti.example/a">The reform of the river boards</a> ' +
        '<span>Vedomosti</span></li>',
      '<li><a href="https://gauge.example/">gauge.example</a></li>',
      '<p class="standfirst p-summary">What the budget of a small river hides</p>',
      '<p>Anna Lind, Pavel Orlov, “The dam that nobody measures”, The River Letter, June ' +
        '7, 2015, https://letter.example/notes/post/</p>',
      '<a href="data:application/x-bibtex;charset=utf-8,@online%7Ba%7D" ' +
        'download="lind-2015-dam.bib">',
      '<a href="#p1">1</a>',
      '<a rel="prev" href="/notes/2015/05/earlier/">',
      '<a rel="next" href="/notes/2015/07/later/">',
      '<a href="/notes/2015/06/dam/" lang="ru">Река, которой нет на карте</a>',
    ];
    for (const part of parts) expect(html).toContain(part);
    expect(html.indexOf('class="skip"')).toBeLessThan(html.indexOf('<header'));
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('marks the language of the page, and the site’s own where the page has another', async () => {
    const html = await render(makeFullPost({ lang: 'ar', dir: 'rtl' }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<header class="site" lang="en" dir="ltr">');
    expect(await render(makePost())).not.toContain('dir=');
    const fromTheRight = await render(makePost({ lang: 'en', dir: 'ltr' }), {
      site: { ...site, language: 'he', dir: 'rtl' },
    });
    expect(fromTheRight).toMatch(
      /<html lang="en" dir="ltr">[^]*<header class="site" lang="he" dir="rtl">/,
    );
  });

  it('leads to translations, each by the name of its language in that language', async () => {
    const html = await render(makePost({ translations, alternates }));
    expect(html).toContain(
      '<p class="meta translations">Read this in: ' +
        '<a rel="alternate" href="/notes/ru/" hreflang="ru" lang="ru">Русский</a>, ' +
        '<a rel="alternate" href="/notes/he/" hreflang="he" lang="he" dir="rtl">עברית</a></p>',
    );
    expect(html.match(/<link rel="alternate" hreflang="[^>]*>/g)).toEqual(
      alternates.map(({ lang, url }) => `<link rel="alternate" hreflang="${lang}" href="${url}">`),
    );
    const foreign = await render(
      makePage({
        translations,
        alternates,
        lang: 'de',
        updated: { iso: '2015-06-07', text: 'June 7, 2015' },
      }),
    );
    expect(foreign).toContain('<p class="meta translations" lang="en" dir="ltr">Read this in: ');
    expect(foreign).toContain('<p class="meta" lang="en" dir="ltr">Updated');
    expect(await render(makePost())).not.toContain('hreflang');
  });

  it('marks neighbours in another language, but not the words before them', async () => {
    const html = await render(
      makePost({
        earlier: { title: 'נהר', url: '/notes/he/', lang: 'he', dir: 'rtl' },
        later: { title: 'Rivers', url: '/notes/en/' },
      }),
    );
    expect(html).toContain(
      '<a rel="prev" href="/notes/he/"><span>Earlier</span> <bdi lang="he" dir="rtl">נהר</bdi></a>',
    );
    expect(html).toContain('<a rel="next" href="/notes/en/"><span>Later</span> Rivers</a>');
  });

  it('leads on from a former address in the site’s language, under its own headline', async () => {
    const html = await render(makeRedirect({ title: 'נהר', lang: 'he', dir: 'rtl' }));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title lang="he">נהר</title>');
    expect(html).toContain(
      [
        '<h1 lang="he" dir="rtl">נהר</h1>',
        '<p>This page has moved to <a href="/notes/2015/06/dam/" lang="he" dir="rtl">' +
          'נהר</a>.</p>',
      ].join('\n'),
    );
  });

  it('writes large numbers as the language of the site does', async () => {
    const entry = { title: 'Rivers', url: '/notes/tags/rivers/', count: 12_345, description: '' };
    expect(
      await render(
        makeIndex({
          entries: [entry],
          letters: [{ title: 'R', id: 'letter-52', entries: [entry] }],
        }),
      ),
    ).toContain('12,345');
    expect(
      await render(
        makeArchive({ count: 12_345, years: [{ ...entry, months: [entry], bars: [] }] }),
        { words: wordsIn('de') },
      ),
    ).not.toMatch(/>12345</);
  });

  it('marks foreign items of lists, but not their dates, and names several authors', async () => {
    const mixed = await render(
      makeList({
        posts: [
          makeSummary(),
          makeSummary({ ...russian, authors: [{ title: 'Pavel Orlov', url: '/p/' }] }),
        ],
      }),
    );
    expect(mixed).toContain('<li class="h-entry" lang="ru">');
    expect(mixed).toContain(
      '<p class="meta" lang="en"><time class="dt-published" datetime="2015-06-07">' +
        'June 7, 2015</time> <span>Staunton</span> <span>' +
        '<span class="p-author">Pavel Orlov</span></span></p>',
    );
    expect(await render(makeList({ posts: [makeSummary()] }))).not.toContain('Anna Lind');
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
      gzipSync(readFileSync(assets.find(({ path }) => path === 'assets/style.css')!.file)).length,
    ).toBeLessThan(5120);
  });
});
