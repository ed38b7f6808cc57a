// A site's folder → the site, built and served under its security policy, with a browser to look at
// it: for the tests of one file. Whatever the browser has to complain of is collected: messages,
// errors, requests that fail or go elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { hangMs, launchBrowser } from './browser.ts';
import { type BuiltSite, buildPagesOnce } from './build-pages.ts';
import { hostHeaders } from './host-headers.ts';
import { type Server, serve } from './serve.ts';

/** What a site that publishes no policy of its own must run under. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
const headers = `/*\n  Content-Security-Policy: ${policy.join('; ')}\n`;

/** A window that goes from page to page. */
export interface Visit {
  readonly page: Page;
  /** Opens a page of the site. */
  readonly open: (path: string) => Promise<void>;
  /** What the browser has had to complain of since it was last asked. */
  readonly complaints: () => Promise<string[]>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

export interface BrowsedSite {
  readonly site: BuiltSite;
  /** Of the home page. */
  readonly url: string;
  readonly browser: Browser;
  /** Opens a window; it closes with the browser. */
  readonly visit: (options?: VisitOptions) => Promise<Visit>;
}

/** Builds, serves and opens a site before the tests of a file, and cleans up after them. */
export function browse(root: string): () => BrowsedSite {
  let [site, server, browser]: [BuiltSite?, Server?, Browser?] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([buildPagesOnce(root), launchBrowser()]);
    server = await serveWithPolicy(site.output);
  });
  afterAll(async () => {
    await Promise.all([server?.close(), browser?.close()]);
  });
  return () => ({
    site: site!,
    url: server!.url,
    browser: browser!,
    visit: (options) => startVisit(browser!, { url: server!.url, ...options }),
  });
}

/**
 * Serves a folder as a host that reads its `_headers`, and under the policy where there is no such
 * file.
 */
export function serveWithPolicy(output: string): Promise<Server> {
  const file = join(output, '_headers');
  return serve(output, {
    headersOf: hostHeaders(existsSync(file) ? readFileSync(file, 'utf8') : headers),
  });
}

/** Opens a window onto a site that is served at `url`. */
export async function startVisit(
  browser: Browser,
  { url, width = 1280, reducedMotion = 'reduce' }: VisitOptions & { readonly url: string },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion });
  context.setDefaultTimeout(hangMs);
  const page = await context.newPage();
  let complaints: string[] = [];
  let asked = '';
  const complain = (text: string) => void complaints.push(text);
  page.on('console', (message) => {
    // A page that is asked for under an address that does not exist is meant to be missing.
    if (!(message.location().url === asked && message.text().includes('404 (Not Found)')))
      complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on(
    'request',
    (request) =>
      void (isOwn(request.url(), url) || complain(`request to another host: ${request.url()}`)),
  );
  page.on('requestfailed', (request) => {
    // The icon of a page that was left before it was there.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complain(`request failed: ${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on(
    'response',
    (response) =>
      void (
        response.status() < 400 ||
        response.url() === asked ||
        complain(`${response.status()}: ${response.url()}`)
      ),
  );
  await page.addInitScript(() => {
    const here = globalThis as unknown as {
      violations: string[];
      addEventListener: (name: string, listen: (event: Record<string, string>) => void) => void;
    };
    here.violations = [];
    here.addEventListener('securitypolicyviolation', (event) =>
      here.violations.push(`${event['effectiveDirective']} ${event['blockedURI']}`),
    );
  });
  return {
    page,
    async open(path) {
      asked = url + path;
      await page.goto(asked);
    },
    async complaints() {
      const violations = (await page.evaluate('violations.splice(0)')) as string[];
      const found = [...complaints, ...violations.map((text) => `policy: ${text}`)];
      complaints = [];
      return found;
    },
  };
}

function isOwn(address: string, url: string): boolean {
  return address.startsWith(url) || address.startsWith('data:') || address.startsWith('blob:');
}
