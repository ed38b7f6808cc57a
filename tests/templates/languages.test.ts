// What pages of the theme say about languages: their own, that of the site, and those of what they
// mention.
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/site/words.ts';
import { makeArchive, makeIndex, makeList } from '../support/make-list-views.ts';
import {
  alternates,
  makeFullPost,
  makePage,
  makePost,
  makeRedirect,
  makeSummary,
  russian,
  site,
  translations,
} from '../support/make-views.ts';
import { useTheme } from '../support/render-theme.ts';

const render = useTheme();

describe('a page of the theme', () => {
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
});
