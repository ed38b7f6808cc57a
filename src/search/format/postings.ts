// Which posts have a term, and how much it weighs in each ↔ bits. Runs in the browser, too.
import { type BitReader, type BitWriter, FormatError, riceBits } from './bits.ts';

/** Posts by number, rising, and the step of the term's weight in each. */
export interface Postings {
  readonly posts: Uint32Array;
  readonly steps: Uint8Array;
}

/**
 * The weight of a term in a post has eight steps. BM25 (Robertson and Zaragoza 2009) without the
 * rarity of the term, with constants in place of the mean length, so that no file depends on
 * others.
 */
const saturation = 1.2;
const lengthShare = 0.4;
const usualLength = 600;
const lowest = 0.35;
const stepSize = 0.25;
export const stepCount = 8;

/** The step for a term that a text of so many words has so often, counted with its places. */
export function stepOf(count: number, length: number): number {
  const penalty = saturation * (1 - lengthShare + (lengthShare * length) / usualLength);
  const weight = (count * (saturation + 1)) / (count + penalty);
  return Math.max(0, Math.min(stepCount - 1, Math.round((weight - lowest) / stepSize)));
}

/** What a step weighs. */
export function weightOfStep(step: number): number {
  return lowest + stepSize * step;
}

/** Steps in a prefix code: the usual ones are short. Two numbers each: bits, and how many. */
const codes: readonly (readonly [bits: number, count: number])[] = [
  [0b111110, 6],
  [0b110, 3],
  [0b0, 1],
  [0b100, 3],
  [0b101, 3],
  [0b1110, 4],
  [0b11110, 5],
  [0b111111, 6],
];

const stepOfCode = new Map(codes.map(([bits, count], step) => [(count << 6) | bits, step]));

/** Writes the postings of one term; `of` is the number of posts of the index. */
export function writePostings(bits: BitWriter, { posts, steps }: Postings, of: number): void {
  const low = riceBits(posts.length, of);
  let last = -1;
  for (let index = 0; index < posts.length; index += 1) {
    const post = posts[index]!;
    bits.writeRice(post - last - 1, low);
    last = post;
    const [code, count] = codes[steps[index]!]!;
    bits.write(code, count);
  }
}

/** Reads `count` postings. Throws a FormatError for a post that there is not. */
export function readPostings(bits: BitReader, count: number, of: number): Postings {
  const low = riceBits(count, of);
  const posts = new Uint32Array(count);
  const steps = new Uint8Array(count);
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    last += bits.readRice(low) + 1;
    if (last >= of) throw new FormatError(`post ${last} of ${of}`);
    posts[index] = last;
    steps[index] = readStep(bits);
  }
  return { posts, steps };
}

function readStep(bits: BitReader): number {
  let code = 0;
  for (let count = 1; count <= 6; count += 1) {
    code = (code << 1) | bits.read(1);
    const step = stepOfCode.get((count << 6) | code);
    if (step !== undefined) return step;
  }
  throw new FormatError('no weight has this code');
}
