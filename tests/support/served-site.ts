// Files given as text → a site that is served while a test runs, in this process, on any free port
// of this machine.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { serveSite } from '../../src/dev/serve-site.ts';
import { formatDiagnostic } from '../../src/site/format-diagnostic.ts';
import { hangMs, launchBrowser } from './browser.ts';
import { makeSite } from './make-site.ts';

export interface ServedSite {
  readonly root: string;
  /** Of the home page, with a slash. */
  readonly url: string;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** What the terminal would show now. */
  readonly problems: () => string;
}

/** Serves a site until the test is over. */
export async function serveFiles(
  files: Readonly<Record<string, string>>,
  { drafts = false }: { readonly drafts?: boolean } = {},
): Promise<ServedSite> {
  const root = makeSite(files);
  const loaded = await loadConfig(root);
  if (!('config' in loaded)) throw new Error('the configuration of the test is wrong');
  let problems = '';
  const { url, close } = await serveSite({
    root,
    config: loaded.config,
    configFile: loaded.file,
    cache: join(root, loaded.config.cache),
    drafts,
    future: false,
    now: () => Date.parse('2024-06-01'),
    workers: 1,
    host: '127.0.0.1',
    port: 0,
    onListen: () => {},
    onDone: () => {},
    onDiagnostics: (found) => (problems = found.map(formatDiagnostic).join('\n')),
    onBlind: () => {},
  });
  onTestFinished(close);
  return {
    root,
    url,
    problems: () => problems,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
  };
}

/** Waits until something is true; fails after minutes. */
export async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < hangMs; waitedMs += 50) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** Opens windows of one browser for the tests of a file; each closes with its test. */
export function useBrowser(): (url: string) => Promise<Page> {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());
  return async (url) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(hangMs);
    onTestFinished(() => page.close());
    await page.goto(url);
    return page;
  };
}
