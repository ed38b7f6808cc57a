// A word that no post has → words that are written nearly the same, and that posts have. Looks only
// into the part of the dictionary that is loaded for the word. Runs in the browser, too.
import { soundOf } from '../text/spelling.ts';
import { plainWord, termsOfQueryWord } from '../text/terms.ts';
import type { SearchIndex } from './open-index.ts';

/** Short words are like too many others. */
const shortest = 4;

/** So many words stand for one. */
const mostWords = 3;

/**
 * The terms at the smallest distance, two letters at most, the most frequent first; none for a
 * short word.
 */
export async function suggestTerms({ tiers }: SearchIndex, word: string): Promise<string[]> {
  const plain = plainWord(word);
  if (plain.length < shortest) return [];
  const [term = plain] = termsOfQueryWord(word);
  const near = (await Promise.all(tiers.map((tier) => tier.termsNear(soundOf(term))))).flat();
  const most = plain.length < 7 ? 1 : 2;
  const counts = new Map<string, number>();
  let smallest = most;
  for (const { term: known, posts } of near) {
    if (known.startsWith('#') || Math.abs(known.length - term.length) > smallest) continue;
    const distance = distanceOf(known, term, smallest);
    if (distance > smallest) continue;
    if (distance < smallest) counts.clear();
    smallest = distance;
    counts.set(known, (counts.get(known) ?? 0) + posts.length);
  }
  return [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, mostWords)
    .map(([known]) => known);
}

/** Damerau–Levenshtein, optimal string alignment; more than `most` is `most + 1`. */
export function distanceOf(one: string, other: string, most: number): number {
  let [before, last]: [number[], number[]] = [[], Array.from(`${other} `, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isTurned =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next[at] = Math.min(
        last[at - 1]! + (isSame ? 0 : 1),
        last[at]! + 1,
        next[at - 1]! + 1,
        isTurned ? before[at - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return Math.min(last[other.length]!, most + 1);
}
