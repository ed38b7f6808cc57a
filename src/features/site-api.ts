// What a site's own code imports from "broadsheet": the functions that make a configuration and
// features, and what the features of most sites need. Re-exports, and two helpers for pages.
import { z as zod } from '../config/values.ts';
import { slugify } from '../lib/slug.ts';
import { fileUrl } from '../lib/url.ts';
import type { PlanContext } from '../plan/context.ts';
import type { DatedPost, UrlPath } from '../site/types.ts';
import type { ListView } from '../site/views.ts';
import { defineFeature as define, type Feature } from './feature.ts';

export { defineConfig } from '../config/define-config.ts';

export { dataFile, dataFolder } from '../site/data-source.ts';
export { fact, field } from '../site/fields/field.ts';
export { defineKind } from './feature.ts';

/** Gives a feature its type; what its functions are given follows from its model. */
export const defineFeature: <Model>(feature: Feature<Model>) => Feature = define;

/**
 * The schemas of zod that values in front matter need. A site that needs others imports zod itself:
 * as a whole it would double what each build loads.
 */
export const z = {
  array: zod.array,
  boolean: zod.boolean,
  enum: zod.enum,
  int: zod.int,
  literal: zod.literal,
  number: zod.number,
  object: zod.object,
  record: zod.record,
  strictObject: zod.strictObject,
  string: zod.string,
  tuple: zod.tuple,
  union: zod.union,
  url: zod.url,
};

/** The address of a page: pagePath('series', 'The census files') is "/series/the-census-files/". */
export function pagePath(...names: readonly string[]): UrlPath {
  return fileUrl(`${names.map((name) => slugify(name)).join('/')}/`);
}

/** What a page that lists some posts shows of them, in their order, all on one page. */
export function showPosts(
  posts: readonly DatedPost[],
  { site, summarize }: Pick<PlanContext, 'site' | 'summarize'>,
): Pick<ListView, 'posts' | 'count' | 'pagination'> {
  return {
    posts: posts.map((post) => summarize(post, site.config.language)),
    count: posts.length,
    pagination: { number: 1, total: 1 },
  };
}
