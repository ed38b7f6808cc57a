// A file of the site and a plan → the pages that show the file or are made with it.
import { kindsOf } from '../load/templates-of.ts';
import type { TemplateSet } from '../render/template-set.ts';
import type { SourcePath } from '../site/types.ts';
import { dataOf } from './data-of.ts';
import type { SitePlan } from './restore-site.ts';

/** Their addresses, with the base path, by the kinds of the pages. */
export function pagesShowing(
  path: SourcePath,
  { pages, urlOf, config }: SitePlan,
  templates: TemplateSet,
): Record<string, string[]> {
  const url = urlOf.get(path);
  const kinds = new Set<string>(kindsOf(path, templates));
  const names = [
    path,
    ...(url === undefined ? [] : [config.base + url, config.url + url.slice(1)]),
  ].map((name) => JSON.stringify(name));
  const isNamed = (data: string) => names.some((name) => data.includes(name));
  const shown: Record<string, string[]> = {};
  for (const page of pages.values()) {
    if (
      ('source' in page && page.source === path) ||
      kinds.has(page.kind) ||
      isNamed(JSON.stringify(dataOf(page)))
    )
      (shown[page.kind] ??= []).push(config.base + page.url);
  }
  return shown;
}
