// Articles that are hard to set, in a browser: notes beside the text, tables, long words, paper,
// both directions of writing.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAxe } from '../support/axe.ts';
import { broadsheet } from '../support/broadsheet.ts';
import { hangMs, launchBrowser } from '../support/browser.ts';
import { type Server, serve } from '../support/serve.ts';
import { validateHtml } from '../support/validate-html.ts';

const paths = ['everything', 'bare', 'no-text', 'reka', 'nahr'].map((name) => `2024/03/${name}/`);
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";

const root = mkdtempSync(join(tmpdir(), 'broadsheet-articles-'));
const output = join(root, '_site');
let server: Server;
let browser: Browser;
beforeAll(async () => {
  cpSync(resolve('tests/fixtures/sites/articles-that-are-hard-to-set'), root, { recursive: true });
  expect((await broadsheet(root, 'build')).code).toBe(0);
  server = await serve(output);
  // The one that is new enough on every machine.
  browser = await launchBrowser({ chromium: 'npm' });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** A window for all tests: another one costs as much as many pages. */
let shared: Page;
beforeAll(async () => {
  shared = await openWindow();
});

async function openWindow(): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(hangMs);
  return context.newPage();
}

/** Opens a page on a screen of that width in pixels. */
async function open(path: string, { page = shared, width = 1400 } = {}): Promise<Page> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(server.url + path);
  return page;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where things stand on the page. */
function boxes(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) =>` +
      ' one.getBoundingClientRect().toJSON())',
  );
}

describe('footnotes', () => {
  it('are beside the text on a wide screen, level with their marks or below others', async () => {
    const page = await open(paths[0]!);
    const [text] = await boxes(page, '.text');
    const marks = await boxes(page, 'a[data-note]');
    const notes = await boxes(page, 'li[data-note]');
    expect(notes).toHaveLength(9);
    notes.forEach((note, index) => {
      expect(note.left).toBeGreaterThan(text!.right + 20);
      expect(note.right).toBeLessThan(1400);
      const above = notes[index - 1]?.bottom ?? 0;
      expect(note.top).toBeGreaterThanOrEqual(above - 1);
      expect(Math.abs(note.top - Math.max(marks[index]!.top, above))).toBeLessThan(4);
    });
    // The one that is too long for the margin.
    const [long, ...others] = await boxes(page, '.footnotes li:not([data-note])');
    expect(others).toEqual([]);
    expect(long!.right).toBeLessThanOrEqual(text!.right);
    expect(
      await page.evaluate(
        '[...document.querySelectorAll(".footnotes li")].findIndex((item) => !item.dataset.note)',
      ),
    ).toBe(7);
  });

  it('stand at the end on a narrow one, in the same order', async () => {
    const page = await open(paths[0]!, { width: 800 });
    const [text] = await boxes(page, '.text');
    const paragraphs = await boxes(page, '.text > p');
    const notes = await boxes(page, '.footnotes li');
    expect(notes).toHaveLength(10);
    notes.forEach((note, index) => {
      expect(note.top).toBeGreaterThanOrEqual(
        notes[index - 1]?.bottom ?? paragraphs.at(-1)!.bottom,
      );
      expect(note.left).toBeGreaterThanOrEqual(text!.left);
      expect(note.right).toBeLessThanOrEqual(text!.right);
    });
  });

  it('stand on the other side where the text runs from right to left', async () => {
    const page = await open(paths[4]!);
    const [text] = await boxes(page, '.text');
    const [note] = await boxes(page, 'li[data-note]');
    expect(note!.right).toBeLessThan(text!.left - 20);
    expect(note!.left).toBeGreaterThan(0);
  });
});

describe('a paragraph', () => {
  it('stands out when it was linked to', async () => {
    const page = await open(paths[0]!);
    await page.locator('.cite summary').click();
    await page.locator('.passages a[href="#p2"]').click();
    expect(page.url()).toMatch(/#p2$/);
    const colours = await page.evaluate(
      '["#p1", "#p2"].map((name) => ' +
        'getComputedStyle(document.querySelector(name)).backgroundColor)',
    );
    expect(colours).toEqual(['rgba(0, 0, 0, 0)', 'rgb(245, 241, 232)']);
  });

  it('is named in the list below by its own number', async () => {
    const page = await open(paths[0]!);
    const ids = await page.evaluate(
      '[...document.querySelectorAll(".text p[id]")].map((one) => "#" + one.id)',
    );
    expect(
      await page.evaluate(
        '[...document.querySelectorAll(".passages a")].map((one) => one.getAttribute("href"))',
      ),
    ).toEqual(ids);
  });

  it('costs no stop of the keyboard', async () => {
    const page = await open(paths[0]!);
    const stops: unknown[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate('document.activeElement.className || document.activeElement.localName'),
      );
    }
    expect(stops).toEqual(expect.arrayContaining(['skip', 'table', 'pre', 'summary']));
  });
});

describe('the page of an article', () => {
  it.each(paths)('is valid: %s', (path) => {
    expect(validateHtml(readFileSync(join(output, path, 'index.html'), 'utf8'), path)).toEqual([]);
  });

  it.each(paths)('fits a narrow screen: %s', async (path) => {
    const page = await open(path, { width: 320 });
    await page.locator('summary').last().click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it.each(paths)('passes axe in light and dark, narrow and wide: %s', async (path) => {
    const page = await open(path);
    await page.locator('summary').last().click();
    for (const [colorScheme, rules] of [
      ['light', 'all'],
      ['dark', 'colors'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        const barriers = await runAxe(page, rules);
        expect({ colorScheme, width, barriers }).toEqual({ colorScheme, width, barriers: [] });
      }
    }
  });

  it('gives its entry for a bibliography as a file, under the security policy', async () => {
    const page = await open(paths[3]!, { page: await openWindow() });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.reload();
    await page.locator('summary').last().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[download]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('arumets-2024-reka.bib');
    expect(readFileSync((await download.path())!, 'utf8')).toBe(
      [
        '@online{arumets-2024-reka,',
        'author={Helve Arumets},',
        'title={{«Река не подсудна»: что осталось от министерства \\& его таблиц}},',
        'organization={The Watershed},',
        'date={2024-03-14},',
        'url={https://watershed.example/2024/03/reka/},',
        '}',
        '',
      ].join('\n'),
    );
    expect(said).toEqual([]);
  });

  it('on paper is the text alone, with the addresses of its sources and its own', async () => {
    const page = await open(paths[0]!);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['nav', '.pager', '.skip', '.passages', 'summary', '.tags']) {
      const all = page.locator(hidden);
      for (let index = 0; index < (await all.count()); index += 1)
        expect([hidden, await all.nth(index).isVisible()]).toEqual([hidden, false]);
    }
    expect(await page.locator('.cite p').first().isVisible()).toBe(true);
    expect(
      await page.evaluate(
        'getComputedStyle(document.querySelector(".sources a"), "::after").content',
      ),
    ).toContain('https://www.vedomosti.example/politics/2024/03/11/table?utm=x');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
