// A seed text → the same endless sequence of numbers on every machine, and the few ways the archive
// draws from it. Never uses Math.random or the clock.

/** Returns the next number, at least 0 and below 1. */
export type Random = () => number;

/** Starts a sequence from a text: FNV-1a spreads the text over the state of the sfc32 generator. */
export function createRandom(seed: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  let a = hash;
  let b = hash ^ 0x9e3779b9;
  let c = Math.imul(hash, 0x85ebca6b);
  let counter = 1;
  const next = function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** Draws one entry; all are equally likely. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Draws one entry, early ones more often than late ones, as words are in real prose. */
export function pickEarly<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() ** 2.4 * list.length)] as T;
}

/** Draws a whole number from a range; both ends are included. */
export function between(random: Random, range: readonly [from: number, to: number]): number {
  return range[0] + Math.floor(random() * (range[1] - range[0] + 1));
}

/** Draws that many different entries, at most as many as there are. */
export function pickSeveral<T>(
  random: Random,
  draw: { readonly count: number; readonly from: readonly T[] },
): T[] {
  const drawn = new Set<T>();
  while (drawn.size < Math.min(draw.count, draw.from.length)) drawn.add(pick(random, draw.from));
  return [...drawn];
}

/**
 * Prepares draws of an index below `count` with a long tail: index k is drawn in proportion to 1 /
 * (k + 8) (Zipf and Mandelbrot).
 */
export function createLongTail(count: number): (random: Random) => number {
  const upTo: number[] = [];
  let sum = 0;
  for (let k = 0; k < count; k += 1) upTo.push((sum += 1 / (k + 8)));
  return function drawIndex(random) {
    const at = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
