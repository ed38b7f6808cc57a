import { describe, expect, it } from 'vitest';
import { checkConfig, configExample, showJson } from '../../src/config/check-config.ts';
import type { UserConfig } from '../../src/config/define-config.ts';

function faultsOfConfig(value: unknown) {
  const result = checkConfig(value);
  return 'faults' in result ? result.faults : [];
}

describe('checkConfig', () => {
  const full: UserConfig = {
    $schema: 'https://example.org/schema.json',
    title: 'Rivers and Borders',
    description: 'Analysis',
    url: 'https://example.org/notes',
    scripts: { Cyrl: 'ru' },
    language: 'ru',
    timeZone: 'Europe/Moscow',
    author: { name: 'Anna Petrova', url: 'https://anna.example/', email: 'anna@example.org' },
    authors: ['John Reed', { name: 'Vera Lind', fediverse: '@vera@social.example' }],
    publisher: {
      name: 'The Lind Press',
      url: 'https://press.example/',
      logo: '/images/logo.png',
      publishingPrinciples: '/principles/',
      correctionsPolicy: '/corrections/',
      ethicsPolicy: 'https://press.example/ethics',
      ownershipFundingInfo: '/about/#money',
      masthead: '/about/',
      sameAs: ['https://social.example/@press'],
    },
    permalink: 'blogger',
    tags: { spellings: ['Human rights'], descriptions: { 'Human rights': 'Courts' } },
    sections: ['Human rights'],
    markdown: {
      html: 'trusted',
      remarkPlugins: [() => undefined],
      rehypePlugins: [[() => undefined, { a: 1 }]],
    },
    feeds: { limit: 5, tags: false, authors: false, archives: false, hub: 'https://hub.example/' },
    sitemap: { news: false },
    security: { policy: { 'img-src': ['https://images.example'] }, hsts: 31_536_000 },
    securityTxt: {
      contact: 'mailto:desk@example.org',
      expires: '2027-06-30',
      preferredLanguages: ['en', 'ru'],
    },
    humans: { Team: ['Anna Petrova, Tallinn'] },
    manifest: { short_name: 'Rivers', icons: [{ src: '/icon.svg', sizes: 'any' }] },
    outlets: { 'vedomosti.ru': 'Vedomosti' },
    images: { widths: [800, 400], formats: ['webp', 'auto'], sizes: '50vw', quality: { webp: 60 } },
    socialImages: { since: '2026-01-01' },
    pageSize: 10,
    output: 'public_html',
    cache: 'cache',
    words: {
      sources: 'Read more',
      posts: { one: '{count} piece', other: '{count} pieces' },
      part: '{site} – {name}',
    },
    eleventy: () => undefined,
    features: [{ name: 'series' }],
  };

  it('accepts every kind of value', () => {
    expect(checkConfig(full)).toMatchObject({
      config: {
        title: 'Rivers and Borders',
        base: '/notes',
        permalink: '/:year/:month/:slugorname.html',
      },
    });
  });

  it('takes no configuration at all, and undefined for any key', () => {
    const none = Object.fromEntries(Object.keys(full).map((key) => [key, undefined]));
    expect(checkConfig(none)).toEqual(checkConfig({}));
  });

  it.each([
    [{ titel: 'x' }, 'Cannot use `titel`: no such key is known', 'did you mean `title`?'],
    [
      { feeds: { limt: 3 } },
      'Cannot use `feeds.limt`: no such key is known',
      'did you mean `limit`?',
    ],
    [
      { authors: ['a', { name: 'b', mail: 'c' }] },
      'Cannot use `authors[1].mail`: no such key is known',
      'did you mean `email`?',
    ],
    [
      { markdown: { plugins: [] } },
      'Cannot use `markdown.plugins`: no such key is known',
      'known are `html`, `dialect`, `remarkPlugins` and `rehypePlugins`',
    ],
    [
      { authors: [{ name: 'a', fediverse: 'a@b.example' }] },
      'Cannot read `authors[0].fediverse`: "a@b.example" is not a handle',
      'for example `"fediverse": "@anna@example.social"`',
    ],
    [
      { publisher: { logo: 'logo.png' } },
      'Cannot read `publisher.logo`: "logo.png" is not a path that begins with "/", or an absolute',
      '"logo": "/images/logo.png"',
    ],
    [{ publisher: { masthead: '/a/../../b' } }, 'Cannot read `publisher.masthead`', '"/about/"'],
    [{ publisher: { ethics: '/a/' } }, 'Cannot use `publisher.ethics`: no such key is known', ''],
    [{ publisher: { sameAs: 'x' } }, 'Cannot read `publisher.sameAs`: "x" is not a list', ''],
    [{ sections: 'Rivers' }, 'Cannot read `sections`: "Rivers" is not a list of tags', ''],
    [
      { pageSize: '20' },
      'Cannot read `pageSize`: "20" is not a whole number from 1',
      '"pageSize": 20',
    ],
    [
      { words: { source: 'x' } },
      'Cannot use `words.source`: no such key is known',
      'did you mean `sources`?',
    ],
    [{ words: { postsTagged: 'On {subject}' } }, 'is not text with "{tag}", in braces', ''],
    [{ words: { skip: '{x}' } }, 'is not text without braces', ''],
    [{ words: { posts: { one: '{count} piece' } } }, 'Cannot find `words.posts.other`', ''],
    [{ outlets: { 'https://vedomosti.ru/': 'Vedomosti' } }, 'outlets', ''],
    [{ images: true }, 'Cannot read `images`: true is not false, or a mapping', ''],
    [{ images: { formats: ['jpg'] } }, 'is not "avif", "webp", "jpeg", "png" or "auto"', ''],
    [{ images: { quality: { avif: 0 } } }, '0 is not a whole number from 1 to 100', ''],
    [
      { socialImages: { since: 'May' } },
      'Cannot read `socialImages.since`: "May" is not a day, as YYYY-MM-DD',
      '',
    ],
    [{ pageSize: 0 }, '0 is not a whole number from 1', ''],
    [{ pageSize: 1.5 }, '1.5 is not a whole number from 1', ''],
    [
      { feeds: { tags: 'yes' } },
      'Cannot read `feeds.tags`: "yes" is not true or false',
      '"tags": true',
    ],
    [
      { url: '/notes/' },
      '"/notes/" is not an absolute http or https URL',
      '"url": "https://example.org/"',
    ],
    [{ url: 'https://example.org/?a=1' }, 'without query and fragment', ''],
    [{ language: 'english please' }, 'is not a BCP 47 language tag', '"language": "ru"'],
    [
      { timeZone: 'Europe/Moskow' },
      'is not a name of the IANA time zone database',
      'did you mean "Europe/Moscow"?',
    ],
    [
      { permalink: '/:yaer/:slug/' },
      'is not a path that begins',
      'write ":year" instead of ":yaer"',
    ],
    [
      { permalink: { 'news/': '/:yaer/:slug/' } },
      'Cannot read `permalink.news/`: "/:yaer/:slug/" is not a path that begins',
      'write ":year" instead of ":yaer"',
    ],
    [
      { permalink: { '/news': '/n/:slug/' } },
      'Cannot read `permalink./news`: "/n/:slug/" is not the pattern of a folder',
      'write "news/" for the folder posts/news/',
    ],
    [{ permalink: 3 }, 'Cannot read `permalink`: 3 is not a pattern, or a mapping', ''],
    [{ permalink: 'bloger' }, 'is not a path that begins', 'did you mean "blogger"?'],
    [{ permalink: '/:year/' }, 'has ":slug"', '"permalink": "/:year/:month/:slug/"'],
    [{ markdown: { html: 'raw' } }, '"raw" is not "sanitize" or "trusted"', '"html": "sanitize"'],
    [
      { markdown: { remarkPlugins: [3] } },
      'Cannot read `markdown.remarkPlugins[0]`: 3 is not a plugin',
      '',
    ],
    [{ eleventy: 'x' }, 'Cannot read `eleventy`: "x" is not a function', 'write a function'],
    [{ title: null }, 'Cannot read `title`: it is empty', '"title": "Rivers and Borders"'],
    [[], 'Cannot read the file: a list is not a mapping of keys', ''],
    ['title', 'Cannot read the file: "title" is not a mapping of keys', ''],
  ])('refuses %j', (value, message, hint) => {
    const faults = faultsOfConfig(value);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.message).toContain(message);
    expect(faults[0]!.hint).toContain(hint);
  });

  it.each([
    ['baseURL', 'did you mean `url`?'],
    ['baseurl', 'did you mean `url`?'],
    ['base_url', 'did you mean `url`?'],
    ['site_name', 'did you mean `title`?'],
    ['perPage', 'did you mean `pageSize`?'],
    ['theme', expect.stringMatching(/^leave it out; known are `title`, /)],
  ])('says what `%s` is called here', (key, hint) => {
    expect(checkConfig({ [key]: 'https://example.org/' })).toMatchObject({ faults: [{ hint }] });
  });

  it('says once which language is meant', () => {
    expect(checkConfig({ language: 'german' })).toMatchObject({
      faults: [
        {
          message: 'Cannot read `language`: "german" is not a language tag: write "de"',
          hint: 'write "de"',
        },
      ],
    });
  });

  it('finds every fault in one run', () => {
    expect(
      faultsOfConfig({ titel: 'x', url: 'x', pageSize: -1, feeds: { limit: 0, limt: 1 } }),
    ).toHaveLength(5);
  });
});

