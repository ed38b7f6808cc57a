// Posts and their tags → for each post up to five earlier ones on the same subjects. Looks only backwards in time, so
// that a new post never changes the page of an old one.
import type { DatedPost, SourcePath, Tag } from '../types.ts';

const most = 5;
/** How far back in each tag the search goes: it bounds the time, and what is nearer is likelier to matter. */
const reach = 30;

/**
 * Finds the posts that share the most telling tags with each post. A shared tag counts for 1 / log2(2 + n), where n is
 * how many posts had it before; equals are ordered by nearness in time, then by path. Posts come newest first, as do
 * those of each tag. Takes time in proportion to the number of tags written.
 */
export function relatePosts(posts: readonly DatedPost[], tagOf: ReadonlyMap<string, Tag>): Map<SourcePath, readonly DatedPost[]> {
  const runs = makeRuns(posts, tagOf);
  const times = Float64Array.from(posts, ({ date }) => date.epochMs);
  const scores = new Float64Array(posts.length);
  const candidates = new Int32Array(posts.length);
  const related = new Map<SourcePath, readonly DatedPost[]>();
  for (const [at, post] of posts.entries()) {
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
    if (count === 0) continue;
    const found = candidates.subarray(0, count);
    related.set(post.source, best(found, scores).map((index) => posts[index]!));
    for (const index of found) scores[index] = 0;
  }
  return related;
}

/** The posts of a tag, newest first, with a place in them that moves along as all posts are gone through. */
interface Run {
  position: number;
  readonly indexes: number[];
}

/** The runs that each post stands in: one for each of its tags. */
function makeRuns(posts: readonly DatedPost[], tagOf: ReadonlyMap<string, Tag>): readonly (readonly Run[])[] {
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

/** The indexes with the highest scores, best first; of equals the lower index, which is the nearer in time. */
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
