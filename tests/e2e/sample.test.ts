// The site of this repository, by which visitors judge the engine: built as `npm run build` does,
// then looked at by a validator, a feed reader and a link checker. browser/ looks at it as people
// do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../support/broadsheet.ts';
import { checkSiteLinks } from '../support/check-site-links.ts';
import { readSite } from '../support/read-site.ts';
import { validateHtml } from '../support/validate-html.ts';

const output = mkdtempSync(join(tmpdir(), 'broadsheet-sample-'));
afterAll(() => rmSync(output, { recursive: true, force: true }));

let said: { code: number | null; out: string; err: string };
let files: Map<string, Buffer>;

beforeAll(async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { build: string };
  };
  const [, argv = ''] = /^npm run --silent compile && node dist\/bundle\/cli\.js (.*)$/.exec(
    scripts.build,
  )!;
  said = await runProgram([...argv.split(' '), '--output', output], { cwd: resolve('.') });
  files = readSite(output);
});

function textOf(path: string): string {
  return files.get(path)!.toString();
}

function pages(): string[] {
  return [...files.keys()].filter((path) => path.endsWith('.html'));
}

function postPages(): string[] {
  return pages().filter((path) => /^\d{4}\/\d\d\/[a-z][^/]*\/index\.html$/.test(path));
}

describe('the sample site', () => {
  it('is built without a problem', () => {
    // A slow machine is told how far it is.
    expect(said).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d\d posts → \d+ files written, 0 removed, in /),
      err: expect.stringMatching(/^(?:\w+: \d+ of \d+\n)*$/),
    });
  });

  it('has at least thirty posts by two authors over at least four years', () => {
    const posts = postPages();
    expect(posts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(posts.map((path) => path.slice(0, 4))).size).toBeGreaterThanOrEqual(4);
    expect(pages().filter((path) => /^authors\/[^/]+\/index\.html$/.test(path))).toHaveLength(2);
  });

  it('has no dead link and no dead fragment', () => {
    expect(checkSiteLinks(output, { origin: 'https://watershed.example' })).toEqual([]);
  });

  it('is valid HTML on every page', () => {
    expect(pages().flatMap((path) => validateHtml(textOf(path), path))).toEqual([]);
  });

  it('loads nothing from another host, and no script but data', () => {
    const foreign = /\b(?:src|srcset|poster)="(?:https?:)?\/\/[^"]*/g;
    const active = /<script(?! type="application\/ld\+json">)|<iframe/g;
    for (const path of pages()) {
      const text = textOf(path);
      expect([path, text.match(foreign), text.match(active)]).toEqual([path, null, null]);
    }
  });

  it('has feeds that a reader understands, with full posts and absolute addresses', () => {
    const feeds = [...files.keys()].filter((path) =>
      /(?:^|\/)feed\.(?:xml|json)$|^rss\.xml$/.test(path),
    );
    expect(feeds.length).toBeGreaterThan(4);
    for (const path of feeds) {
      const { format, feed } = parseFeed(textOf(path));
      expect([path, format]).toEqual([
        path,
        path.endsWith('rss.xml') ? 'rss' : path.endsWith('.json') ? 'json' : 'atom',
      ]);
      const items =
        (feed as { entries?: unknown[]; items?: unknown[] }).entries ??
        (feed as { items?: unknown[] }).items ??
        [];
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(20);
      expect([path, textOf(path).match(/(?:href|src)=\\?"\/[^"]*/g)]).toEqual([path, null]);
    }
    const { feed } = parseFeed(textOf('feed.xml')) as {
      feed: { entries: { content?: unknown }[] };
    };
    expect(feed.entries).toHaveLength(20);
    expect(JSON.stringify(feed.entries[0]).length).toBeGreaterThan(2000);
  });

  it('lists every page but 404 and redirects in its sitemap', () => {
    const listed = Array.from(
      textOf('sitemap.xml').matchAll(/<loc>https:\/\/watershed\.example\/([^<]*)<\/loc>/g),
      ([, path]) => path!,
    );
    const indexed = pages()
      .filter((path) => !textOf(path).includes('content="noindex"'))
      .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
    expect(listed.toSorted()).toEqual(indexed.sort());
  });
});
