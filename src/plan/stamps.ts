// Posts and what their names and links lead to → stamps of what pages show of them: two posts with
// one stamp look the same there. Pages are made of them, so that nobody need make a view to know
// that it has not changed.
import { memoize } from '../lib/memoize.ts';
import { joinAll, joinStamps, type Stamp, stampOf } from '../lib/stamp.ts';
import type { Author, DatedPost, Post, Site, SourcePath, Tag, UrlPath } from '../site/types.ts';
import { fileUrlsOf } from './file-urls.ts';
import type { Images } from './images.ts';

/** One stamp for every way in which pages show a post, from the shortest on. */
export interface Stamps {
  /** Of its headline, address, date and language. */
  readonly ofLink: (post: DatedPost) => Stamp;
  /** Of its line in a list: also who wrote it, and where. */
  readonly ofLine: (post: DatedPost) => Stamp;
  /** Of its summary in a list. */
  readonly ofSummary: (post: DatedPost) => Stamp;
  /**
   * Of all that its own page or a feed can show of it: its file, its address, and what its links
   * and names lead to.
   */
  readonly ofAll: (post: Post) => Stamp;
}

/** Makes the functions for one plan. */
export function makeStamps(
  { config, authorOf, tagOf }: Site,
  {
    urlOf,
    images,
  }: {
    readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
    readonly images: Pick<Images, 'ofPost' | 'social'>;
  },
): Stamps {
  // By the name as written: a post asks for half a dozen.
  const namesFrom = (known: ReadonlyMap<string, Author | Tag>) =>
    memoize((written: string) => stampOf([known.get(written)!.name, known.get(written)!.slug]));
  const ofAuthor = namesFrom(authorOf);
  const ofTag = namesFrom(tagOf);
  return {
    ofLink: ({ stamps }) => stamps.link,
    ofLine: ({ stamps, authors }) => joinAll(stamps.line, authors, ofAuthor),
    // Most posts stand in a dozen lists.
    ofSummary: memoize(({ stamps, authors }: DatedPost) =>
      joinAll(stamps.summary, authors, ofAuthor),
    ),
    // Its page, and the document of the feed's archive that holds it.
    ofAll: memoize((post: Post) => {
      const fileUrls = fileUrlsOf(post, { urlOf, config });
      const named = joinAll(joinAll(post.stamps.all, post.authors, ofAuthor), post.tags, ofTag);
      const [shown, social] = [images.ofPost(post), images.social(post)];
      return fileUrls || shown || social
        ? joinStamps(named, stampOf([JSON.stringify([fileUrls, shown, social?.view])]))
        : named;
    }),
  };
}
