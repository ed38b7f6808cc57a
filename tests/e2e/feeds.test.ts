// What feed readers, search engines and hosts get, on built sites: the sample, and a busy one under
// a path. Every feed is held against the rules of its specification and read by a parser of others;
// every sitemap against its schema.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { broadsheet, buildJson, postText, readTexts } from '../support/broadsheet.ts';
import { checkAtom, linkOf, walkArchive } from '../support/check-atom.ts';
import { checkJsonFeed } from '../support/check-json-feed.ts';
import { checkOpml, feedsOf } from '../support/check-opml.ts';
import { checkRss } from '../support/check-rss.ts';
import { checkSitemaps } from '../support/check-sitemap.ts';
import { makeSite } from '../support/make-site.ts';
import { all, readXml, textOf } from '../support/read-xml.ts';

type Files = Readonly<Record<string, string>>;

/** Where a site stands, to find the file at an address. */
const fileAt = (url: string, home: string) =>
  url.startsWith(home) ? decodeURIComponent(url.slice(home.length)) : `outside of ${home}`;
const feedFiles = (files: Files) =>
  Object.keys(files).filter((path) =>
    /(?:^|\/)feed\.xml$|^feed\/.*\.xml$|^rss\.xml$|^feed\.json$/.test(path),
  );
const checkOf = (path: string) =>
  path === 'rss.xml' ? checkRss : path === 'feed.json' ? checkJsonFeed : checkAtom;
const postUrls = (files: Files) =>
  Array.from(files['sitemap.xml']!.matchAll(/<loc>([^<]*)<\/loc>\n<lastmod>/g), ([, url]) => url!);

/** Whatever is wrong with what machines get of a site. */
async function faultsOf(files: Files, home: string): Promise<string[]> {
  const sitemaps = Object.fromEntries(
    Object.entries(files).filter(([path]) => /^sitemap.*\.xml$/.test(path)),
  );
  const links = [...feedFiles(files), 'feeds.opml'].flatMap((path) =>
    Array.from(
      files[path]!.matchAll(
        /(?:xmlUrl|rel="(?:self|current|prev-archive|next-archive)"[^>]* href)="([^"]*)"/g,
      ),
      ([, url]) => url!,
    ),
  );
  return [
    ...feedFiles(files).flatMap((path) =>
      checkOf(path)(files[path]!).map((fault) => `${path}: ${fault}`),
    ),
    ...checkOpml(files['feeds.opml']!),
    ...(await checkSitemaps(sitemaps)),
    ...links
      .filter((url) => files[fileAt(url, home)] === undefined)
      .map((url) => `nothing stands at ${url}`),
  ];
}

function walkOf(files: Files, home: string) {
  const walk = walkArchive(`${home}feed.xml`, (url) => files[fileAt(url, home)]);
  const documents = [`${home}feed.xml`, ...walk.urls].map((url) =>
    readXml(files[fileAt(url, home)]!),
  );
  return {
    ...walk,
    entries: documents.map((feed) =>
      all(feed, 'entry').map((entry) => linkOf(entry, 'alternate')!),
    ),
  };
}

