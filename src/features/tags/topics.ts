// Posts and their tags → which tags stand together, and a fingerprint of that for each tag. Tags
// and posts are numbers here: 25,000 posts with five tags each make 625,000 pairs, and a build that
// prints little asks for the fingerprints alone.
import {
  type Fingerprint,
  fingerprintOf,
  joinAll,
  joinFingerprints,
} from '../../lib/fingerprint.ts';
import type { Site, Tag } from '../../site/types.ts';

const most = 8;

/** A tag that stands with another. */
export interface Companion {
  readonly tag: Tag;
  /** Posts that have both. */
  readonly count: number;
}

export interface Topics {
  /** At most eight, the most frequent first; of equals the first by name. */
  readonly companionsOf: (tag: Tag) => Companion[];
  /** The year of every post that has a tag, newest first. */
  readonly yearsOf: (tag: Tag) => readonly number[];
  /**
   * Stands for the years and the tags of all posts that have a tag: what its charts are drawn from.
   */
  readonly fingerprintOf: (tag: Tag) => Fingerprint;
}

/**
 * Makes the functions for one plan; all posts are gone through once, when one of them is first
 * called.
 */
export function makeTopics(site: Pick<Site, 'posts' | 'tags' | 'tagOf'>): Topics {
  const { tags } = site;
  let made: Numbers | undefined;
  let fingerprints: Float64Array | undefined;
  const numbers = () => (made ??= numberAll(site));
  const counts = new Int32Array(tags.length);
  return {
    companionsOf(tag) {
      const { numberOf, tagsOf, postsOf } = numbers();
      const own = numberOf.get(tag)!;
      const found: number[] = [];
      for (const post of postsOf[own]!)
        for (const other of tagsOf[post]!) if (counts[other]!++ === 0) found.push(other);
      // Tags have their numbers in the order of their names.
      const best = found
        .filter((other) => other !== own)
        .sort((a, b) => counts[b]! - counts[a]! || a - b)
        .slice(0, most);
      const companions = best.map((other) => ({ tag: tags[other]!, count: counts[other]! }));
      for (const other of found) counts[other] = 0;
      return companions;
    },
    yearsOf(tag) {
      const { numberOf, postsOf, years } = numbers();
      return postsOf[numberOf.get(tag)!]!.map((post) => years[post]!);
    },
    fingerprintOf(tag) {
      const { numberOf, postsOf } = numbers();
      const ofPosts = (fingerprints ??= fingerprintPosts(site, numbers()));
      return joinAll(0, postsOf[numberOf.get(tag)!]!, (post) => ofPosts[post]!);
    },
  };
}

interface Numbers {
  readonly numberOf: ReadonlyMap<Tag, number>;
  /** The tags of each post, each once: a post may write one in two ways. */
  readonly tagsOf: readonly (readonly number[])[];
  /** The posts of each tag, newest first. */
  readonly postsOf: readonly (readonly number[])[];
  /** Of each post. */
  readonly years: Int16Array;
}

function numberAll({ posts, tags, tagOf }: Pick<Site, 'posts' | 'tags' | 'tagOf'>): Numbers {
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  const numberOfText = new Map(Array.from(tagOf, ([text, tag]) => [text, numberOf.get(tag)!]));
  const postsOf = tags.map((): number[] => []);
  const tagsOf = posts.map(({ tags: texts }, post) => {
    const own: number[] = [];
    for (const text of texts) {
      const number = numberOfText.get(text)!;
      if (own.includes(number)) continue;
      own.push(number);
      postsOf[number]!.push(post);
    }
    return own;
  });
  return {
    numberOf,
    tagsOf,
    postsOf,
    years: Int16Array.from(posts, ({ date }) => Number(date.day.slice(0, 4))),
  };
}

function fingerprintPosts(
  { posts, tags }: Pick<Site, 'posts' | 'tags'>,
  { tagsOf, years }: Numbers,
): Float64Array {
  const names = Float64Array.from(tags, ({ name, slug }) => fingerprintOf([name, slug]));
  return Float64Array.from(posts, (_, post) => {
    let fingerprint: Fingerprint = years[post]!;
    for (const tag of tagsOf[post]!) fingerprint = joinFingerprints(fingerprint, names[tag]!);
    return fingerprint;
  });
}
