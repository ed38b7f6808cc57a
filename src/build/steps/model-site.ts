// Posts → the model of the site: what every feature knows about them. Pure.
import type { Feature } from '../../features/feature.ts';
import { featuresOf } from '../../features/index.ts';
import { buildSite, type SiteResult } from '../../model/build-site.ts';
import type { PublicationOptions } from '../../model/publication.ts';
import type { ReadData } from '../../site/data-source.ts';
import type { Post, Relations, SiteConfig } from '../../site/types.ts';

export interface ModelOptions extends PublicationOptions {
  readonly config: SiteConfig;
  readonly read?: ReadData | undefined;
  /** What posts were related to in the last build. */
  readonly relations?: Relations | undefined;
}

export interface ModelledSite extends Omit<SiteResult, 'remember'> {
  readonly features: readonly Feature[];
  /** For the next build. */
  readonly relations: Relations;
}

/** Models a site with its features. Reports what their models report. */
export function modelSite(posts: readonly Post[], options: ModelOptions): ModelledSite {
  const { config, drafts, future, nowMs, read, relations } = options;
  const features = featuresOf(config);
  const remembered = new Map([['related', relations]]);
  const { remember, ...model } = buildSite(posts, {
    config,
    features,
    drafts,
    future,
    nowMs,
    read,
    remembered,
  });
  return { ...model, features, relations: remember.get('related') as Relations };
}
