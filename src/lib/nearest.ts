// A word and the words that are known → the known word that was probably meant. Knows nothing about
// what they name.

/**
 * The candidate closest to `word` by Damerau–Levenshtein distance (optimal string alignment),
 * letter case set aside; undefined where none is within a third of the word's length (at least one
 * edit) or shares no letter with it. The first of equals wins.
 * @example nearest('drfats', ['root', 'drafts']) // 'drafts'
 * @example nearest('colour', ['root', 'drafts']) // undefined
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let limit = Math.min(wanted.length, Math.max(1, Math.floor(wanted.length / 3)) + 1);
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - wanted.length) >= limit) continue;
    const found = distance(wanted, known);
    if (found < limit) {
      limit = found;
      best = candidate;
    }
  }
  return best;
}

/** How many single letters to insert, delete, replace or swap with their neighbour. */
function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      ) {
        least = Math.min(least, beforeLast[column - 2]! + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length]!;
}
