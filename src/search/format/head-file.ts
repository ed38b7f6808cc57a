// What a reader must know of one tier of an index before it can ask for a word ↔ JSON in UTF-8:
// how many posts it has, of which days, and which file has which terms. Runs in the browser, too.
import { FormatError } from './bits.ts';

export interface TierHead {
  readonly posts: number;
  /** Days since 1970-01-01 of the first post, then how many posts each day has from there on. */
  readonly firstDay: number;
  readonly postsOfDays: readonly number[];
  /** The sound of the first term of each file of terms. */
  readonly terms: readonly string[];
  /** How many files of pairs there are. */
  readonly pairs: number;
  /** How many addresses each file of posts has, but for the last. */
  readonly postsPerFile: number;
}

/** Counts of zero come in runs: `-n` in place of n zeros, to keep an index of few posts small. */
export function writeHead({ postsOfDays, ...head }: TierHead): Uint8Array {
  const runs: number[] = [];
  for (const count of postsOfDays) {
    if (count > 0 || (runs.at(-1) ?? 1) >= 0) runs.push(count === 0 ? -1 : count);
    else runs.push(runs.pop()! - 1);
  }
  return new TextEncoder().encode(JSON.stringify({ ...head, postsOfDays: runs }));
}

/** Reads what writeHead has written. Throws a FormatError for anything else. */
export function readHead(content: Uint8Array): TierHead {
  const head = parse(content);
  const { posts, firstDay, postsOfDays: runs, terms, pairs, postsPerFile } = head;
  const numbers = [posts, firstDay, pairs, postsPerFile];
  if (
    !numbers.every(Number.isSafeInteger) ||
    !isListOf<number>(runs, Number.isSafeInteger) ||
    !isListOf<string>(terms, (term) => typeof term === 'string')
  )
    throw new FormatError('the head of an index is not complete');
  const postsOfDays: number[] = [];
  let counted = 0;
  for (const run of runs) {
    if (run < -100_000) throw new FormatError('a run of days is too long');
    if (run < 0) for (let day = run; day < 0; day += 1) postsOfDays.push(0);
    else postsOfDays.push(run);
    counted += Math.max(0, run);
  }
  if (counted !== posts) throw new FormatError(`${counted} days of ${posts} posts`);
  return { posts, firstDay, postsOfDays, terms, pairs, postsPerFile };
}

type Unchecked = Omit<TierHead, 'postsOfDays' | 'terms'> & {
  readonly postsOfDays: unknown;
  readonly terms: unknown;
};

function parse(content: Uint8Array): Unchecked {
  try {
    return (JSON.parse(new TextDecoder().decode(content)) ?? {}) as Unchecked;
  } catch {
    throw new FormatError('the head of an index is not JSON');
  }
}

function isListOf<Item>(list: unknown, is: (item: unknown) => boolean): list is Item[] {
  return Array.isArray(list) && list.every(is);
}

/** Days since 1970-01-01 of each post of a tier, in order. */
export function daysOfPosts({ posts, firstDay, postsOfDays }: TierHead): Int32Array {
  const days = new Int32Array(posts);
  let post = 0;
  postsOfDays.forEach((count, index) => {
    days.fill(firstDay + index, post, post + count);
    post += count;
  });
  return days;
}
