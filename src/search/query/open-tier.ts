// Where the files of one tier of an index come from → its terms, pairs and addresses. Asks for each
// file once. Knows no query. Runs in the browser, too.
import { FormatError } from '../format/bits.ts';
import { readHead, type TierHead } from '../format/head-file.ts';
import { contentOf, type FileKind, pathOfFile } from '../format/index-file.ts';
import { bucketsOfFile, fileOfBucket, readPairs } from '../format/pairs-file.ts';
import { readPosts } from '../format/posts-file.ts';
import { readTerms, type TermEntry } from '../format/terms-file.ts';
import { soundOf } from '../text/spelling.ts';

/** What cannot be read, and why: shown to the reader as a sentence. */
export class IndexError extends Error {
  readonly reason: 'missing' | 'damaged' | 'version';
  constructor(reason: IndexError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Gets a file below the folder of the index. Rejects if there is none. */
export interface IndexFiles {
  /** `isFresh`: from the host, whatever a cache has. */
  readonly manifest: (isFresh: boolean) => Promise<unknown>;
  /** Decompressed; `id` names the bytes, so that a cache never gives others. */
  readonly file: (path: string, id: string) => Promise<Uint8Array>;
}

export interface SoundedEntry extends TermEntry {
  readonly sound: string;
}

/** One tier of an index; its posts have the numbers from `start` on. */
export interface IndexTier {
  readonly start: number;
  readonly posts: number;
  readonly head: () => Promise<TierHead>;
  /** All terms whose sounds are from `from` up to before `to`. */
  readonly termsBetween: (from: string, to: string) => Promise<readonly SoundedEntry[]>;
  /** All terms of the file that has a sound, whether it has the sound or not. */
  readonly termsNear: (sound: string) => Promise<readonly SoundedEntry[]>;
  /** The posts of a bucket of pairs, by their numbers in the tier. */
  readonly bucket: (bucket: number) => Promise<Uint32Array>;
  readonly addressOf: (post: number) => Promise<string>;
}

/** What the manifest says of a tier. */
export interface NamedTier {
  readonly name: string;
  readonly id: string;
  readonly posts: number;
}

/** Opens a tier. What it gives throws an IndexError for a file that cannot be read. */
export function openTier(
  tier: NamedTier,
  { files, start }: { readonly files: IndexFiles; readonly start: number },
): IndexTier {
  const { posts } = tier;
  const read = makeReader(tier, files);
  const head = () => read('head', 0, (content) => checkedHead(content, posts));
  const terms = (number: number) =>
    read('terms', number, (content) =>
      readTerms(content, posts).map((entry) => ({ ...entry, sound: soundOf(entry.term) })),
    );
  return {
    start,
    posts,
    head,
    async termsNear(sound) {
      const { terms: firsts } = await head();
      return terms(Math.max(0, lastUpTo(firsts, sound)));
    },
    async termsBetween(from, to) {
      const { terms: firsts } = await head();
      const numbers = filesBetween(firsts, from, to);
      const parts = await Promise.all(numbers.map(terms));
      return parts.flat().filter(({ sound }) => sound >= from && sound < to);
    },
    async bucket(bucket) {
      const { pairs } = await head();
      const number = fileOfBucket(bucket, pairs);
      const content = await read('pairs', number, (bytes) => bytes);
      const place = bucket - bucketsOfFile(number, pairs)[0];
      return orDamaged('a file of pairs', () => readPairs(content, place, posts));
    },
    async addressOf(post) {
      const { postsPerFile } = await head();
      const addresses = await read('posts', Math.floor(post / postsPerFile), readPosts);
      const address = addresses[post % postsPerFile];
      if (address === undefined) throw new IndexError('damaged', `post ${post} has no address`);
      return address;
    },
  };
}

type Read = <Value>(
  kind: FileKind,
  number: number,
  parse: (content: Uint8Array) => Value,
) => Promise<Value>;

function makeReader({ name, id }: NamedTier, files: IndexFiles): Read {
  const known = new Map<string, Promise<unknown>>();
  return <Value>(kind: FileKind, number: number, parse: (content: Uint8Array) => Value) => {
    const path = pathOfFile(name, { kind, number });
    const reading = known.get(path) ?? load(path);
    known.set(path, reading);
    return reading as Promise<Value>;

    async function load(file: string): Promise<Value> {
      const bytes = await files.file(file, id).catch((error: unknown) => {
        throw new IndexError('missing', `${file} cannot be loaded`, error);
      });
      return orDamaged(file, () => parse(contentOf(bytes, { kind, number, id })));
    }
  };
}

function orDamaged<Value>(file: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new IndexError('damaged', `${file}: ${error.message}`, error);
  }
}

function checkedHead(content: Uint8Array, posts: number): TierHead {
  const head = readHead(content);
  if (head.posts !== posts) throw new FormatError(`${head.posts} posts, and not ${posts}`);
  return head;
}

function lastUpTo(firsts: readonly string[], sound: string): number {
  return firsts.findLastIndex((first) => first <= sound);
}

/** The numbers of the files that may have a sound from one up to before another. */
function filesBetween(firsts: readonly string[], from: string, to: string): number[] {
  const after = firsts.findIndex((first) => first >= from);
  const start = Math.max(0, (after === -1 ? firsts.length : after) - 1);
  const end = firsts.findLastIndex((first) => first < to);
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}
