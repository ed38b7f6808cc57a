// A modelled site → the plan of its output, with everything that is wrong with it. Pure, except for
// the owner's own templates: Eleventy makes them here, because they choose their own titles and
// addresses.
import { join } from 'node:path';
import { configWarnings } from '../../config/config-warnings.ts';
import type { Feature } from '../../features/feature.ts';
import { fieldsOf } from '../../features/fields.ts';
import { defined } from '../../lib/defined.ts';
import { contentHash } from '../../lib/hash.ts';
import { otherScripts } from '../../model/other-scripts.ts';
import { momentsOf } from '../../model/publication.ts';
import { unknownFields } from '../../model/unknown-fields.ts';
import { checkLinks } from '../../plan/check-links.ts';
import type { PlanImages } from '../../plan/context.ts';
import type { Images } from '../../plan/images.ts';
import { findLeftOut } from '../../plan/left-out.ts';
import { checkPlan, planPages } from '../../plan/plan-pages.ts';
import { fingerprintPostLists, makePostLists } from '../../plan/post-lists.ts';
import { siteView } from '../../plan/site-view.ts';
import { renderCustomTemplates } from '../../render/custom-templates.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { CustomPage, Page } from '../../site/pages.ts';
import type { Relations, Site, SiteConfig, SourcePath, UrlPath } from '../../site/types.ts';
import type { SiteView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import type { ModelledSite } from './model-site.ts';
import type { ReadPosts } from './read-posts.ts';
import type { Survey } from './survey.ts';

/** Pages of the owner's own templates, and a name for all that they were made of. */
export interface CustomPages {
  readonly key: string;
  readonly pages: readonly Omit<CustomPage, 'kind'>[];
}

export interface PlanSiteOptions {
  readonly root: string;
  readonly config: SiteConfig;
  readonly nowMs: number;
  readonly scratch: string;
  /** Of the last build: used again if nothing that they are made of has changed. */
  readonly custom?: CustomPages | undefined;
  readonly model: ModelledSite;
  /** Missing if nothing is known of images. */
  readonly images?: PlanImages | undefined;
}

export interface PlannedSite {
  readonly site: Site;
  readonly features: readonly Feature[];
  readonly view: SiteView;
  readonly pages: readonly Page[];
  /** The address of every file of the site that has one. */
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
  readonly custom: CustomPages;
  /** For the next build. */
  readonly relations: Relations;
  readonly problems: readonly Problem[];
  /**
   * From which moment until before which one the same posts are published, and the same is out of
   * date.
   */
  readonly valid: { readonly fromMs: number; readonly untilMs: number };
}

/**
 * Plans the output of a modelled site. Reports what plan/ and the checks of features report, and
 * `template-error` of own templates.
 */
export async function planSite(
  survey: Survey,
  read: Pick<ReadPosts, 'posts' | 'unread'>,
  options: PlanSiteOptions,
): Promise<PlannedSite> {
  const { config, nowMs, model } = options;
  const { site, features, unpublished } = model;
  const view = siteView(site, { features, ...survey });
  // Their addresses are the owner's to choose, so these pages come first, and plan accepts them as
  // given.
  const custom = await makeCustomPages(survey, { view, ...options });
  const plan = planPages(site, {
    features,
    publicFiles: survey.publicFiles,
    themeFiles: survey.themeFiles,
    postFiles: survey.postFiles,
    customPages: custom.pages,
    ...defined({ images: options.images }),
  });
  return {
    site,
    features,
    view,
    pages: [...plan.pages, ...custom.pages.map((page) => ({ kind: 'custom', ...page }) as const)],
    urlOf: plan.urlOf,
    images: plan.images,
    custom,
    relations: model.relations,
    problems: [
      ...unknownFields(read.posts, { known: [...fieldsOf(config).fields.keys()], config }),
      ...otherScripts(read.posts, { config }),
      ...configWarnings(config),
      ...custom.problems,
      ...plan.problems,
      ...findLeftOut(site, survey),
      ...checkLinks(site, plan, { unpublished, unread: read.unread }),
      ...checkPlan({ features }, { site, pages: plan.pages, nowMs }),
    ],
    valid: validAt(nowMs, [
      ...read.posts.flatMap(momentsOf),
      ...features.flatMap(({ expires }) => expires?.(config) ?? []),
    ]),
  };
}

/** From the last of some moments up to now until before the next one. */
function validAt(nowMs: number, moments: readonly number[]): PlannedSite['valid'] {
  let [fromMs, untilMs] = [-Infinity, Infinity];
  for (const moment of moments) {
    if (moment <= nowMs) fromMs = Math.max(fromMs, moment);
    else untilMs = Math.min(untilMs, moment);
  }
  return { fromMs, untilMs };
}

async function makeCustomPages(
  { templates, hasCustomTemplates, customHash }: Survey,
  options: PlanSiteOptions & { readonly view: SiteView },
): Promise<CustomPages & { readonly problems: readonly Problem[] }> {
  if (!hasCustomTemplates) return { key: '', pages: [], problems: [] };
  const { root, config, scratch, custom, view } = options;
  const { site } = options.model;
  const key = contentHash(JSON.stringify([customHash, view, fingerprintPostLists(site)]));
  if (custom?.key === key) return { ...custom, problems: [] };
  const made = await renderCustomTemplates({
    templates,
    site: view,
    lists: makePostLists(site),
    words: wordsOf(config),
    base: config.base,
    scratch,
    root,
    input: join(root, 'pages'),
    configure: config.eleventy,
  });
  return { key, ...made };
}
