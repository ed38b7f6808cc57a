// The site of this repository, by which visitors judge the engine: built as `npm run build` does, then looked at by a
// validator, a feed reader, a link checker and a browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFeed } from 'feedsmith';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../tools/browser.ts';
import { checkSiteLinks } from '../tools/check-site-links.ts';
import { readSite } from '../tools/read-site.ts';
import { serve, type Server } from '../tools/serve.ts';
import { validateHtml } from '../tools/validate-html.ts';
import { runProgram } from './broadsheet.ts';

const output = mkdtempSync(join(tmpdir(), 'broadsheet-sample-'));
afterAll(() => rmSync(output, { recursive: true, force: true }));

let said: { code: number | null; out: string; err: string };
let files: Map<string, Buffer>;

beforeAll(async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  const [, argv = ''] = /^npm run --silent compile && node dist\/bundle\/cli\.js (.*)$/.exec(scripts.build)!;
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

/** The front page, a post with much in it, a tag, the archive and an address that does not exist. */
const looks = ['', '2024/06/velda-flood/', 'tags/rivers/', 'archive/', 'no-such-page/'];

describe('the sample site', () => {
  it('is built without a problem', () => {
    expect(said).toEqual({ code: 0, out: expect.stringMatching(/^\d\d posts → \d+ files written, 0 removed, in /), err: '' });
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
    for (const path of pages()) expect([path, textOf(path).match(/<script(?! type="application\/ld\+json">)|<iframe|\b(?:src|srcset|poster)="(?:https?:)?\/\/[^"]*/g)]).toEqual([path, null]);
  });

  it('has feeds that a reader understands, with the newest posts in full and absolute addresses', () => {
    const feeds = [...files.keys()].filter((path) => /(?:^|\/)feed\.(?:xml|json)$|^rss\.xml$/.test(path));
    expect(feeds.length).toBeGreaterThan(4);
    for (const path of feeds) {
      const { format, feed } = parseFeed(textOf(path));
      expect([path, format]).toEqual([path, path.endsWith('rss.xml') ? 'rss' : path.endsWith('.json') ? 'json' : 'atom']);
      const items = (feed as { entries?: unknown[]; items?: unknown[] }).entries ?? (feed as { items?: unknown[] }).items ?? [];
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(20);
      expect([path, textOf(path).match(/(?:href|src)=\\?"\/[^"]*/g)]).toEqual([path, null]);
    }
    const { feed } = parseFeed(textOf('feed.xml')) as { feed: { entries: { content?: unknown }[] } };
    expect(feed.entries).toHaveLength(20);
    expect(JSON.stringify(feed.entries[0]).length).toBeGreaterThan(2000);
  });

  it('lists every page but 404 and redirects in its sitemap', () => {
    const listed = Array.from(textOf('sitemap.xml').matchAll(/<loc>https:\/\/watershed\.example\/([^<]*)<\/loc>/g), ([, path]) => path!);
    const indexed = pages().filter((path) => !textOf(path).includes('content="noindex"')).map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
    expect(listed.toSorted()).toEqual(indexed.sort());
  });
});

describe('the sample site in a browser', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(output), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all([server.close(), browser.close()]);
  });

  /** Opens a page as a reader would; gives back whatever the browser complained of or fetched from elsewhere. */
  async function open(path: string, width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 640 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => void (request.url().startsWith(server.url) || complaints.push(request.url())));
    page.on('response', (response) => void (response.status() >= 400 && response.url() !== server.url + path && complaints.push(`${response.status()} ${response.url()}`)));
    const response = await page.goto(server.url + path, { waitUntil: 'load' });
    expect(response!.status()).toBe(path.startsWith('no-such') ? 404 : 200);
    // The browser itself reports the page that is meant to be missing.
    return { page, complaints: complaints.filter((text) => !(path.startsWith('no-such') && text.includes('404 (Not Found)'))) };
  }

  it.each(looks)('shows /%s without a complaint, and fetches nothing from elsewhere', async (path) => {
    const { page, complaints } = await open(path, 1280);
    expect(complaints).toEqual([]);
    expect((await page.locator('h1').first().innerText()).trim()).not.toBe('');
    await page.close();
  });

  it('scrolls no post and no kind of list sideways on a screen of 320 pixels', async () => {
    const { page } = await open('', 320);
    const wide: string[] = [];
    for (const path of [...looks, ...postPages()]) {
      await page.goto(server.url + path);
      if ((await page.evaluate('document.scrollingElement.scrollWidth > window.innerWidth')) === true) wide.push(path);
    }
    expect(wide).toEqual([]);
    await page.close();
  });

  it.each(looks)('leads the first Tab on /%s to a link that skips to the text', async (path) => {
    const { page } = await open(path, 1280);
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('href')).toBe('#main');
    expect(await focused.isVisible()).toBe(true);
    const { y, height } = (await focused.boundingBox())!;
    expect([y >= 0, height > 10]).toEqual([true, true]);
    await page.close();
  });
});
