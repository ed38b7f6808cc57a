// Post[] → Site: everything that is true of the content, frozen. Decides nothing about the output;
// what a feature knows about all posts, the feature itself says.
import type { Feature, SharedParts } from '../features/feature.ts';
import { noData, type ReadData } from '../site/data-source.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, Site, SiteConfig, SourcePath, Unpublished } from '../site/types.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { type PublicationOptions, publish } from './publication.ts';

export interface SiteOptions extends PublicationOptions {
  readonly config: SiteConfig;
  readonly features: readonly Feature[];
  /** What features read of the site's files; default: nothing. */
  readonly read?: ReadData | undefined;
  /** What models asked to be remembered in an earlier build, by feature. */
  readonly remembered?: ReadonlyMap<string, unknown> | undefined;
}

export interface SiteResult {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** Files that have no page in this build, for links that lead to them. */
  readonly unpublished: ReadonlyMap<SourcePath, Unpublished>;
  /** For the next build, by feature. */
  readonly remember: ReadonlyMap<string, unknown>;
}

/**
 * Builds the model of posts and pages that come in any order, feature by feature. The posts
 * themselves stay as they came: they are readonly by their type, and freezing 25,000 of them in
 * depth takes 80 ms. Reports `duplicate-id`, and what the models of features report.
 */
export function buildSite(all: readonly Post[], options: SiteOptions): SiteResult {
  const { config, features, remembered, read = noData } = options;
  const { posts, pages, unlisted, moved, expired, unpublished, counts } = publish(all, options);
  const models = new Map<string, unknown>();
  const remember = new Map<string, unknown>();
  const problems: Problem[] = duplicateIds(posts);
  const site: Site = {
    config,
    posts: Object.freeze(posts),
    pages: Object.freeze(pages),
    unlisted: Object.freeze(unlisted),
    moved: Object.freeze(moved),
    expired: Object.freeze(expired),
    counts: Object.freeze(counts),
    models,
    ...unmodelled,
  };
  for (const { name, model } of features) {
    const modelled = model?.({ site, read, remembered: remembered?.get(name) });
    if (!modelled) continue;
    for (const part of Object.values(modelled.site ?? {})) Object.freeze(part);
    Object.assign(site, modelled.site);
    if (modelled.value !== undefined) models.set(name, modelled.value);
    if (modelled.remember !== undefined) remember.set(name, modelled.remember);
    problems.push(...(modelled.problems ?? []));
  }
  return { site: Object.freeze(site), problems, unpublished, remember };
}

/** What a site knows before any feature has looked at it. */
const unmodelled: SharedParts = Object.freeze({
  tags: [],
  tagOf: new Map(),
  authors: [],
  authorOf: new Map(),
  years: [],
  relatedTo: () => [],
  translations: new Map(),
});
