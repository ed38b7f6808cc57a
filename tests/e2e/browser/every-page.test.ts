// Every page of the sample site under its security policy: nothing to complain of, nothing that
// moves, nothing that sticks out, no code, nothing from elsewhere.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browse } from '../../support/browse.ts';
import { findCode, findShifts, findSidewaysScroll, findUnsized } from '../../support/in-page.ts';

describe('every page of the sample site', () => {
  const site = browse(resolve('.'));
  const withUnsized: string[] = [];
  const pages = () => site().site.pages.filter(({ kind }) => kind !== 'redirect');

  it('is shown on a phone and on a desk without complaint, shift, or overflow', async () => {
    const { page, open, complaints } = await site().visit({ width: 320 });
    const problems: string[] = [];
    for (const { path } of pages()) {
      await open(path);
      const found = [
        ...(await page.evaluate(findCode)),
        ...(await page.evaluate(findSidewaysScroll)),
      ];
      const unsized = await page.evaluate(findUnsized);
      if (unsized.length > 0) withUnsized.push(path);
      else found.push(...(await page.evaluate(findShifts)));
      await page.setViewportSize({ width: 1280, height: 800 });
      found.push(...(await page.evaluate(findSidewaysScroll)), ...(await complaints()));
      await page.setViewportSize({ width: 320, height: 800 });
      problems.push(...found.map((problem) => `/${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
    expect(pages().length).toBeGreaterThan(100);
  });

  it('has images whose place is known before they are there', () => {
    expect(withUnsized).toEqual([]);
  });

  it('that is a redirect leads on at once', async () => {
    const redirects = site().site.pages.filter(({ kind }) => kind === 'redirect');
    expect(redirects.length).toBeGreaterThan(0);
    const { page } = await site().visit();
    const elsewhere: string[] = [];
    page.on(
      'request',
      (request) => void (request.url().startsWith(site().url) || elsewhere.push(request.url())),
    );
    for (const { path, html } of redirects) {
      const [, target = ''] = /http-equiv="refresh" content="0; url=\/([^"]*)"/.exec(html) ?? [];
      await page.goto(site().url + path);
      await page.waitForURL(site().url + target);
      expect(await page.locator('h1').count()).toBe(1);
    }
    expect(elsewhere).toEqual([]);
  });

  it('is found, or the page for what is missing is, with its style, wherever that is', async () => {
    const { page, open, complaints } = await site().visit();
    await open('no/such/page/');
    expect(await complaints()).toEqual([]);
    const missing = site().site.pages.find(({ kind }) => kind === 'not-found')!;
    expect(missing.html).toContain(await page.locator('h1').innerText());
    expect(await page.evaluate('document.styleSheets[0].cssRules.length > 10')).toBe(true);
  });
});
