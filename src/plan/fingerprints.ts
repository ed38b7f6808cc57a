// Posts and what their names and links lead to → fingerprints of what pages show of them: two posts
// with one fingerprint look the same there. Pages are made of them, so that nobody need make a view
// to know that it has not changed.

import { type Fingerprint, fingerprintOf, joinAll, joinFingerprints } from '../lib/fingerprint.ts';
import { memoize } from '../lib/memoize.ts';
import type { Author, DatedPost, Post, Site, SourcePath, Tag, UrlPath } from '../site/types.ts';
import { fileUrlsOf } from './file-urls.ts';
import type { Images } from './images.ts';

/** One fingerprint for every way in which pages show a post, from the shortest on. */
export interface Fingerprints {
  /** Of its headline, address, date and language. */
  readonly ofLink: (post: DatedPost) => Fingerprint;
  /** Of its line in a list: also who wrote it, and where. */
  readonly ofLine: (post: DatedPost) => Fingerprint;
  /** Of its summary in a list. */
  readonly ofSummary: (post: DatedPost) => Fingerprint;
  /**
   * Of all that its own page or a feed can show of it: its file, its address, and what its links
   * and names lead to.
   */
  readonly ofAll: (post: Post) => Fingerprint;
}

/** Makes the functions for one plan. */
export function makeFingerprints(
  { config, authorOf, tagOf }: Site,
  {
    urlOf,
    images,
  }: {
    readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
    readonly images: Pick<Images, 'ofPost'>;
  },
): Fingerprints {
  const ofAuthor = fingerprintNames(authorOf);
  const ofTag = fingerprintNames(tagOf);
  return {
    ofLink: ({ fingerprints }) => fingerprints.link,
    ofLine: ({ fingerprints, authors }) => joinAll(fingerprints.line, authors, ofAuthor),
    // Most posts stand in a dozen lists.
    ofSummary: memoize(({ fingerprints, authors }: DatedPost) =>
      joinAll(fingerprints.summary, authors, ofAuthor),
    ),
    // Its page, and the document of the feed's archive that holds it.
    ofAll: memoize((post: Post) => {
      const fileUrls = fileUrlsOf(post, { urlOf, config });
      const named = joinAll(
        joinAll(post.fingerprints.all, post.authors, ofAuthor),
        post.tags,
        ofTag,
      );
      const shown = images.ofPost(post);
      return fileUrls || shown
        ? joinFingerprints(named, fingerprintOf([JSON.stringify([fileUrls, shown])]))
        : named;
    }),
  };
}

/** Makes a function from a name, as a post has it, to the fingerprint of what it stands for. */
export function fingerprintNames(
  known: ReadonlyMap<string, Author | Tag>,
): (written: string) => Fingerprint {
  return memoize((written) => {
    const named = known.get(written);
    // Only unlisted posts have names that have no page.
    return fingerprintOf(named ? [named.name, named.slug] : [written]);
  });
}
