import { describe, expect, it } from 'vitest';
import { read } from '../support/read-fields.ts';

describe('readFields', () => {
  it('fills in what a post always has', () => {
    expect(read({})).toEqual({
      values: {
        title: 'Rivers',
        slug: 'rivers',
        aliases: [],
        authors: ['Ann Author'],
        tags: [],
        locations: [],
        draft: false,
        unlisted: false,
        date: {
          day: '2015-06-07',
          iso: '2015-06-07T00:00:00+00:00',
          epochMs: Date.UTC(2015, 5, 7),
          hasTime: false,
        },
      },
      fields: {},
      links: [],
      problems: [],
    });
  });

  it('takes the slug from the field, else from the name of the file, never from the title', () => {
    expect(read({ slug: 'Big Rivers' }).values.slug).toBe('big-rivers');
    expect(read({ title: 'Lakes' }).values.slug).toBe('rivers');
    expect(read({ title: 'Lakes' }, { path: 'posts/2015-06-07-Вода.md' }).values.slug).toBe('voda');
  });

  it("takes the site's first author where a post has none, and nobody for a page", () => {
    const config = { authors: [{ name: 'Ann' }, { name: 'Bob' }] };
    expect(read({}, { config }).values.authors).toEqual(['Ann']);
    expect(read({ author: 'Bob' }, { config }).values.authors).toEqual(['Bob']);
    expect(read({}, { config, kind: 'page', path: 'pages/about.md' }).values.authors).toEqual([]);
  });

  it('reads authors as WordPress exports them, whose mail is nobody’s business', () => {
    const ann = { display_name: 'Ann Lind', login: 'ann', email: 'ann@example.org' };
    const { values, problems } = read({ author: [ann, { login: 'bob' }] });
    expect([values.authors, problems]).toEqual([['Ann Lind', 'bob'], []]);
  });

  it('dates a post by its own address, if nothing else does', () => {
    const [path, permalink] = ['posts/rivers.md', '/2019/04/26/rivers/'];
    expect(read({ permalink, date: null }, { path }).values.date?.day).toBe('2019-04-26');
    const news = { permalink: `/news${permalink}`, date: null };
    expect(read(news, { path }).values.date?.day).toBe('2019-04-26');
    expect(read({ permalink, date: '2015-06-07' }, { path }).values.date?.day).toBe('2015-06-07');
    const codes = read({ permalink: '/2019/rivers/', date: null }, { path }).problems.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['missing-date']);
  });

  it('accepts lists of 200 items and no longer ones', () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`);
    const { problems } = read({ tags: items(200), authors: items(201), aliases: items(5000) });
    expect(problems.map(({ message }) => message)).toEqual([
      'Cannot read `authors`: it has 201 items, and 200 is the limit',
      'Cannot read `aliases`: it has 5000 items, and 200 is the limit',
    ]);
  });

  it('reads corrections, oldest first, and counts the last one as a change', () => {
    const { values, problems } = read(
      {
        updated: '2015-06-08',
        corrections: [
          { date: '2015-06-10T09:00:00', text: 'B' },
          { date: '2015-06-09', text: 'A' },
        ],
      },
      { config: { timeZone: 'Europe/Moscow' } },
    );
    expect(problems).toEqual([]);
    expect(values.corrections!.map(({ date, text }) => [date.iso, text])).toEqual([
      ['2015-06-09T00:00:00+03:00', 'A'],
      ['2015-06-10T09:00:00+03:00', 'B'],
    ]);
    expect(values.updated!.iso).toBe('2015-06-10T09:00:00+03:00');
    expect(
      read({ updated: '2015-06-20', corrections: { date: '2015-06-09', text: 'A' } }).values
        .updated!.day,
    ).toBe('2015-06-20');
  });

  it('takes what is not after publication for no change', () => {
    expect(read({ updated: '2015-06-06' }).values).not.toHaveProperty('updated');
    expect(read({ updated: '2015-06-07' }).values).not.toHaveProperty('updated');
    expect(
      read({ date: null, updated: '2015-06-06' }, { kind: 'page', path: 'pages/about.md' }).values
        .updated!.day,
    ).toBe('2015-06-06');
  });

  it('says which correction has no date that a calendar knows', () => {
    const { values, problems } = read({
      corrections: [
        { date: '2015-06-09', text: 'A' },
        { date: '9 June', text: 'B' },
      ],
    });
    expect(problems).toMatchObject([
      {
        code: 'bad-date',
        message: 'Cannot read `corrections[1].date`: "9 June" is not a calendar date',
        at: { kind: 'field', name: 'corrections', item: 1 },
      },
    ]);
    expect(values.corrections).toHaveLength(1);
  });

  it('keeps the places that a post is about', () => {
    expect(read({ locations: ['Tartu', 'Tartu', 'Lake Peipus'] }).values.locations).toEqual([
      'Tartu',
      'Lake Peipus',
    ]);
    expect(read({ locations: 'Staunton, Virginia' }).values.locations).toEqual([
      'Staunton, Virginia',
    ]);
    expect(read({ locations: [null, ' '] }).values.locations).toEqual([]);
  });

  it('uses no image whose address no browser can read', () => {
    const { values, problems } = read({ image: 'http://[' });
    expect(values).not.toHaveProperty('image');
    expect(problems).toMatchObject([{ code: 'unsafe-url' }]);
  });

  it("keeps the language only where it is not the site's", () => {
    expect(read({ lang: 'en' }).values).not.toHaveProperty('lang');
    expect(read({ lang: 'zh_cn' }).values).toMatchObject({ lang: 'zh-CN' });
    expect(read({ lang: 'en_US' }, { config: { language: 'en-US' } }).values).not.toHaveProperty(
      'lang',
    );
    expect(read({ lang: 'RU', dir: 'ltr' }).values).toMatchObject({ lang: 'ru', dir: 'ltr' });
  });

  it('reads the direction from the field, else from a language unlike that of the site', () => {
    expect(read({ lang: 'he' }).values.dir).toBe('rtl');
    expect(read({ lang: 'he', dir: 'auto' }).values.dir).toBe('auto');
    expect(read({ lang: 'ru' }).values).not.toHaveProperty('dir');
    const config = { language: 'fa' };
    expect(read({}, { config }).values).not.toHaveProperty('dir');
    expect(read({ lang: 'ar' }, { config }).values).not.toHaveProperty('dir');
    expect(read({ lang: 'ru' }, { config }).values.dir).toBe('ltr');
  });

  it('hands permanent fields through', () => {
    const given = {
      id: 'tag:example.org,2015:1',
      canonical: 'https://example.com/a',
      permalink: '/a.html',
      aliases: ['/b.html'],
      draft: true,
    };
    expect(read(given).values).toMatchObject(given);
  });
});

describe('the image of a post', () => {
  it('gets an address, and is a link to be checked', () => {
    const { values, links } = read(
      { image: { src: '/dam.jpg', alt: 'A dam', credit: 'Ann' } },
      { config: { url: 'https://example.org/notes/', base: '/notes' } },
    );
    expect(values.image).toEqual({ src: '/notes/dam.jpg', alt: 'A dam', credit: 'Ann' });
    expect(links).toEqual([
      {
        written: '/dam.jpg',
        target: { kind: 'path', path: '/dam.jpg' },
        fragment: '',
        isImage: true,
      },
    ]);
  });

  it('may be a file beside the post, or on another site', () => {
    expect(read({ image: 'dam.jpg' })).toMatchObject({
      values: { image: { src: 'broadsheet:posts/2015/dam.jpg', alt: '' } },
      links: [{ target: { kind: 'file' } }],
    });
    expect(read({ image: 'https://example.com/dam.jpg' })).toMatchObject({
      values: { image: { src: 'https://example.com/dam.jpg' } },
      links: [],
    });
  });
});

describe('the original of a translation', () => {
  it.each([
    ['./2015-06-01-reki.md', 'posts/2015/2015-06-01-reki.md'],
    ['2015-06-01-reki.md', 'posts/2015/2015-06-01-reki.md'],
    ['../../pages/about.md', 'pages/about.md'],
    ['posts/2014/Ёж и.markdown', 'posts/2014/Ёж и.markdown'],
    ['/posts/2014/x.md', 'posts/2014/x.md'],
    ['./posts/x.md', 'posts/2015/posts/x.md'],
  ])('is the file that "%s" names, and a link to check', (written, path) => {
    const { values, links, problems } = read(
      { translationOf: written },
      { path: 'posts/2015/2015-06-07-rivers.md' },
    );
    expect(values.translationOf).toBe(path);
    expect(links).toEqual([{ written, target: { kind: 'file', path }, fragment: '' }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['./map.png', 'is no post or page of the site'],
    ['/2015/06/rivers/', 'is no post or page of the site'],
    ['../../../x.md', 'is no post or page of the site'],
    ['posts/../../x.md', 'is no post or page of the site'],
    ['../../src/x.md', 'is no post or page of the site'],
    ['https://example.org/x.md', 'is no post or page of the site'],
    ['2015-06-07-rivers.md', 'is this file itself'],
  ])('is not "%s"', (written, reason) => {
    const { values, links, problems } = read(
      { translationOf: written },
      { path: 'posts/2015/2015-06-07-rivers.md' },
    );
    expect([values.translationOf, links]).toEqual([undefined, []]);
    expect(problems).toMatchObject([
      {
        code: 'bad-translation',
        severity: 'error',
        message: `Cannot find the original: "${written}" ${reason}`,
        at: { kind: 'field', name: 'translationOf' },
      },
    ]);
  });
});