describe('the sample site', () => {
  let files: Files;
  beforeAll(async () => {
    const output = mkdtempSync(join(tmpdir(), 'broadsheet-feeds-'));
    const { code, err } = await broadsheet(
      resolve('.'),
      'build',
      '--output',
      output,
      '--now',
      '2026-01-01',
    );
    expect([code, err]).toEqual([0, '']);
    files = readTexts(output);
    rmSync(output, { recursive: true });
  });
  const home = 'https://watershed.example/';

  it('breaks no rule of its formats', async () => {
    expect(feedFiles(files).length).toBeGreaterThan(30);
    expect(await faultsOf(files, home)).toEqual([]);
  });

  it('is understood by a parser of others, entry by entry', () => {
    for (const path of feedFiles(files)) {
      const { format, feed } = parseFeed(files[path]!) as {
        format: string;
        feed: { entries?: unknown[]; items?: unknown[] };
      };
      expect([path, format]).toEqual([
        path,
        path === 'rss.xml' ? 'rss' : path === 'feed.json' ? 'json' : 'atom',
      ]);
      expect([path, (feed.entries ?? feed.items)!.length > 0]).toEqual([path, true]);
    }
  });

  it('has every post in the documents behind its feed, and once if its month is over', () => {
    const { problems, urls, entries } = walkOf(files, home);
    expect(problems).toEqual([]);
    expect(urls.length).toBeGreaterThan(20);
    expect([...new Set(entries.flat())].toSorted()).toEqual(postUrls(files).toSorted());
    const documents = entries.slice(1).flat();
    expect(new Set(documents).size).toBe(documents.length);
    expect(Object.keys(files).filter((path) => path.startsWith('feed/'))).toHaveLength(urls.length);
  });

  it('gives an entry one id and one text in all of its feeds', () => {
    const known = new Map<string, string>();
    for (const path of feedFiles(files).filter((one) => checkOf(one) === checkAtom)) {
      for (const entry of all(readXml(files[path]!), 'entry')) {
        const said = JSON.stringify(entry);
        expect(known.get(textOf(entry, 'id')) ?? said).toBe(said);
        known.set(textOf(entry, 'id'), said);
      }
    }
    expect(known.size).toBe(postUrls(files).length);
  });

  it('lists all its feeds but the documents, and its sitemaps', () => {
    const listed = feedsOf(files['feeds.opml']!).map(({ feed }) => fileAt(feed, home));
    expect(listed.toSorted()).toEqual(
      feedFiles(files)
        .filter((path) => /(?:^|\/)feed\.xml$/.test(path))
        .toSorted(),
    );
    expect(files['robots.txt']!.match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${home}sitemap.xml`,
      `Sitemap: ${home}sitemap-news.xml`,
    ]);
    expect(files['tags/index.html']).toContain('href="/feeds.opml"');
  });

  it('says whom to write to, who made it and what it is called', () => {
    expect(files['.well-known/security.txt']).toMatch(
      /^Contact: mailto:.*\nContact: https:.*\nExpires: \d{4}-\d\d-\d\dT/,
    );
    expect(files['humans.txt']).toContain('/* TEAM */\n');
    const { icons, start_url: start } = JSON.parse(files['manifest.webmanifest']!) as {
      icons: { src: string }[];
      start_url: string;
    };
    expect([start, ...icons.map(({ src }) => files[src.slice(1)] !== undefined)]).toEqual([
      '/',
      true,
    ]);
    expect(files['index.html']).toContain('<link rel="manifest" href="/manifest.webmanifest">');
  });

  it('has nothing in its pages that its own policy forbids', () => {
    expect(files['_headers']).toContain(
      "Content-Security-Policy: default-src 'none'; script-src 'self'",
    );
    const inline = /<style|\sstyle=|\son[a-z]+=|javascript:|<script(?![^>]*(?:\ssrc=|ld\+json))/gi;
    for (const [path, html] of Object.entries(files).filter(([name]) => name.endsWith('.html')))
      expect([path, html.match(inline), html.match(/<base|<iframe/gi)]).toEqual([path, null, null]);
  });
});

describe('a busy site under a path', () => {
  const home = 'https://example.org/notes/';
  const config = {
    title: 'War & <peace>',
    url: home,
    feeds: { hub: 'https://hub.example/', limit: 10 },
    pageSize: 50,
  };
  const hostile = '"Rivers & <b>dams</b> ]]> 📰 \\u0001"';
  const post = (month: string, index: number) =>
    [
      `posts/${month}-${index}.md`,
      postText(
        {
          title: index % 9 ? `Post ${index}` : hostile,
          date: `2024-${month}-${String(1 + Math.floor(index / 3)).padStart(2, '0')}`,
          tags: '[All]',
          ...(index === 4 && { id: `tag:blogger.com,1999:blog-1.post-${month}` }),
        },
        `[Home](/), [a place](#x), [next](${month}-${(index + 1) % 60}.md).\n\n![Map](/map.png)\n`,
      ),
    ] as const;
  const month = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => post(name, index)));
  const before = {
    'broadsheet.config.json': JSON.stringify(config),
    'public/map.png': 'x',
    ...month('04', 7),
    ...month('05', 60),
  };

  it('breaks no rule, and loses no post between feed and current documents', async () => {
    const root = makeSite({ ...before, ...month('03', 1) });
    await buildJson(root);
    const files = readTexts(join(root, '_site'));
    expect(await faultsOf(files, home)).toEqual([]);
    const { problems, urls, entries } = walkOf(files, home);
    expect([
      problems,
      urls.map((url) => fileAt(url, home)),
      entries.map((some) => some.length),
    ]).toEqual([[], ['feed/2024/05.xml', 'feed/2024/04.xml', 'feed/2024/03.xml'], [10, 51, 7, 1]]);
    expect([...new Set(entries.flat())].toSorted()).toEqual(postUrls(files).toSorted());
    expect(files['feed.xml']).toContain('<link rel="hub" href="https://hub.example/"/>');
    for (const path of feedFiles(files))
      expect([path, files[path]!.includes('hub.example')]).toEqual([
        path,
        !path.startsWith('feed/'),
      ]);
    expect(textOf(readXml(files['feed.xml']!), 'title')).toBe('War & <peace>');
  });

  it('writes no document for a post of the same month, and few for a new month', async () => {
    const root = makeSite(before);
    const changed = async (path: string, text: string) => {
      const old = readTexts(join(root, '_site'));
      writeFileSync(join(root, path), text);
      await buildJson(root);
      const files = readTexts(join(root, '_site'));
      expect(await faultsOf(files, home)).toEqual([]);
      expect(walkOf(files, home).problems).toEqual([]);
      return Object.keys(files).filter((name) => /^feed/.test(name) && files[name] !== old[name]);
    };
    await buildJson(root);
    expect(
      await changed('posts/new.md', postText({ title: 'New', date: '2024-05-20', tags: '[All]' })),
    ).toEqual(['feed.json', 'feed.xml']);
    expect(
      await changed(
        'posts/june.md',
        postText({ title: 'June', date: '2024-05-31', tags: '[All]' }),
      ),
    ).toEqual(['feed.json', 'feed.xml']);
    expect(
      await changed('posts/july.md', postText({ title: 'Now', date: '2024-06-01', tags: '[All]' })),
    ).toEqual(['feed.json', 'feed.xml', 'feed/2024/05-2.xml', 'feed/2024/05.xml']);
  });

  it('can do without', async () => {
    const root = makeSite({
      ...before,
      'broadsheet.config.json': JSON.stringify({
        ...config,
        feeds: { archives: false, tags: false, authors: false },
        sitemap: { news: false },
      }),
    });
    await buildJson(root);
    const files = readTexts(join(root, '_site'));
    expect(feedFiles(files)).toEqual(['feed.json', 'feed.xml', 'rss.xml']);
    expect(files['sitemap-news.xml']).toBeUndefined();
    expect(await faultsOf(files, home)).toEqual([]);
    expect(all(readXml(files['feed.xml']!), 'entry')).toHaveLength(20);
  });
});
