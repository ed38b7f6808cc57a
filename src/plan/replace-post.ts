// A post whose text was edited and the plan of before → its page, in the place of the one that it
// had. For who cannot wait for the whole site: lists, feeds and neighbours stay as they were until
// the site is planned again.
import type { Feature } from '../features/feature.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { DatedPost, Post, Site, SourcePath, UrlPath } from '../site/types.ts';
import type { PlanContext } from './context.ts';
import type { Images } from './images.ts';
import { planKind } from './kinds.ts';
import { makePostUrl } from './permalink.ts';
import { makeContexts } from './plan-pages.ts';

/** What replacePost needs of a plan. */
export interface PlannedBefore {
  readonly site: Site;
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
  readonly features: readonly Feature[];
}

const nothingElse: Omit<PlanContext['options'], 'features'> = {
  publicFiles: [],
  themeFiles: [],
  postFiles: [],
  customPages: [],
};

/**
 * The page of a post or Markdown page; undefined where it was not published, or its address, its
 * dates, or whether it is a draft or unlisted have changed.
 */
export function replacePost(post: Post, before: PlannedBefore): HtmlPage | undefined {
  const { site, urlOf } = before;
  const index = site.posts.findIndex(({ source }) => source === post.source);
  const old = site.posts[index] ?? site.pages.find(({ source }) => source === post.source);
  if (!old || stateOf(old) !== stateOf(post)) return undefined;
  if (makePostUrl(site.config)(post) !== urlOf.get(post.source)) return undefined;
  if (old.kind === 'page') return planAgain(post, { before, site: { ...site, pages: [post] } });
  const dated = post as DatedPost;
  const posts = [site.posts[index - 1], dated, site.posts[index + 1]].filter(
    (one) => one !== undefined,
  );
  return planAgain(post, { before, site: { ...site, posts } });
}

/** All that decides where a post is published, and when. */
function stateOf({ draft, unlisted, redirectTo, date, publishDate, expiryDate }: Post): string {
  const moments = [date, publishDate, expiryDate].map((moment) => moment?.epochMs);
  return JSON.stringify([draft, unlisted, redirectTo, ...moments]);
}

interface PlanAgain {
  readonly before: PlannedBefore;
  /** The post, and what its page needs of the others. */
  readonly site: Site;
}

function planAgain(
  { source, kind: name }: Post,
  { before: { features, urlOf, images }, site }: PlanAgain,
): HtmlPage | undefined {
  const contextOf = makeContexts(site, { options: { ...nothingElse, features }, urlOf, images });
  for (const feature of features) {
    for (const kind of feature.kinds ?? []) {
      if (kind.name !== name) continue;
      const { pages } = planKind(kind, contextOf(feature));
      return pages.find((page) => page.source === source);
    }
  }
  return undefined;
}
