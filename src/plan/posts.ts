// Posts → their pages. The body, its headings and its sources are left for render/ to fill in.
import { joinStamps } from '../lib/stamp.ts';
import { outputPathOf } from '../lib/url.ts';
import type { HtmlPage } from '../pages.ts';
import type { DatedPost, UrlPath } from '../types.ts';
import type { Headline, PostView } from '../views.ts';
import { defined } from '../lib/defined.ts';
import { fileUrlsOf, imageOf } from './file-urls.ts';
import { dateView, linkTo, makeView } from './make-view.ts';
import type { PlanContext, Planned } from './planner.ts';
import { describe, distinct } from './summaries.ts';
import { showTranslations, stampTranslations } from './translations.ts';

/** Plans the page of every post that has an address, newest first. */
export function planPosts(context: PlanContext): Planned {
  const { site, urlOf, stamps } = context;
  const pages = site.posts.flatMap((post, index): HtmlPage[] => {
    const url = urlOf.get(post.source);
    if (url === undefined) return [];
    return [
      defined({
        kind: 'post' as const,
        url,
        output: outputPathOf(url),
        source: post.source,
        body: post.body,
        fileUrls: fileUrlsOf(post, { urlOf, config: site.config }),
        stamp: () => linkedFrom(post, index).reduce((stamp, other) => joinStamps(stamp, other ? stamps.ofLink(other) : 0), stampTranslations(stamps.ofAll(post), post, context)),
        view: () => postView(post, { ...context, url, later: site.posts[index - 1], earlier: site.posts[index + 1] }),
      }),
    ];
  });
  return { pages };

  function linkedFrom({ source }: DatedPost, index: number): readonly (DatedPost | undefined)[] {
    return [site.posts[index - 1], site.posts[index + 1], ...(site.related.get(source) ?? [])];
  }
}

interface PostViewOptions extends PlanContext {
  readonly url: UrlPath;
  readonly later: DatedPost | undefined;
  readonly earlier: DatedPost | undefined;
}

function postView(post: DatedPost, { site, urlOf, linkToPost, linkToAuthors, linkToTag, url, later, earlier }: PostViewOptions): PostView {
  const { config } = site;
  const { language } = config;
  const neighbour = ({ source, title, lang, dir }: DatedPost): Headline => defined({ lang, dir }, linkTo(urlOf.get(source)!, { title, config }));
  const { title, canonical, lang, dir } = post;
  return makeView(config, { kind: 'post', url, title, description: describe(post), canonical, lang, dir }, {
    authors: [...linkToAuthors(post)],
    date: dateView(post.date, language),
    updated: post.updated && dateView(post.updated, language),
    dateline: post.dateline?.text,
    tags: distinct(post.tags, site.tagOf).map(linkToTag),
    image: imageOf(post, { urlOf, config }),
    readingMinutes: post.readingMinutes,
    words: post.words,
    earlier: earlier && neighbour(earlier),
    later: later && neighbour(later),
    related: (site.related.get(post.source) ?? []).map((other) => linkToPost(other, language)),
    ...showTranslations(post, { site, urlOf }),
    extra: post.extra,
    content: '',
    headings: [],
    sources: [],
  });
}
