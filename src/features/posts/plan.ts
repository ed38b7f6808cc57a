// Posts → their pages. The body, its headings and its sources are left for render/ to fill in.

import { defined } from '../../lib/defined.ts';
import { type Fingerprint, joinAll } from '../../lib/fingerprint.ts';
import { dateView, linkTo } from '../../plan/make-view.ts';
import { describe, distinct } from '../../plan/summaries.ts';
import { isDated } from '../../site/addressed.ts';
import type { DatedPost } from '../../site/types.ts';
import type { Headline, PostView } from '../../site/views.ts';
import type { FeatureContext, PageOutline, Shown } from '../feature.ts';

/** A post and its neighbours in time. */
export interface PostAndNeighbours {
  readonly post: DatedPost;
  readonly later: DatedPost | undefined;
  readonly earlier: DatedPost | undefined;
}

type Context = FeatureContext<unknown>;
type Outline = PageOutline<PostAndNeighbours>;

/** The pages of the posts that have an address: the newest first, then those of no list. */
export function outlinePosts({ site: { posts, unlisted }, urlOf }: Context): Outline[] {
  const outline = (subject: PostAndNeighbours): Outline[] => {
    const { post } = subject;
    const url = urlOf.get(post.source);
    return url === undefined ? [] : [{ url, post, changed: post.updated ?? post.date, subject }];
  };
  return [
    ...posts.flatMap((post, index) =>
      outline({ post, later: posts[index - 1], earlier: posts[index + 1] }),
    ),
    ...unlisted
      .filter(isDated)
      .flatMap((post) => outline({ post, later: undefined, earlier: undefined })),
  ];
}

/** What the page of a post is made of: the post, its neighbours, and what features add. */
export function fingerprintPost(
  { subject }: Outline,
  { fingerprints, parts }: Context,
): Fingerprint {
  const ofLink = (post: DatedPost | undefined) => (post ? fingerprints.ofLink(post) : 0);
  const { post, later, earlier } = subject;
  return joinAll(
    fingerprints.ofAll(post),
    [ofLink(later), ofLink(earlier), parts.fingerprintOf(post)],
    (one) => one,
  );
}

/** What the page of a post shows, but for its body and what other features add. */
export function showPost({ subject }: Outline, context: Context): Shown<PostView> {
  const { post, later, earlier } = subject;
  const { site, images, urlOf, parts, linkToAuthors, linkToTag } = context;
  const { config } = site;
  const { language } = config;
  const neighbour = ({ source, title, lang, dir }: DatedPost): Headline =>
    defined({ lang, dir }, linkTo(urlOf.get(source)!, { title, config }));
  const shown = {
    title: post.title,
    description: describe(post),
    canonical: post.canonical,
    lang: post.lang,
    dir: post.dir,
    standfirst: post.description,
    authors: [...linkToAuthors(post)],
    date: dateView(post.date, language),
    updated: post.updated && dateView(post.updated, language),
    published: post.date.iso,
    modified: (post.updated ?? post.date).iso,
    corrections: (post.corrections ?? []).map(({ date, text }) => ({
      date: dateView(date, language),
      text,
    })),
    dateline: post.dateline?.text,
    place: post.dateline?.place,
    locations: post.locations ?? [],
    tags: distinct(post.tags, site.tagOf).map(linkToTag),
    image: images.lead(post),
    readingMinutes: post.readingMinutes,
    words: post.words,
    paragraphs: post.paragraphs,
    earlier: earlier && neighbour(earlier),
    later: later && neighbour(later),
    extra: post.extra,
    content: '',
    headings: [],
    sources: [],
  };
  return parts.addToPost(shown, post) as typeof shown & Pick<PostView, 'citation' | 'related'>;
}
