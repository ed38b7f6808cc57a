// Site → Page[]: which pages there are, where each one is published and what it shows. No page is
// rendered here, and no view made before it is asked for. Knows no feature by name.
import type { CheckContext, Feature, FeatureContext } from '../features/feature.ts';
import { memoize } from '../lib/memoize.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { Site, SourcePath, UrlPath } from '../site/types.ts';
import { resolveCollisions } from './collisions.ts';
import type { PlanContext, PlannedFeed, PlanOptions } from './context.ts';
import { makeFingerprints } from './fingerprints.ts';
import { type Images, makeImages } from './images.ts';
import { makePostParts, planKind } from './kinds.ts';
import { planPermalinks } from './permalink.ts';
import { fileAddresses } from './static-files.ts';
import { makeSummaries } from './summaries.ts';

export type { PlanImages, PlanOptions, StaticFile } from './context.ts';

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

/**
 * Plans the whole output: the pages of all kinds, then what other features make of these. Reports
 * `bad-permalink`, `duplicate-url`, `file-and-folder` and what features report.
 */
export function planPages(site: Site, options: PlanOptions): Plan {
  const { features } = options;
  const permalinks = planPermalinks(site);
  const urlOf = new Map([...fileAddresses(site, options), ...permalinks.urlOf]);
  const images = makeImages(site, { options, urlOf });
  const contextOf = makeContexts(site, { options, urlOf, images });
  const pages: Page[] = [];
  const feeds: PlannedFeed[] = [];
  const problems = [...permalinks.problems];
  const isNamed = isNamedIn(urlOf);
  for (const feature of features) {
    for (const kind of feature.kinds ?? []) {
      const isDropped = kind.priority === 'stopgap' ? isNamed : () => false;
      const planned = planKind(kind, contextOf(feature));
      for (const page of planned.pages) if (!isDropped(page.url)) pages.push(page);
      for (const feed of planned.feeds) if (!isDropped(feed.home)) feeds.push(feed);
    }
  }
  for (const feature of features) {
    const planned = feature.outputs?.(contextOf(feature), { pages, feeds });
    for (const page of planned?.pages ?? []) pages.push(page);
    problems.push(...(planned?.problems ?? []));
  }
  const resolved = resolveCollisions(pages, { site, options });
  return {
    pages: resolved.pages,
    problems: problems.concat(resolved.problems ?? []),
    urlOf,
    images,
  };
}

/**
 * Whether a file of the site has an address. Stopgaps give way before sitemaps and lists of feeds
 * are made of the pages that there are.
 */
function isNamedIn(urlOf: Plan['urlOf']): (url: UrlPath) => boolean {
  let named: ReadonlySet<UrlPath> | undefined;
  return (url) => (named ??= new Set(urlOf.values())).has(url);
}

/** What a plan of one site has already found out. */
export interface ContextOptions extends Pick<PlanContext, 'options' | 'urlOf' | 'images'> {}

/** Makes what gives every feature its context: the same for all, but for the feature's model. */
export function makeContexts(
  site: Site,
  { options, urlOf, images }: ContextOptions,
): (feature: Feature) => FeatureContext<unknown> {
  const contextOf = memoize(
    (feature: Feature): FeatureContext<unknown> => ({
      ...context,
      model: site.models.get(feature.name),
    }),
  );
  const context: PlanContext = {
    site,
    options,
    urlOf,
    images,
    fingerprints: makeFingerprints(site, { urlOf, images }),
    parts: makePostParts(options.features, contextOf),
    ...makeSummaries(site, urlOf),
  };
  return contextOf;
}

/** Everything that features find wrong with a site and its plan. */
export function checkPlan(
  { features }: Pick<PlanOptions, 'features'>,
  context: CheckContext,
): Problem[] {
  const { models } = context.site;
  return features.flatMap(
    ({ name, checks }) => checks?.({ ...context, model: models.get(name) }) ?? [],
  );
}
