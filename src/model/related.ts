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
  const scores = new Float64Array(posts.length);
  const candidates = new Int32Array(posts.length);
  const related = new Map<SourcePath, readonly DatedPost[]>();
  for (const post of posts) {
    let count = 0;
    for (const tag of new Set(post.tags.map((text) => tagOf.get(text)!))) {
      const run = runs.get(tag)!;
      const from = run.earlier[run.position]!;
      run.position += 1;
      const size = run.indexes.length;
      const weight = 1 / Math.log2(2 + size - from);
      for (let position = from; position < size && position < from + reach; position += 1) {
        const index = run.indexes[position]!;
        const score = scores[index]!;
        if (score === 0) candidates[count++] = index;
        scores[index] = score + weight;
      }
    }
    if (count === 0) continue;
    const found = candidates.subarray(0, count);
    related.set(post.source, Object.freeze(best(found, scores).map((index) => posts[index]!)));
    for (const index of found) scores[index] = 0;
  }
  return related;
}

/** The posts of a tag, newest first, with a place in them that moves along as all posts are gone through. */
interface Run {
  position: number;
  readonly indexes: Int32Array;
  /** For each position the first that is strictly earlier in time: posts of one moment cannot know of each other. */
  readonly earlier: Int32Array;
}

function makeRuns(posts: readonly DatedPost[], tagOf: ReadonlyMap<string, Tag>): Map<Tag, Run> {
  const indexOf = new Map(posts.map((post, index) => [post, index]));
  const times = Float64Array.from(posts, (post) => post.date.epochMs);
  return new Map(
    Array.from(new Set(tagOf.values()), (tag) => {
      const size = tag.posts.length;
      const indexes = new Int32Array(size);
      const earlier = new Int32Array(size);
      for (let position = size - 1; position >= 0; position -= 1) {
        const index = indexOf.get(tag.posts[position]!)!;
        const same = position + 1 < size && times[indexes[position + 1]!] === times[index];
        indexes[position] = index;
        earlier[position] = same ? earlier[position + 1]! : position + 1;
      }
      return [tag, { position: 0, indexes, earlier }];
    }),
  );
}

/** The indexes with the highest scores, best first; of equals the lower index, which is the nearer in time. */
function best(candidates: Int32Array, scores: Float64Array): number[] {
  const found: number[] = [];
  for (const index of candidates) {
    const score = scores[index]!;
    let place = found.length;
    while (place > 0 && (score - scores[found[place - 1]!]! || found[place - 1]! - index) > 0) place -= 1;
    if (place === most) continue;
    found.splice(place, 0, index);
    if (found.length > most) found.pop();
  }
  return found;
}
