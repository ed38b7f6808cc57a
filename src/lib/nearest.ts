// A word and the known words → the known word that was probably meant. The distance is our own:
// leven and fastest-levenshtein count two swapped letters ("biuld"), the commonest slip, as two
// edits, which is as far as an unrelated word.

/**
 * The candidate closest to `word` by Damerau–Levenshtein distance (optimal string alignment),
 * whatever their case; undefined if none is within a third of the word's length (at least one edit)
 * or shares a letter with it. The first of equals wins.
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

/** How many letters to insert, delete, replace or swap with their neighbour. */
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
