import { describe, expect, it, onTestFinished } from 'vitest';
import { hangMs, type LaunchBrowserOptions, launchBrowser } from './browser.ts';
import { makeSite } from './make-site.ts';
import { serve } from './serve.ts';

const html =
  '<!doctype html><html lang="en"><title>Реки & dams</title>' +
  '<p style="width: max-content; font: 16px sans-serif">Who pays for them?</p>' +
  '<script>document.body.append("…and why")</script>';

/** Opens a page that is served and reads what a reader would see. */
async function look(options: LaunchBrowserOptions) {
  const server = await serve(makeSite({ 'index.html': html }), { base: '/notes' });
  onTestFinished(server.close);
  const browser = await launchBrowser(options);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(hangMs);
  const response = await page.goto(server.url);
  return {
    status: response!.status(),
    title: await page.title(),
    text: await page.locator('body').innerText(),
    width: (await page.locator('p').boundingBox())!.width,
  };
}

describe('launchBrowser', () => {
  it.each([
    ['the browser of the machine, if it has one', {}],
    ['the browser from npm', { chromium: 'npm' }],
  ] as const)('opens a page with %s', async (_, options) => {
    const { status, title, text, width } = await look(options);
    expect({ status, title }).toEqual({ status: 200, title: 'Реки & dams' });
    expect(text).toContain('…and why');
    // Letters have a width only where there are fonts.
    expect(width).toBeGreaterThan(80);
  });

  it('starts with an empty profile each time', async () => {
    const server = await serve(makeSite({ 'index.html': html }));
    onTestFinished(server.close);
    const visit = async () => {
      const browser = await launchBrowser();
      const page = await browser.newPage();
      page.setDefaultTimeout(hangMs);
      await page.goto(server.url);
      const before = await page.evaluate('localStorage.length');
      await page.evaluate('localStorage.setItem("seen", "1")');
      await browser.close();
      return before;
    };
    expect([await visit(), await visit()]).toEqual([0, 0]);
  });
});
