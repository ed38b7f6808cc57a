// A post whose text was edited and the plan of before → its page, in the place of the one that it
// had. For who cannot wait for the whole site: lists, feeds and neighbours stay as they were until
// the site is planned again.
import type { HtmlPage } from '../site/pages.ts';
import type { DatedPost, Post, Site, SourcePath, UrlPath } from '../site/types.ts';
import { makeFingerprints } from './fingerprints.ts';
import type { Images } from './images.ts';
import { planOwnPages } from './own-pages.ts';
import { makePostUrl, ownPageUrl } from './permalink.ts';
import type { PlanContext } from './planner.ts';
import { planPosts } from './posts.ts';
import { makeSummaries } from './summaries.ts';

/** What replacePost needs of a plan. */
export interface PlannedBefore {
  readonly site: Site;
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
}

const nothingElse: PlanContext['options'] = {
  publicFiles: [],
  themeFiles: [],
  postFiles: [],
  ownTemplates: [],
};

/**
 * The page of a post or Markdown page; undefined where it was not published, or address, date or
 * draft are other now.
 */
export function replacePost(
  post: Post,
  { site, urlOf, images }: PlannedBefore,
): HtmlPage | undefined {
  const index = site.posts.findIndex(({ source }) => source === post.source);
  const old = site.posts[index] ?? site.pages.find(({ source }) => source === post.source);
  if (!old || old.draft !== post.draft || old.date?.epochMs !== post.date?.epochMs)
    return undefined;
  const context = {
    urlOf,
    images,
    options: nothingElse,
    fingerprints: makeFingerprints(site, { urlOf, images }),
    ...makeSummaries(site, urlOf),
  };
  if (old.kind === 'page') {
    return ownPageUrl(post) === urlOf.get(post.source)
      ? (planOwnPages({ ...context, site: { ...site, pages: [post] } }).pages[0] as
          | HtmlPage
          | undefined)
      : undefined;
  }
  const dated = post as DatedPost;
  if (makePostUrl(site.config)(dated) !== urlOf.get(post.source)) return undefined;
  const posts = [site.posts[index - 1], dated, site.posts[index + 1]].filter(
    (one) => one !== undefined,
  );
  return planPosts({ ...context, site: { ...site, posts } }).pages.find(
    (page): page is HtmlPage => 'source' in page && page.source === post.source,
  );
}
