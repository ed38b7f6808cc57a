// What readers and screen readers must be told about languages, on whole sites: the sample of this
// repository, and small ones in Russian and Hebrew that have posts in all directions.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { broadsheet } from '../support/broadsheet.ts';
import { checkLanguages } from '../support/check-languages.ts';
import { makeSite } from '../support/make-site.ts';
import { readSite } from '../support/read-site.ts';
import { validateHtml } from '../support/validate-html.ts';

type Pages = ReadonlyMap<string, string>;

async function build(root: string, ...flags: readonly string[]): Promise<Pages> {
  const output = mkdtempSync(join(tmpdir(), 'broadsheet-languages-'));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  expect(await broadsheet(root, 'build', '--output', output, ...flags)).toMatchObject({
    code: 0,
    err: '',
  });
  return new Map(
    [...readSite(output)]
      .filter(([path]) => /\.(?:html|xml|json)$/.test(path))
      .map(([path, bytes]) => [path, bytes.toString()]),
  );
}

const pagesOf = (files: Pages) => [...files].filter(([path]) => path.endsWith('.html'));

/**
 * Every fault of every page: against the rule of scripts, against HTML, and an address that two
 * languages share.
 */
function faultsOf(files: Pages): string[] {
  return pagesOf(files).flatMap(([path, html]) => [
    ...checkLanguages(html, path),
    ...validateHtml(html, path),
    ...checkAlternates(path, html, files),
  ]);
}

/** Whatever a page names as its translations names it too, and the same ones. */
function checkAlternates(path: string, html: string, files: Pages): string[] {
  const alternates = alternatesOf(html);
  const own = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  if (alternates.length === 0) return [];
  const others = alternates.map(([, url]) =>
    alternatesOf(files.get(`${new URL(url!).pathname.slice(1)}index.html`) ?? ''),
  );
  const isMutual =
    others.every((one) => JSON.stringify(one) === JSON.stringify(alternates)) &&
    alternates.some(([, url]) => url === own);
  return isMutual ? [] : [`${path}: ${JSON.stringify(alternates)}`];
}

function alternatesOf(html: string): string[][] {
  return Array.from(
    html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g),
    ([, lang, url]) => [lang!, url!],
  );
}

const post = (fields: Readonly<Record<string, string>>, text: string) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n${text}\n`;
const texts = {
  'posts/2015-06-07-rivers.md': post(
    {
      title: 'Rivers of «Поволжье»',
      date: '2015-06-07',
      lang: 'en',
      tags: '[Rivers, Реки, נהרות]',
      dateline: 'Staunton',
      author: 'Paul Author',
    },
    [
      'The word <span lang="ru">река</span> means river. So does נהר.',
      '',
      '> Волга впадает в Каспийское море.',
      '',
      '[«Ведомости»](https://vedomosti.example/a) said so.',
    ].join('\n'),
  ),
  'posts/2015-06-08-reki.md': post(
    {
      title: 'Реки',
      date: '2015-06-08',
      lang: 'ru',
      translationOf: './2015-06-07-rivers.md',
      tags: '[Реки]',
      dateline: 'Тарту',
      author: 'Пётр Автор',
      aliases: '[/old/reki/]',
    },
    'Волга впадает в Каспийское море.[^1] NATO и *נהר*.\n\n[^1]: Так говорят.',
  ),
  'posts/2015-06-09-neharot.md': post(
    {
      title: 'נהרות',
      date: '2015-06-09',
      lang: 'he',
      translationOf: './2015-06-08-reki.md',
      tags: '[נהרות]',
      dateline: 'חיפה',
      author: 'Paul Author',
      aliases: '[/old/neharot/]',
    },
    'הוולגה זורמת אל הים הכספי, Волга.',
  ),
  'pages/about.md': post({ title: 'About', lang: 'en' }, 'Who we are.'),
  'pages/o-nas.md': post({ title: 'О нас', lang: 'ru', translationOf: 'about.md' }, 'Кто мы.'),
  'pages/links.vto':
    '---\ntitle: Links\nlayout: layouts/base.vto\n---\n<h1>Links</h1>\n<p>Волга, נהר</p>\n',
};

const config = (language: string) =>
  JSON.stringify({
    title: language === 'ru' ? 'Записки' : language === 'he' ? 'רשימות' : 'Notes',
    language,
    url: 'https://example.org/',
  });

describe('the sample site', () => {
  it('tells the language of every passage, and has a translation', async () => {
    // A copy: another test may be building the site itself.
    const root = makeSite({});
    for (const name of ['posts', 'pages', 'public', 'broadsheet.config.json'])
      cpSync(resolve(name), join(root, name), { recursive: true });
    const files = await build(root, '--future');
    expect(faultsOf(files)).toEqual([]);
    expect(pagesOf(files).filter(([, html]) => alternatesOf(html).length > 0)).toHaveLength(2);
  });
});

describe.each(['en', 'ru', 'he'])('a site in %s with posts in three languages', (language) => {
  it('tells the language of every passage, whoever wrote it and wherever it is shown', async () => {
    const files = await build(makeSite({ ...texts, 'broadsheet.config.json': config(language) }));
    expect(faultsOf(files)).toEqual([]);
    const groups = pagesOf(files).flatMap(([path, html]) =>
      alternatesOf(html).length > 0 ? [path] : [],
    );
    expect(groups).toEqual(
      expect.arrayContaining([
        '2015/06/rivers/index.html',
        '2015/06/reki/index.html',
        '2015/06/neharot/index.html',
        'about/index.html',
        'o-nas/index.html',
      ]),
    );
    for (const [path, html] of pagesOf(files)) {
      const isHebrew =
        path.startsWith('2015/06/neharot') ||
        (language === 'he' && !/^(?:2015\/06\/r|about|o-nas)/.test(path));
      expect([path, /<html lang="[^"]*" dir="rtl">/.test(html)]).toEqual([path, isHebrew]);
    }
  });
});

describe('the language of passages in other scripts', () => {
  it('is the configured one, on pages of posts and in the site’s templates', async () => {
    const { 'posts/2015-06-07-rivers.md': rivers, 'pages/links.vto': links } = texts;
    const files = await build(
      makeSite({
        'posts/2015-06-07-rivers.md': rivers,
        'pages/links.vto': links,
        'broadsheet.config.json': JSON.stringify({ scripts: { Cyrl: 'ru' } }),
      }),
    );
    expect(files.get('2015/06/rivers/index.html')).toContain(
      '<bdi lang="ru">Волга впадает в Каспийское море</bdi>.',
    );
    expect(files.get('links/index.html')).toContain(
      '<p><bdi lang="ru">Волга</bdi>, <bdi lang="und-Hebr">נהר</bdi></p>',
    );
  });
});

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
