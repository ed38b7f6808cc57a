// A site in Russian: no word of the engine may be left in English.
import { describe, expect, it } from 'vitest';
import { build, faultsOf, pagesOf, post } from '../support/languages-of-site.ts';
import { makeSite } from '../support/make-site.ts';

describe('a site in Russian', () => {
  const mine = post(
    {
      title: 'Реки',
      date: '2015-06-07',
      author: 'Пётр Автор',
      dateline: 'Тарту',
      tags: '[Реки, Ёлки, Еда, Жизнь]',
      image: '{ src: /map.svg, alt: Карта }',
      updated: '2016-01-02',
    },
    'Текст[^1] и [источник](https://a.example/).\n\n- [x] сделано\n\n[^1]: Примечание.',
  );
  const many = Object.fromEntries(
    Array.from({ length: 45 }, (_, index) => [
      `posts/2016-${String(1 + (index % 12)).padStart(2, '0')}-0${1 + (index % 5)}-p${index}.md`,
      mine.replace(
        '2015-06-07',
        `2016-${String(1 + (index % 12)).padStart(2, '0')}-0${1 + (index % 5)}`,
      ),
    ]),
  );

  it('has no English word anywhere, and dates, plurals and order are Russian', async () => {
    const files = await build(
      makeSite({
        ...many,
        'posts/2015-06-07-reki.md': mine,
        'public/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        'broadsheet.config.json': JSON.stringify({
          title: 'Записки',
          language: 'ru',
          url: 'https://example.org/',
        }),
      }),
    );
    for (const [path, html] of pagesOf(files)) {
      const seen = html
        .replace(/^[^]*<body[^>]*>/, html.match(/<title[^>]*>[^<]*/)![0])
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<(?:[^>"]|"[^"]*")*>/g, (tag) =>
          Array.from(tag.matchAll(/(?:aria-label|alt|title)="([^"]*)"/g), ([, text]) => text).join(
            ' ',
          ),
        )
        .replace(/https?:\/\/\S+/g, '');
      expect([
        path,
        seen
          .match(/[a-z]{2,}/gi)
          ?.filter(
            (word) =>
              ![
                'Atom',
                'RSS',
                'JSON',
                'Feed',
                'OPML',
                'BibTeX',
                'Broadsheet',
                'example',
                'amp',
              ].includes(word),
          ) ?? [],
      ]).toEqual([path, []]);
    }
    const [home, reki, june, tags] = [
      'index.html',
      '2015/06/reki/index.html',
      '2015/06/index.html',
      'tags/index.html',
    ].map((path) => files.get(path)!);
    expect(reki).toContain('<span class="dateline">Тарту, 7 июня – </span>');
    expect(reki).toContain(
      '<time class="dt-published" datetime="2015-06-07">7 июня 2015 г.</time>',
    );
    expect(june).toMatch(/<h1[^>]*>Июнь 2015/);
    expect(home).toContain('Записки');
    expect(files.get('archive/index.html')).toContain('46 материалов');
    expect(
      Array.from(
        tags!.slice(tags!.indexOf('class="index"')).matchAll(/href="\/tags\/[^"]*">([^<]*)</g),
        ([, name]) => name,
      ).filter((name) => name !== 'Темы'),
    ).toEqual(['Еда', 'Ёлки', 'Жизнь', 'Реки']);
    expect(faultsOf(files)).toEqual([]);
  });
});
