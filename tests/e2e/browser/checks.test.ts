// The checks of this folder, held against pages that have what they are to find: a check that finds
// nothing proves nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runAxe } from '../../support/axe.ts';
import {
  serveWithPolicy,
  startVisit,
  type Visit,
  type VisitOptions,
} from '../../support/browse.ts';
import { launchBrowser } from '../../support/browser.ts';
import {
  findCode,
  findMotion,
  findShifts,
  findSidewaysScroll,
  findUnprintable,
} from '../../support/in-page.ts';
import { makeSite } from '../../support/make-site.ts';
import type { Server } from '../../support/serve.ts';
import { walk } from '../../support/walk.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const style =
  'html { background: #fff; color: #000; } a { display: inline-block; min-height: 24px; ' +
  '} .smooth { transition: color 1s; } .wide { width: 900px; height: 9px; ' +
  '} .inner { overflow: auto; max-width: 100%; } .blind:focus { outline: none; ' +
  '} .away { position: absolute; left: -900px; } .bar { position: fixed; inset: 0; ' +
  'background: #fff; } .pale { color: #ccc; } .small button { width: 9px; height: 9px; ' +
  'padding: 0; border: 0; margin: 1px; font-size: 6px; } .late { height: 200px; ' +
  'animation: late 1ms 50ms both; } @keyframes late { from { margin-top: 0; ' +
  '} to { margin-top: 60px; } } @media print { nav.not { display: none; } }';

const htmlOf = (body: string) =>
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Test</title>' +
  '<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head><body>' +
  `<main><h1>Test</h1>${body}</main></body></html>`;

/** Shows a page in a window of its own, under headers of its own. */
async function showAlone(
  body: string,
  { headers, ...options }: VisitOptions & { readonly headers?: string } = {},
): Promise<Visit> {
  const server = await serveWithPolicy(
    makeSite({
      'index.html': htmlOf(body),
      'style.css': style,
      'x.js': 'console.log("hello")',
      ...(headers && { _headers: headers }),
    }),
  );
  onTestFinished(server.close);
  const visit = await startVisit(browser, { url: server.url, width: 600, ...options });
  onTestFinished(() => visit.page.context().close());
  await visit.open('');
  return visit;
}

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-checks-'));
let shared: { readonly server: Server; readonly visit: Visit };
beforeAll(async () => {
  writeFileSync(join(folder, 'style.css'), style);
  const server = await serveWithPolicy(folder);
  shared = { server, visit: await startVisit(browser, { url: server.url, width: 600 }) };
});
afterAll(async () => {
  await shared.server.close();
  rmSync(folder, { recursive: true });
});

/** Shows a page on a screen, in the window for all: another one costs as much as many pages. */
async function show(body: string): Promise<Page> {
  writeFileSync(join(folder, 'index.html'), htmlOf(body));
  await shared.visit.page.emulateMedia({ media: 'screen' });
  await shared.visit.open('');
  return shared.visit.page;
}

describe('the browser', () => {
  it.each([
    ['an inline script', '<script>1</script>', /policy: script-src/],
    ['an inline style', '<p style="color: red">x</p>', /policy: style-src/],
    [
      'a picture of another host',
      '<img src="http://127.0.0.2:9/x.png" alt="">',
      /another host: http:\/\/127\.0\.0\.2/,
    ],
    [
      'a frame',
      '<iframe src="/"></iframe>',
      /policy: frame-src|policy: default-src|policy: frame-ancestors/,
    ],
    ['a file that is missing', '<img src="gone.png" alt="">', /^404: .*gone\.png/m],
    ['a message', '<script src="/x.js"></script>', /console: hello/],
  ])('complains of %s', async (_, body, complaint) => {
    const { page, complaints } = await showAlone(body);
    await page.waitForLoadState('networkidle');
    expect((await complaints()).join('\n')).toMatch(complaint);
  });

  it('has no complaint if nothing is wrong, or if the site itself allows it', async () => {
    expect(await (await showAlone('<p>x</p>')).complaints()).toEqual([]);
    expect(
      await (
        await showAlone('<script>1</script>', {
          headers: "/*\n  Content-Security-Policy: script-src 'unsafe-inline'; style-src 'self'\n",
        })
      ).complaints(),
    ).toEqual([]);
  });
});

