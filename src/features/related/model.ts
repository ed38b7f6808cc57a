// Posts and their tags → for each post up to five earlier ones on the same subjects. Looks only
// backwards in time, so that a new post never changes the page of an old one.

import { fingerprintOf, joinAll, joinFingerprints } from '../../lib/fingerprint.ts';
import { memoize } from '../../lib/memoize.ts';
import type { DatedPost, Relations, SourcePath, Tag } from '../../site/types.ts';

const most = 5;
/**
 * How far back in each tag the search goes: it bounds the time, and what is nearer is likelier to
 * matter.
 */
const reach = 30;

/** What posts are related to, and what that was made of: for the next build. */
export interface Related {
  /** Up to five, closest first; looked up when it is asked for. */
  readonly relatedTo: (source: SourcePath) => readonly DatedPost[];
  readonly relations: Relations;
}

/**
 * Finds the posts that share the most telling tags with each post. A shared tag counts for 1 /
 * log2(2 + n), where n is how many posts had it before; equals are ordered by nearness in time,
 * then by path. Posts come newest first, as do those of each tag. Takes time in proportion to the
 * number of tags written, of those posts that are newer than the first one that differs from what
 * is `known`.
 */
export function relatePosts(
  posts: readonly DatedPost[],
  tagOf: ReadonlyMap<string, Tag>,
  known: Relations = nothing,
): Related {
  const fingerprints = fingerprintAll(posts, tagOf);
  const places = new Int32Array(posts.length * most).fill(none);
  let same = 0;
  while (same < fingerprints.length && fingerprints[same] === known.fingerprints[same]) same += 1;
  places.set(known.places.subarray(0, same * most));
  findPlaces(posts, { tagOf, count: posts.length - same, places });
  const oldest = posts.length - 1;
  let placeOf: ReadonlyMap<SourcePath, number> | undefined;
  const relatedTo = (source: SourcePath) => {
    placeOf ??= new Map(posts.map((post, index) => [post.source, index]));
    const found: DatedPost[] = [];
    const own = (oldest - placeOf.get(source)!) * most;
    for (let index = own; index < own + most && places[index] !== none; index += 1)
      found.push(posts[oldest - places[index]!]!);
    return found;
  };
  return { relatedTo, relations: { fingerprints, places } };
}

const none = -1;
const nothing: Relations = { fingerprints: new Float64Array(), places: new Int32Array() };

/** Of each post, the oldest first, and of all before it: what the search looks at. */
function fingerprintAll(
  posts: readonly DatedPost[],
  tagOf: ReadonlyMap<string, Tag>,
): Float64Array {
  const ofTag = memoize((text: string) => fingerprintOf([tagOf.get(text)!.slug]));
  const fingerprints = new Float64Array(posts.length);
  let last = fingerprintOf([String(most), String(reach)]);
  for (let at = posts.length - 1, index = 0; at >= 0; at -= 1, index += 1) {
    const { tags, date } = posts[at]!;
    fingerprints[index] = last = joinAll(joinFingerprints(last, date.epochMs), tags, ofTag);
  }
  return fingerprints;
}

interface Search {
  readonly tagOf: ReadonlyMap<string, Tag>;
  /** How many posts, from the newest on, are looked at. */
  readonly count: number;
  /** Filled in: up to five places a post, both counted from the oldest. */
  readonly places: Int32Array;
}

function findPlaces(posts: readonly DatedPost[], { tagOf, count: wanted, places }: Search): void {
  if (wanted === 0) return;
  const runs = makeRuns(posts, tagOf);
  const times = Float64Array.from(posts, ({ date }) => date.epochMs);
  const scores = new Float64Array(posts.length);
  const candidates = new Int32Array(posts.length);
  const oldest = posts.length - 1;
  for (let at = 0; at < wanted; at += 1) {
    let count = 0;
    for (const run of runs[at]!) {
      const { indexes } = run;
      const size = indexes.length;
      // Posts of one moment cannot know of each other.
      let from = (run.position += 1);
      while (from < size && times[indexes[from]!] === times[at]) from += 1;
      const weight = 1 / Math.log2(2 + size - from);
      const end = Math.min(size, from + reach);
      for (let position = from; position < end; position += 1) {
        const index = indexes[position]!;
        const score = scores[index]!;
        if (score === 0) candidates[count++] = index;
        scores[index] = score + weight;
      }
    }
    const found = candidates.subarray(0, count);
    const own = (oldest - at) * most;
    places.fill(none, own, own + most).set(
      best(found, scores).map((index) => oldest - index),
      own,
    );
    for (const index of found) scores[index] = 0;
  }
}

/**
 * The posts of a tag, newest first, with a place in them that moves along as all posts are gone
 * through.
 */
interface Run {
  position: number;
  readonly indexes: number[];
}

/** The runs that each post stands in: one for each of its tags. */
function makeRuns(
  posts: readonly DatedPost[],
  tagOf: ReadonlyMap<string, Tag>,
): readonly (readonly Run[])[] {
  const runOf = new Map<Tag, Run>();
  const runs = new Map<string, Run>();
  for (const [text, tag] of tagOf) {
    const run = runOf.get(tag) ?? { position: -1, indexes: [] };
    runOf.set(tag, run);
    runs.set(text, run);
  }
  return posts.map(({ tags }, index) => {
    const own: Run[] = [];
    for (const text of tags) {
      const run = runs.get(text)!;
      if (own.includes(run)) continue;
      own.push(run);
      run.indexes.push(index);
    }
    return own;
  });
}

/**
 * The indexes with the highest scores, best first; of equals the lower index, which is the nearer
 * in time.
 */
function best(candidates: Int32Array, scores: Float64Array): number[] {
  const found: number[] = [];
  for (const index of candidates) {
    const score = scores[index]!;
    let place = found.length;
    while (place > 0 && isBetter(index, score, found[place - 1]!)) place -= 1;
    if (place === most) continue;
    if (found.length < most) found.push(index);
    found.copyWithin(place + 1, place, found.length - 1);
    found[place] = index;
  }
  return found;

  function isBetter(index: number, score: number, other: number): boolean {
    const against = scores[other]!;
    return score > against || (score === against && index < other);
  }
}
