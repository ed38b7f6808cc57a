// Posts → the model of the site and the plan of its output, with everything that is wrong with
// either. Pure but for the owner's own templates, which Eleventy makes here, since what they are
// called and where they stand is theirs to say.
import { join } from 'node:path';
import { frontMatterNames } from '../../config/schemas.ts';
import type { Feature } from '../../features/feature.ts';
import { featuresOf } from '../../features/index.ts';
import { defined } from '../../lib/defined.ts';
import { contentHash } from '../../lib/hash.ts';
import { buildSite } from '../../model/build-site.ts';
import { unknownFields } from '../../model/unknown-fields.ts';
import { checkLinks } from '../../plan/check-links.ts';
import type { Images } from '../../plan/images.ts';
import { checkPlan, planPages } from '../../plan/plan-pages.ts';
import { fingerprintPostLists, makePostLists } from '../../plan/post-lists.ts';
import { siteView } from '../../plan/site-view.ts';
import { renderOwnPages } from '../../render/eleventy.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { OwnPage, Page } from '../../site/pages.ts';
import type { Relations, Site, SiteConfig, SourcePath, UrlPath } from '../../site/types.ts';
import type { SiteView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import { type MadeImages, type MakeImagesOptions, makeImages } from './make-images.ts';
import type { ReadPosts } from './read-posts.ts';
import type { Survey } from './survey.ts';

/** Pages of the owner's own templates, and a name for all that they were made of. */
export interface OwnPages {
  readonly key: string;
  readonly pages: readonly Omit<OwnPage, 'kind'>[];
}

export interface PlanSiteOptions {
  readonly root: string;
  readonly config: SiteConfig;
  readonly drafts: boolean;
  readonly future: boolean;
  readonly nowMs: number;
  readonly scratch: string;
  /** Of the last build: used again where nothing that they are made of has changed. */
  readonly own?: OwnPages | undefined;
  /** What posts were related to in the last build. */
  readonly relations?: Relations | undefined;
  /**
   * How to come to know images, and to make files of them; missing where nothing of them is to be
   * known.
   */
  readonly images?: MakeImagesOptions;
  /** Called between model and plan. */
  readonly onModel?: () => void;
}

export interface PlannedSite {
  readonly site: Site;
  readonly features: readonly Feature[];
  readonly view: SiteView;
  readonly pages: readonly Page[];
  /** The address of every file of the site that has one. */
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
  readonly own: OwnPages;
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
 * Models and plans. Reports what model/ and plan/ report, and `template-error` of own templates.
 */
export async function planSite(
  survey: Survey,
  read: ReadPosts,
  options: PlanSiteOptions,
): Promise<PlannedSite> {
  const { root, config, drafts, future, nowMs, onModel } = options;
  const features = featuresOf(config);
  const remembered = new Map([['related', options.relations]]);
  const model = buildSite(read.posts, { config, features, drafts, future, nowMs, remembered });
  const { site, unpublished } = model;
  const made: MadeImages = options.images
    ? await makeImages(site, survey, options.images)
    : { problems: [] };
  onModel?.();
  const view = siteView(site, { features, publicFiles: survey.publicFiles });
  // Their addresses are the owner's to choose, so these pages come first, and plan takes them as
  // given.
  const own = await makeOwnPages(survey, view, site);
  const plan = planPages(site, {
    features,
    publicFiles: survey.publicFiles,
    themeFiles: survey.themeFiles,
    postFiles: survey.postFiles,
    ownTemplates: own.pages,
    ...defined({ images: made.images }),
  });
  const times = [
    ...read.posts.flatMap(({ date }) => date?.epochMs ?? []),
    ...features.flatMap(({ expires }) => expires?.(config) ?? []),
  ];
  return {
    site,
    features,
    view,
    pages: [...plan.pages, ...own.pages.map((page) => ({ kind: 'own', ...page }) as const)],
    urlOf: plan.urlOf,
    images: plan.images,
    own,
    relations: model.remember.get('related') as Relations,
    problems: [
      ...model.problems,
      ...unknownFields(read.posts, frontMatterNames()),
      ...made.problems,
      ...own.problems,
      ...plan.problems,
      ...checkLinks(site, plan, { unpublished, unread: read.unread }),
      ...checkPlan({ features }, { site, pages: plan.pages, nowMs }),
    ],
    valid: {
      fromMs: times.reduce(
        (latest, time) => (time <= nowMs && time > latest ? time : latest),
        -Infinity,
      ),
      untilMs: times.reduce((next, time) => (time > nowMs && time < next ? time : next), Infinity),
    },
  };

  async function makeOwnPages(
    { templates, hasOwnTemplates, ownKey }: Survey,
    view: SiteView,
    site: Site,
  ): Promise<OwnPages & { readonly problems: readonly Problem[] }> {
    if (!hasOwnTemplates) return { key: '', pages: [], problems: [] };
    const { scratch, own } = options;
    const key = contentHash(JSON.stringify([ownKey, view, fingerprintPostLists(site)]));
    if (own?.key === key) return { ...own, problems: [] };
    const made = await renderOwnPages({
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
}