describe('a check', () => {
  it.each([
    [
      'findSidewaysScroll',
      findSidewaysScroll,
      '<p class="wide">x</p>',
      '<div class="inner" tabindex="0"><p class="wide">x</p></div>',
    ],
    [
      'findSidewaysScroll, on the other side',
      findSidewaysScroll,
      '<p class="away">x</p>',
      '<p>x</p>',
    ],
    [
      'findCode',
      findCode,
      '<p onclick="x()">x</p>',
      '<script type="application/ld+json">{}</script>',
    ],
    ['findMotion', findMotion, '<p class="smooth">x</p>', '<p>x</p>'],
    ['findUnprintable', findUnprintable, '<nav>x</nav>', '<nav class="not">x</nav>'],
    ['findUnprintable, in colours', findUnprintable, '<p class="pale">x</p>', '<p>x</p>'],
  ])('finds what it is for and nothing else: %s', async (_, check, wrong, right) => {
    for (const [body, count] of [
      [wrong, 1],
      [right, 0],
    ] as const) {
      const page = await show(body);
      await page.emulateMedia({ media: check === findUnprintable ? 'print' : 'screen' });
      expect([body, Math.min((await page.evaluate(check)).length, 1)]).toEqual([body, count]);
    }
  });

  it('finds what moves after it was shown', async () => {
    const { page } = await showAlone('<p class="late">x</p><p>y</p>', {
      reducedMotion: 'no-preference',
    });
    await page.waitForTimeout(600);
    expect(await page.evaluate(findShifts)).not.toEqual([]);
    expect(await (await show('<p>x</p>')).evaluate(findShifts)).toEqual([]);
  });

  it.each([
    ['pale text', '<p class="pale">Who reads this?</p>', 'color-contrast'],
    [
      'small targets side by side',
      '<p class="small"><button>a</button><button>b</button><button>c</button></p>',
      'target-size',
    ],
    ['a level that is skipped', '<h4>Down</h4>', 'heading-order'],
    ['text beside the landmarks', '</main><p>Beside</p>', 'region'],
  ])('finds %s, as axe does', async (_, body, rule) => {
    expect((await runAxe(await show(body))).map((text) => text.split(':')[0])).toContain(rule);
  });

  it('has nothing against a page without barriers', async () => {
    expect(await runAxe(await show('<p>Who reads this?</p>'))).toEqual([]);
  });
});

describe('walk', () => {
  it('follows the links to the end', async () => {
    const page = await show(
      '<a href="#a">a</a> <button type="button">b</button> <a href="#c">c</a>',
    );
    expect(await walk(page)).toEqual({ hrefs: ['#a', '', '#c'], problems: [] });
  });

  it.each([
    ['a focus without a sign', '<a class="blind" href="#a">a</a>', /looks as if it had no focus/],
    ['a link out of view', '<a class="away" href="#a">a</a>', /is out of view/],
    [
      'a link that is covered',
      '<a href="#a">a</a><p class="bar">x</p>',
      /is covered by <p class="bar">/,
    ],
    [
      'a step back',
      '<a href="#a">a</a> <a href="#b" tabindex="1">b</a>',
      /comes after what stands behind it: <a href="#a"/,
    ],
  ])('finds %s', async (_, body, problem) => {
    const page = await show(body);
    expect((await walk(page)).problems.join('\n')).toMatch(problem);
  });

  it('finds a trap, and what lies behind it', async () => {
    const page = await show('<a href="#a">a</a> <a href="#b">b</a> <a href="#c">c</a>');
    await page.evaluate(
      "document.addEventListener('keydown', (event) =>" +
        " { if (document.activeElement.hash === '#b') event.preventDefault(); })",
    );
    expect((await walk(page)).problems.at(-1)).toBe('Tab does not come to an end');
  });
});
