// A site in several languages → its pages, and what is wrong with what they say about languages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { broadsheet } from './broadsheet.ts';
import { checkLanguages } from './check-languages.ts';
import { readSite } from './read-site.ts';
import { validateHtml } from './validate-html.ts';

/** The pages and feeds of a site by their paths in the output. */
export type Pages = ReadonlyMap<string, string>;

/** Builds a site into a folder that is removed after the test; nothing may be printed. */
export async function build(root: string): Promise<Pages> {
  const output = mkdtempSync(join(tmpdir(), 'broadsheet-languages-'));
  onTestFinished(() => rmSync(output, { recursive: true, force: true }));
  expect(await broadsheet(root, 'build', '--output', output)).toMatchObject({
    code: 0,
    err: '',
  });
  return readPages(output);
}

/** Reads the pages and feeds of an output. */
export function readPages(output: string): Pages {
  return new Map(
    [...readSite(output)]
      .filter(([path]) => /\.(?:html|xml|json)$/.test(path))
      .map(([path, bytes]) => [path, bytes.toString()]),
  );
}

/** The HTML files among them. */
export const pagesOf = (files: Pages) => [...files].filter(([path]) => path.endsWith('.html'));

/**
 * Every fault of every page: against the rule of scripts, an address that two languages share, and
 * against HTML.
 */
export function faultsOf(files: Pages): string[] {
  return [
    ...languageFaultsOf(files),
    ...pagesOf(files).flatMap(([path, html]) => validateHtml(html, path)),
  ];
}

/** The same without those against HTML, for pages that another test validates. */
export function languageFaultsOf(files: Pages): string[] {
  return pagesOf(files).flatMap(([path, html]) => [
    ...checkLanguages(html, path),
    ...checkAlternates(path, html, files),
  ]);
}

/** Whatever a page names as its translations must name it too, and the same ones. */
function checkAlternates(path: string, html: string, files: Pages): string[] {
  const alternates = alternatesOf(html);
  const own = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  if (alternates.length === 0) return [];
  const others = alternates.map(([, url]) =>
    alternatesOf(files.get(`${new URL(url!).pathname.slice(1)}index.html`) ?? ''),
  );
  const isMutual =
    others.every((one) => JSON.stringify(one) === JSON.stringify(alternates)) &&
    alternates.some(([, url]) => url === own);
  return isMutual ? [] : [`${path}: ${JSON.stringify(alternates)}`];
}

/** What a page names as its versions: language and address. */
export function alternatesOf(html: string): string[][] {
  return Array.from(
    html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g),
    ([, lang, url]) => [lang!, url!],
  );
}

/** A Markdown file with these fields. */
export const post = (fields: Readonly<Record<string, string>>, text: string) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n${text}\n`;
