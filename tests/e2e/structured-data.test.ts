// What machines get of the sample site, as it is built: JSON-LD by schema.org's vocabulary and
// against the page that it is on, Open Graph, and microformats as a parser of others reads them.
import { resolve } from 'node:path';
import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPagesOnce } from '../support/build-pages.ts';
import { readSite } from '../support/read-site.ts';
import { faultsOfJsonLd } from '../support/schema-org.ts';

const origin = 'https://watershed.example';

let pages: Map<string, string>;
let files: Map<string, Buffer>;

beforeAll(async () => {
  const { output, problems } = await buildPagesOnce(resolve('.'));
  expect(problems).toEqual([]);
  files = readSite(output);
  pages = new Map(
    [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, content]) => [path, content.toString()]),
  );
});

const element = /<script type="application\/ld\+json">([^]*?)<\/script>/g;

function jsonOf(html: string): string[] {
  return Array.from(html.matchAll(element), ([, json]) => json!);
}

/** What a reader sees of a page, and the text of an element in it. */
function textOf(html: string): string {
  return decode(html.replace(/<head>[^]*?<\/head>/, '').replace(/<[^>]*>/g, '')).replace(
    /\s+/g,
    ' ',
  );
}

function decode(text: string): string {
  return text
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:lt|#60);/g, '<')
    .replace(/&(?:gt|#62);/g, '>')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#39|#x27);/g, "'");
}

interface Article {
  readonly [name: string]: unknown;
  readonly headline: string;
  readonly datePublished: string;
  readonly dateModified: string;
  readonly url: string;
  readonly citation?: readonly { readonly url: string }[];
  readonly correction?: readonly { readonly text: string; readonly datePublished: string }[];
  readonly image?: readonly string[];
  readonly author: readonly { readonly name: string; readonly url: string }[];
}

function posts(): { path: string; html: string; article: Article }[] {
  return [...pages].flatMap(([path, html]) => {
    const [article] =
      (JSON.parse(jsonOf(html)[0] ?? '{}') as { '@graph'?: Article[] })['@graph'] ?? [];
    return article && 'headline' in article ? [{ path, html, article }] : [];
  });
}

function fileAt(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

describe('the JSON-LD of the sample site', () => {
  it('is on every page that is to be found, once, and schema.org knows all of it', () => {
    expect(pages.size).toBeGreaterThan(100);
    const faults = [...pages].flatMap(([path, html]) => {
      const blocks = jsonOf(html);
      const wanted = html.includes('content="noindex"') ? 0 : 1;
      return [
        ...(blocks.length === wanted ? [] : [`${path}: ${blocks.length} blocks`]),
        ...blocks.flatMap((json) => faultsOfJsonLd(json).map((fault) => `${path}: ${fault}`)),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('says of a post what its page says', () => {
    expect(posts().length).toBeGreaterThan(30);
    for (const { path, html, article } of posts()) {
      expect(fileAt(article.url)).toBe(path);
      expect(decode(/<h1[^>]*>([^]*?)<\/h1>/.exec(html)![1]!)).toBe(article.headline);
      expect(Date.parse(article.dateModified)).toBeGreaterThanOrEqual(
        Date.parse(article.datePublished),
      );
      for (const moment of [article.datePublished, article.dateModified])
        expect(moment).toMatch(/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      for (const { name, url } of article.author) {
        expect(textOf(html)).toContain(name);
        expect(pages.get(fileAt(url))).toContain(`<span class="p-name">${name}</span>`);
      }
      for (const { url } of article.citation ?? [])
        expect(decode(html)).toContain(`<a href="${url}"`);
      for (const url of article.image ?? []) expect(files.has(fileAt(url))).toBe(true);
    }
  });

  it('makes no correction that its page does not show', () => {
    const corrected = posts().filter(({ article }) => article.correction);
    expect(corrected.length).toBeGreaterThanOrEqual(2);
    for (const { html, article } of corrected) {
      const [section = ''] = /<section class="corrections">[^]*?<\/section>/.exec(html) ?? [];
      for (const { text, datePublished } of article.correction!) {
        expect(textOf(section)).toContain(text);
        expect(section).toContain(`<time datetime="${datePublished}">`);
        expect(Date.parse(article.dateModified)).toBeGreaterThanOrEqual(
          Date.parse(datePublished.length > 10 ? datePublished : `${datePublished}T00:00:00+03:00`),
        );
      }
    }
  });

  it('leads to pages of the site that there are', () => {
    const [, publisher] = (
      JSON.parse(jsonOf(pages.get('index.html')!)[0]!) as { '@graph': Record<string, string>[] }
    )['@graph'];
    for (const policy of [
      'publishingPrinciples',
      'correctionsPolicy',
      'ethicsPolicy',
      'ownershipFundingInfo',
      'masthead',
    ]) {
      const url = publisher![policy]!;
      const { hash } = new URL(url);
      expect(pages.get(fileAt(url))).toContain(hash ? ` id="${hash.slice(1)}"` : '<h1');
    }
    expect(files.has(fileAt(publisher!['logo']!))).toBe(true);
    const crumbs = [...pages.values()]
      .flatMap(jsonOf)
      .flatMap((json) =>
        Array.from(json.matchAll(/"item":\{"@id":"([^"]*)"\}/g), ([, url]) => url!),
      );
    expect(crumbs.filter((url) => !url.startsWith(origin) || !pages.has(fileAt(url)))).toEqual([]);
  });
});

describe('the Open Graph of the sample site', () => {
  it('names what every page is, and of a post who wrote it when about what', () => {
    const of = (html: string, name: string) =>
      Array.from(
        html.matchAll(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`, 'g')),
        ([, content]) => decode(content!),
      );
    for (const [path, html] of pages) {
      if (html.includes('http-equiv="refresh"')) continue;
      for (const name of [
        'og:title',
        'og:type',
        'og:url',
        'og:site_name',
        'og:locale',
        'twitter:card',
      ])
        expect([path, name, of(html, name).length]).toEqual([path, name, 1]);
    }
    for (const { html, article } of posts()) {
      expect(of(html, 'og:title')).toEqual([article.headline]);
      expect(of(html, 'article:published_time')).toEqual([article.datePublished]);
      expect(of(html, 'article:modified_time')).toEqual([article.dateModified]);
      expect(of(html, 'article:author')).toEqual(article.author.map(({ url }) => url));
      expect(of(html, 'article:tag')).toEqual(article['keywords'] ?? []);
      expect(of(html, 'og:image')).toEqual(article.image ?? []);
      expect(of(html, 'og:locale')).toEqual([article['inLanguage'] === 'ru' ? 'ru_RU' : 'en_US']);
    }
  });
});

/** The microformats of a page: https://microformats.org/wiki/microformats2 */
function formatsOf(path: string) {
  return mf2(pages.get(path)!, { baseUrl: `${origin}/${path.replace(/index\.html$/, '')}` }).items;
}

describe('the microformats of the sample site', () => {
  it('make an entry of a post', () => {
    for (const { path, article } of posts()) {
      const entries = formatsOf(path).filter(({ type }) => type?.includes('h-entry'));
      expect([path, entries.length]).toEqual([path, 1]);
      const { properties } = entries[0]!;
      expect(properties).toMatchObject({
        name: [article.headline],
        url: [article.url],
        ...(article['keywords'] ? { category: article['keywords'] } : {}),
      });
      expect(properties['author']).toMatchObject(
        article.author.map(({ name, url }) => ({
          type: ['h-card'],
          properties: { name: [name], url: [url] },
        })),
      );
      expect(String(properties['published']![0]).slice(0, 10)).toBe(
        article.datePublished.slice(0, 10),
      );
      expect(properties).toHaveProperty('content');
      if (article.dateModified !== article.datePublished)
        expect(properties).toHaveProperty('updated');
    }
  });

  it('make feeds of lists, and cards of authors', () => {
    const [home] = formatsOf('index.html');
    expect(home).toMatchObject({ type: ['h-feed'], properties: { name: ['The Watershed'] } });
    expect(home!.children!.length).toBeGreaterThan(5);
    expect(
      home!.children!.slice(0, 7).map(({ properties }) => properties['summary']?.length),
    ).toEqual(Array.from({ length: 7 }, () => 1));
    for (const entry of home!.children!) {
      expect(entry.type).toEqual(['h-entry']);
      for (const property of ['name', 'url', 'published'])
        expect(entry.properties[property]).toHaveLength(1);
      expect(entry.properties['author']!.length).toBeGreaterThan(0);
    }
    const [helve] = formatsOf('authors/helve-arumets/index.html');
    expect(helve!.properties['author']).toMatchObject([
      {
        type: ['h-card'],
        properties: {
          name: ['Helve Arumets'],
          email: ['mailto:arumets@watershed.example'],
          url: ['https://watershed.example/about/'],
        },
      },
    ]);
    for (const path of ['tags/rivers/index.html', '2024/06/index.html', '2024/06/03/index.html'])
      expect(formatsOf(path)).toMatchObject([
        {
          type: ['h-feed'],
          properties: { name: [expect.any(String)] },
          children: expect.arrayContaining([expect.objectContaining({ type: ['h-entry'] })]),
        },
      ]);
  });
});
