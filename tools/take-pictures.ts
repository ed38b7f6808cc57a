// A site → pictures of its pages as files. Kinds of pages come from the build, so that a new kind
// is in the pictures, too.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { hangMs, launchBrowser } from '../tests/support/browser.ts';
import { type BuiltPage, buildPages } from '../tests/support/build-pages.ts';
import { choosePages } from '../tests/support/choose-pages.ts';
import { serve } from '../tests/support/serve.ts';

const schemes = ['light', 'dark'] as const;
/** A phone and a desk. */
const widths = [390, 1280];
/** The kinds of pages that the README shows, as a window on a desk shows them at first. */
const shownKinds = ['home', 'post', 'year'];
const shownWindow = { width: 1120, height: 760 };

export interface PictureOptions {
  /** The site's folder; absolute. */
  readonly root: string;
  /** Where all pictures go: `home-light-390.png`. */
  readonly out: string;
  /** Where those for the README go: `home.webp`. */
  readonly readme: string;
  /** These kinds only; default: all. */
  readonly only?: readonly string[];
}

export interface Picture {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Takes the pictures, one after the other, and tells of each as it is there. Same site and same
 * browser, same bytes.
 */
export async function* takePictures({
  root,
  out,
  readme,
  only,
}: PictureOptions): AsyncGenerator<Picture> {
  const site = await buildPages(root);
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  try {
    [browser, server] = await Promise.all([launchBrowser(), serve(site.output)]);
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(hangMs);
    for (const [name, { path, kind }] of named(choosePages(site.pages))) {
      if (only && !only.includes(kind)) continue;
      await page.goto(server.url + path);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          yield save(
            join(out, `${name}-${colorScheme}-${width}.png`),
            await page.screenshot({ fullPage: true }),
          );
        }
      }
      // The name of a kind alone is that of its first page.
      if (shownKinds.includes(name))
        yield save(join(readme, `${name}.webp`), await takeShown(page));
    }
  } finally {
    await Promise.all([browser?.close(), server?.close()]);
    rmSync(site.folder, { recursive: true, force: true });
  }
}

/**
 * Names: the kind, with a number from the second on; the front page goes before the older pages of
 * its list.
 */
function named(pages: readonly BuiltPage[]): [name: string, page: BuiltPage][] {
  const counts = new Map<string, number>();
  const sorted = pages
    .filter(({ kind }) => kind !== 'redirect')
    .toSorted((one, other) => Number(one.path !== '') - Number(other.path !== ''));
  return sorted.map((page) => {
    const count = (counts.get(page.kind) ?? 0) + 1;
    counts.set(page.kind, count);
    return [count === 1 ? page.kind : `${page.kind}-${count}`, page];
  });
}

async function takeShown(page: Page): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(shownWindow);
  return sharp(await page.screenshot())
    .webp({ quality: 80 })
    .toBuffer();
}

function save(path: string, bytes: Buffer): Picture {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, bytes);
  return { path, bytes: statSync(path).size };
}