describe('configExample', () => {
  it('shows the innermost key, whatever the place in a list', () => {
    expect(configExample(['feeds', 'limit'])).toBe('`"limit": 20`');
    expect(configExample(['tags', 'spellings', 3])).toBe('`"spellings": ["Human rights"]`');
    expect(configExample(['authors', 1, 'email'])).toBe('`"email": "anna@example.org"`');
  });

  it('shows what a mapping must have, else its first key', () => {
    expect(configExample(['securityTxt'])).toBe(
      '`"securityTxt": { "contact": "mailto:desk@example.org", "expires": "2027-06-30" }`',
    );
    expect(configExample(['markdown'])).toBe('`"markdown": { "html": "sanitize" }`');
  });

  it('has none for code, and for keys that do not exist', () => {
    expect(configExample(['eleventy'])).toBeUndefined();
    expect(configExample(['humans', 'Team'])).toBeUndefined();
    expect(configExample([])).toBeUndefined();
  });
});

describe('showJson', () => {
  it('writes JSON in one line', () => {
    const value = { html: 'a "b"', list: [1, { x: null }], 'img-src': [], empty: {} };
    expect(showJson(value)).toBe(
      '{ "html": "a \\"b\\"", "list": [1, { "x": null }], "img-src": [], "empty": {} }',
    );
    expect(JSON.parse(showJson(value))).toEqual(value);
  });
});
