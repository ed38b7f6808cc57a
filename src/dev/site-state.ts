// A site's folder → the site as it is now: configuration, content and plan; and the next state from
// the last one, after its configuration or content has changed.
import { join } from 'node:path';
import type { CustomPages, PlannedSite } from '../build/steps/plan-site.ts';
import { planFrom } from '../build/steps/prepare-site.ts';
import { openImageStore } from '../cache/image-store.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, SiteConfig } from '../site/types.ts';
import { type Content, type ContentOptions, openContent, toReadPosts } from './content.ts';
import { createPostReader, type PostReader } from './post-reader.ts';

export interface SiteOptions extends Omit<ContentOptions, 'config' | 'reloadFrom'>, Configured {}

export interface Configured {
  readonly config: SiteConfig;
  /** Absolute; missing if the site has no configuration. */
  readonly configFile?: string | undefined;
}

/** The site at one moment; nothing in it changes but `pages`. */
export interface SiteState extends Configured {
  /** What is wrong with the configuration on the disk, if an earlier one is in use. */
  readonly configProblems: readonly Problem[];
  readonly content: Content;
  readonly reader: PostReader;
  readonly planned: PlannedSite;
  /** Those of the plan, with newer texts in place of some. */
  readonly pages: Map<OutputPath, Page>;
}

/** Reads and plans a site, with another configuration than that of `options` if one is given. */
export async function openState(
  options: SiteOptions,
  { config, configFile }: Configured = options,
): Promise<SiteState> {
  const reader = await createPostReader(options.root, config);
  const content = await openContent(contentOptions(options, { config, configFile }));
  return replan({ config, configFile, configProblems: [], reader, content }, options);
}

/** What is needed to look at a site again. */
export function contentOptions(
  options: SiteOptions,
  { config, configFile }: Configured,
): ContentOptions {
  return { ...options, config, reloadFrom: configFile && options.root };
}

/** Plans the content again. */
export async function replan(
  state: Omit<SiteState, 'planned' | 'pages'> & Partial<Pick<SiteState, 'planned'>>,
  { root, drafts, future, now, scratch, cache, workers }: SiteOptions,
): Promise<SiteState> {
  const planned = await planFrom(state.content.survey, toReadPosts(state.content), {
    root,
    config: state.config,
    drafts,
    future,
    nowMs: now(),
    scratch,
    custom: state.planned && reusable(state.planned),
    images: {
      store: openImageStore(join(cache, 'images.log'), scratch),
      work: 'sizes',
      workers,
    },
  });
  return { ...state, planned, pages: new Map(planned.pages.map((page) => [page.output, page])) };
}

/** Custom templates with a problem are rendered again, so that the problem is found again. */
function reusable({ problems, custom }: PlannedSite): CustomPages | undefined {
  return problems.some(({ code }) => code === 'template-error') ? undefined : custom;
}
