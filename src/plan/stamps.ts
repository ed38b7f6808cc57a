// Posts and what their names and links lead to → stamps of what pages show of them: two posts with one stamp look the same
// there. Pages are made of them, so that nobody need make a view to know that it has not changed.
import { memoize } from '../lib/memoize.ts';
import { joinAll, joinStamps, type Stamp, stampOf } from '../lib/stamp.ts';
import type { Author, DatedPost, Post, Site, SourcePath, Tag, UrlPath } from '../types.ts';
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
  /** Of all that its own page or a feed can show of it: its file, its address, and what its links and names lead to. */
  readonly ofAll: (post: Post) => Stamp;
}

/** Makes the functions for one plan. */
export function makeStamps({ config, authorOf, tagOf }: Site, { urlOf, images }: { readonly urlOf: ReadonlyMap<SourcePath, UrlPath>; readonly images: Pick<Images, 'ofPost' | 'social'> }): Stamps {
  const ofName = memoize(({ name, slug }: Author | Tag) => stampOf([name, slug]));
  const withNames = (stamp: Stamp, names: readonly string[], known: ReadonlyMap<string, Author | Tag>) => joinAll(stamp, names, (name) => ofName(known.get(name)!));
  return {
    ofLink: ({ stamps }) => stamps.link,
    ofLine: ({ stamps, authors }) => withNames(stamps.line, authors, authorOf),
    // Most posts stand in a dozen lists.
    ofSummary: memoize(({ stamps, authors }: DatedPost) => withNames(stamps.summary, authors, authorOf)),
    ofAll(post) {
      const fileUrls = fileUrlsOf(post, { urlOf, config });
      const named = withNames(withNames(post.stamps.all, post.authors, authorOf), post.tags, tagOf);
      const [shown, social] = [images.ofPost(post), images.social(post)];
      return fileUrls || shown || social ? joinStamps(named, stampOf([JSON.stringify([fileUrls, shown, social?.view])])) : named;
    },
  };
}
