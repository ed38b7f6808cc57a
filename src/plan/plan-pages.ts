// Site → Page[]: which pages there are, where each one stands and what it shows. No page is
// rendered here, and no view made before it is asked for.
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { Site, SourcePath, UrlPath } from '../site/types.ts';
import { resolveCollisions } from './collisions.ts';
import { planFeeds } from './feeds.ts';
import { makeFingerprints } from './fingerprints.ts';
import { type Images, makeImages, planMadeImages } from './images.ts';
import { planIndexes } from './indexes.ts';
import { planLists } from './lists.ts';
import { planMachineFiles } from './machine-files.ts';
import { planNewsSitemap } from './news-sitemap.ts';
import { planOpml } from './opml.ts';
import { planNotFound, planOwnPages } from './own-pages.ts';
import { planPeriods } from './periods.ts';
import { planPermalinks } from './permalink.ts';
import type { PlanContext, Planner, PlanOptions } from './planner.ts';
import { planPosts } from './posts.ts';
import { planRedirects } from './redirects.ts';
import { checkSections } from './sections.ts';
import { planRobots, planSitemap } from './sitemap.ts';
import { fileAddresses, planStaticFiles } from './static-files.ts';
import { makeSummaries } from './summaries.ts';

export type { PlanImages, PlanOptions, StaticFile } from './planner.ts';

export interface Plan {
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
  /**
   * The address of every post, page, own template, file of public/ and linked file, by its path in
   * the site.
   */
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
}

/** In this order; the sitemap lists what was planned before it. */
const planners: readonly Planner[] = [
  planPosts,
  planOwnPages,
  planLists,
  planPeriods,
  planIndexes,
  planNotFound,
  planFeeds,
  planOpml,
  planRedirects,
  planStaticFiles,
  planMadeImages,
  (context, before) => planSitemap(context, before),
  planNewsSitemap,
  planRobots,
  planMachineFiles,
];

/**
 * Plans the whole output. Reports `bad-permalink`, `bad-alias`, `duplicate-url`, `file-and-folder`
 * and `unknown-section`.
 */
export function planPages(site: Site, options: PlanOptions): Plan {
  const permalinks = planPermalinks(site);
  const urlOf = new Map([...fileAddresses(site, options), ...permalinks.urlOf]);
  const images = makeImages(site, { options, urlOf });
  const context: PlanContext = {
    site,
    options,
    urlOf,
    images,
    fingerprints: makeFingerprints(site, { urlOf, images }),
    ...makeSummaries(site, urlOf),
  };
  let pages: readonly Page[] = [];
  let problems = [...permalinks.problems, ...checkSections(site)];
  for (const plan of planners) {
    const planned = plan(context, pages);
    pages = pages.concat(planned.pages);
    problems = problems.concat(planned.problems ?? []);
  }
  const resolved = resolveCollisions(pages, context);
  return {
    pages: resolved.pages,
    problems: problems.concat(resolved.problems ?? []),
    urlOf,
    images,
  };
}
