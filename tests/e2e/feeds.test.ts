// What feed readers, search engines and hosts get of the sample site. Every feed is checked against
// its specification and read by a parser of others; every sitemap is checked against its schema.
import { resolve } from 'node:path';
import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTexts } from '../support/broadsheet.ts';
import { buildPagesOnce } from '../support/build-pages.ts';
import { checkAtom } from '../support/check-atom.ts';
import { feedsOf } from '../support/check-opml.ts';
import {
  checkOf,
  type Files,
  faultsOf,
  feedFiles,
  fileAt,
  postUrls,
  walkOf,
} from '../support/feeds-of-site.ts';
import { all, readXml, textOf } from '../support/read-xml.ts';

describe('the sample site', () => {
  let files: Files;
  beforeAll(async () => {
    const { output, problems } = await buildPagesOnce(resolve('.'));
    expect(problems).toEqual([]);
    files = readTexts(output);
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
