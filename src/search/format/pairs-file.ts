// Which posts have two words one after the other ↔ bits. Pairs of terms share buckets by their
// hash, so that a bucket may name posts that do not have the pair: a reader looks into the texts of
// the hits that it shows. Runs in the browser, too.
import { BitReader, BitWriter, FormatError, riceBits } from './bits.ts';

/** So many buckets has every index. A text of a thousand words has about four hundred pairs. */
export const bucketBits = 14;
export const bucketCount = 2 ** bucketBits;

/** A hash of a term, for `bucketOf`: FNV-1a over UTF-16 units, 32 bits. */
export function hashOfTerm(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1)
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The bucket of two terms in this order, by their hashes. */
export function bucketOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - bucketBits);
}

/** The buckets of one of `files` files: from the first up to before the second. */
export function bucketsOfFile(number: number, files: number): readonly [number, number] {
  const cut = (index: number) => Math.floor((index * bucketCount) / files);
  return [cut(number), cut(number + 1)];
}

/** The file that has a bucket. */
export function fileOfBucket(bucket: number, files: number): number {
  const guess = Math.floor((bucket * files) / bucketCount);
  return bucketsOfFile(guess, files)[1] <= bucket ? guess + 1 : guess;
}

/** Writes buckets, each with its posts in rising order. */
export function writePairs(buckets: Iterable<Uint32Array>, of: number): Uint8Array {
  const bits = new BitWriter();
  for (const posts of buckets) {
    bits.writeRice(posts.length, 7);
    const low = riceBits(posts.length, of);
    let last = -1;
    for (const post of posts) {
      bits.writeRice(post - last - 1, low);
      last = post;
    }
  }
  return bits.finish();
}

/** Reads the bucket at `index` of a file. Throws a FormatError for what nobody has written. */
export function readPairs(content: Uint8Array, index: number, of: number): Uint32Array {
  const bits = new BitReader(content);
  for (let bucket = 0; ; bucket += 1) {
    const count = bits.readRice(7);
    if (count > of) throw new FormatError(`${count} posts of ${of}`);
    const posts = new Uint32Array(count);
    const low = riceBits(count, of);
    let last = -1;
    for (let place = 0; place < count; place += 1) {
      last += bits.readRice(low) + 1;
      if (last >= of) throw new FormatError(`post ${last} of ${of}`);
      posts[place] = last;
    }
    if (bucket === index) return posts;
  }
}
