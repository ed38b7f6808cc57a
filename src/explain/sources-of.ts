// What a page shows → the files of the site that it comes from, by the field that shows them.
// Follows addresses: whatever has the address of a file's page is that file.
import { absoluteUrl, withBase } from '../lib/url.ts';
import type { Page } from '../site/pages.ts';
import type { SourcePath } from '../site/types.ts';
import type { Data } from './data-of.ts';
import type { SitePlan } from './restore-site.ts';

/** The files behind a page. */
export interface PageSources {
  /** The file whose page it is. */
  readonly own?: SourcePath;
  /** Others, by the field of the data: "earlier", "posts". */
  readonly shown: Readonly<Record<string, readonly SourcePath[]>>;
}

/** Finds the file behind every address that a page shows. */
export type FindSource = (text: string) => SourcePath | undefined;

/** Makes a finder for the addresses of a plan, with the base path and absolute. */
export function makeFindSource({ urlOf, config }: Pick<SitePlan, 'urlOf' | 'config'>): FindSource {
  const sources = new Map<string, SourcePath>();
  for (const [source, url] of urlOf) {
    for (const text of [source, withBase(url, config.base), absoluteUrl(url, config.url)])
      sources.set(text, source);
  }
  return (text) => sources.get(text);
}

/** The files behind a page, those of a field in the order in which it shows them. */
export function sourcesOf(page: Page, data: Data, find: FindSource): PageSources {
  const own = 'source' in page ? page.source : undefined;
  const shown = Object.entries(data).flatMap(([name, value]) => {
    const found = [...new Set(textsIn(value).flatMap((text) => find(text) ?? []))].filter(
      (source) => source !== own,
    );
    return found.length > 0 ? [[name, found] as const] : [];
  });
  return { ...(own !== undefined && { own }), shown: Object.fromEntries(shown) };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)])
    : [];
}
