// What readers and screen readers must be told about languages, on whole sites: the sample of this
// repository, and small ones that have posts in all directions.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPagesOnce } from '../support/build-pages.ts';
import {
  alternatesOf,
  build,
  faultsOf,
  languageFaultsOf,
  pagesOf,
  post,
  readPages,
} from '../support/languages-of-site.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';

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
    const { output, problems } = await buildPagesOnce(resolve('.'));
    expect(problems).toEqual([]);
    const files = readPages(output);
    // tests/e2e/sample.test.ts asks whether its pages are valid.
    expect(languageFaultsOf(files)).toEqual([]);
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
