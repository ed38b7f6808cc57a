// Posts → how lists show them, with the links and descriptions that lists and pages of posts share.
// What many views hold is made once.
import { defined } from '../lib/defined.ts';
import { freeze } from '../lib/freeze.ts';
import { memoize } from '../lib/memoize.ts';
import { cutText } from '../lib/text.ts';
import { withBase } from '../lib/url.ts';
import { authorUrl, tagUrl } from '../site/addresses.ts';
import type { Author, DatedPost, Post, Site, SourcePath, Tag, UrlPath } from '../site/types.ts';
import type { AuthorLink } from '../site/views/bylines.ts';
import type { Link, PostLink, PostSummary } from '../site/views.ts';
import { dateView, linkTo } from './make-view.ts';

/**
 * What views share; every function gives the same object for the same question, frozen: templates
 * may hold code.
 */
export interface Summaries {
  /** A post as lists show it, its date in the language of the list. */
  readonly summarize: (post: DatedPost, language: string) => PostSummary;
  /** A post by its headline alone. */
  readonly linkToPost: (post: DatedPost, language: string) => PostLink;
  readonly linkToAuthors: (post: Post) => readonly AuthorLink[];
  readonly linkToTag: (tag: Tag) => Link;
}

/** Makes the functions for one plan. */
export function makeSummaries(
  { config, authorOf }: Site,
  urlOf: ReadonlyMap<SourcePath, UrlPath>,
): Summaries {
  const linkToAuthor = memoize(
    (author: Author): AuthorLink =>
      freeze(
        defined(
          { fediverse: author.fediverse },
          linkTo(authorUrl(author), { title: author.name, config }),
        ),
      ),
  );
  const linkToAuthors = memoize(({ authors }: Post) =>
    freeze([
      ...distinct(authors, authorOf).map(linkToAuthor),
      // Who has written nothing but what no list has, has no page.
      ...authors.filter((name) => !authorOf.has(name)).map((title) => ({ title, url: '' })),
    ]),
  );
  const linkToTag = memoize((tag: Tag) => freeze(linkTo(tagUrl(tag), { title: tag.name, config })));
  const inLanguage = memoize((language: string) => {
    const linkToPost = memoize(
      ({ source, title, date, lang, dir }: DatedPost): PostLink =>
        freeze(
          defined({
            title,
            url: withBase(urlOf.get(source)!, config.base),
            date: dateView(date, language),
            lang,
            dir,
          }),
        ),
    );
    const summarize = memoize(
      (post: DatedPost): PostSummary =>
        freeze({
          ...linkToPost(post),
          excerpt: post.description ?? post.excerpt,
          authors: linkToAuthors(post),
          place: post.dateline?.place ?? '',
        }),
    );
    return { linkToPost, summarize };
  });
  return {
    summarize: (post, language) => inLanguage(language).summarize(post),
    linkToPost: (post, language) => inLanguage(language).linkToPost(post),
    linkToAuthors,
    linkToTag,
  };
}

/** What names stand for, each once: a post may write one tag in two ways. */
export function distinct<Named>(
  names: readonly string[],
  known: ReadonlyMap<string, Named>,
): Named[] {
  return [...new Set(names.map((name) => known.get(name)).filter((named) => named !== undefined))];
}

const longestDescription = 200;

/**
 * The description of the page of a post: at most 200 characters of the author's summary or of the
 * text.
 */
export function describe({ description, excerpt }: Pick<Post, 'description' | 'excerpt'>): string {
  return cutText(description ?? excerpt, longestDescription);
}
