// Posts → their pages. The body, its headings and its sources are left for render/ to fill in.
import { bibtexEntry, bibtexKey, bibtexUrl } from '../lib/bibtex.ts';
import { defined } from '../lib/defined.ts';
import { type Fingerprint, joinAll, joinFingerprints } from '../lib/fingerprint.ts';
import { absoluteUrl, outputPathOf } from '../lib/url.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { DatedPost, UrlPath } from '../site/types.ts';
import type { CitationView } from '../site/views/citation.ts';
import type { Headline, PostView } from '../site/views.ts';
import { fileUrlsOf } from './file-urls.ts';
import { dateView, linkTo, makeView } from './make-view.ts';
import type { PlanContext, Planned } from './planner.ts';
import { describe, distinct } from './summaries.ts';
import { fingerprintTranslations, showTranslations } from './translations.ts';

/** Plans the page of every post that has an address, newest first. */
export function planPosts(context: PlanContext): Planned {
  const { site, urlOf, images, fingerprints } = context;
  const pages = site.posts.flatMap((post, index): HtmlPage[] => {
    const url = urlOf.get(post.source);
    if (url === undefined) return [];
    return [
      defined({
        kind: 'post' as const,
        url,
        output: outputPathOf(url),
        source: post.source,
        changed: post.updated ?? post.date,
        body: post.body,
        fileUrls: fileUrlsOf(post, { urlOf, config: site.config }),
        images: images.ofPost(post),
        fingerprint: () => fingerprintOfPage(post, index),
        view: () =>
          postView(post, {
            context,
            url,
            later: site.posts[index - 1],
            earlier: site.posts[index + 1],
          }),
      }),
    ];
  });
  return { pages };

  function fingerprintOfPage(post: DatedPost, index: number): Fingerprint {
    const ofLink = (other: DatedPost | undefined) => (other ? fingerprints.ofLink(other) : 0);
    const neighbours = joinFingerprints(
      joinFingerprints(
        fingerprintTranslations(fingerprints.ofAll(post), post, context),
        ofLink(site.posts[index - 1]),
      ),
      ofLink(site.posts[index + 1]),
    );
    return joinAll(neighbours, site.relatedTo(post.source), fingerprints.ofLink);
  }
}

interface PostViewOptions {
  /** By itself: to copy it for each post would take a tenth of the time of its view. */
  readonly context: PlanContext;
  readonly url: UrlPath;
  readonly later: DatedPost | undefined;
  readonly earlier: DatedPost | undefined;
}

function postView(post: DatedPost, { context, url, later, earlier }: PostViewOptions): PostView {
  const { site, images, urlOf, linkToPost, linkToAuthors, linkToTag } = context;
  const { config } = site;
  const { language } = config;
  const neighbour = ({ source, title, lang, dir }: DatedPost): Headline =>
    defined({ lang, dir }, linkTo(urlOf.get(source)!, { title, config }));
  const { title, canonical, lang, dir } = post;
  return makeView(
    config,
    { kind: 'post', url, title, description: describe(post), canonical, lang, dir },
    {
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
      social: images.social(post)?.view,
      readingMinutes: post.readingMinutes,
      words: post.words,
      paragraphs: post.paragraphs,
      citation: citationOf(post, {
        url: canonical ?? absoluteUrl(url, config.url),
        site: config.title,
      }),
      earlier: earlier && neighbour(earlier),
      later: later && neighbour(later),
      related: site.relatedTo(post.source).map((other) => linkToPost(other, language)),
      ...showTranslations(post, { site, urlOf }),
      extra: post.extra,
      content: '',
      headings: [],
      sources: [],
    },
  );
}

function citationOf(
  { authors, title, slug, date: { day } }: DatedPost,
  { url, site }: { readonly url: string; readonly site: string },
): CitationView {
  const cited = { authors, title, slug, day, url, site };
  const key = bibtexKey(cited);
  return { url: bibtexUrl(bibtexEntry(key, cited)), file: `${key}.bib` };
}
