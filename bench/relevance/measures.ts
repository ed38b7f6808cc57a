// The posts that an engine found and those that a person expects → how good the order is. Numbers
// only; asks no engine.

/** How many results are looked at: a page of them. */
export const depth = 10;

/** One divided by the rank of the first expected result; 0 if none is among the first ten. */
export function reciprocalRank(found: readonly string[], expected: readonly string[]): number {
  const rank = found.slice(0, depth).findIndex((source) => expected.includes(source)) + 1;
  return rank === 0 ? 0 : 1 / rank;
}

/** The share of the expected results among the first ten; all that fit into ten are 1. */
export function recallAtTen(found: readonly string[], expected: readonly string[]): number {
  const first = new Set(found.slice(0, depth));
  const hits = expected.filter((source) => first.has(source)).length;
  return hits / Math.min(depth, expected.length);
}

/** The arithmetic mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
