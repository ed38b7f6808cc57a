// Notes of the posts of one tier, oldest first → the files of the tier, before they are compressed.
// Which files there are depends on the number of posts alone, so that it is known before any text
// is read.

import { type TierHead, writeHead } from '../format/head-file.ts';
import { type FileKind, frameFile, pathOfFile } from '../format/index-file.ts';
import { bucketCount, bucketsOfFile, writePairs } from '../format/pairs-file.ts';
import { writePosts } from '../format/posts-file.ts';
import { writeTerms } from '../format/terms-file.ts';
import { gatherTerms, type SoundedTerm } from './gather-terms.ts';
import type { ShareNotes } from './share-notes.ts';

/** A part of the archive whose files change together. */
export interface Tier {
  readonly name: string;
  /** Eight hexadecimal digits that stand for all that the files hold. */
  readonly id: string;
  readonly posts: readonly TierPost[];
}

export interface TierPost {
  /** From the root of the site, without its base path. */
  readonly url: string;
  /** "2015-06-07", in the zone of the site. */
  readonly day: string;
}

/** How many files of each kind a tier has. */
export type FileCounts = Readonly<Record<FileKind, number>>;

const postsPerFile = 128;
/** Beyond so many files a larger archive gets larger ones. */
const [mostTerms, mostPairs] = [300, 110];

/** The files of a tier of so many posts. */
export function countFiles(posts: number): FileCounts {
  const filesOf = (perFile: number, most: number) =>
    Math.min(most, Math.max(1, Math.round(posts / perFile)));
  return {
    head: 1,
    terms: filesOf(75, mostTerms),
    pairs: filesOf(210, mostPairs),
    posts: Math.ceil(posts / postsPerFile),
  };
}

/** The paths of these files, below the folder of the index. */
export function filesOfTier({ name, posts }: Tier): string[] {
  return Object.entries(countFiles(posts.length)).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, number) =>
      pathOfFile(name, { kind: kind as FileKind, number }),
    ),
  );
}

/** Makes the files, by path; one after the other, since all at once are large. */
export function* compileTier(
  tier: Tier,
  shares: readonly ShareNotes[],
): Generator<readonly [path: string, bytes: Uint8Array]> {
  const { name, id, posts } = tier;
  const counts = countFiles(posts.length);
  const file = (kind: FileKind, number: number, content: Uint8Array) =>
    [pathOfFile(name, { kind, number }), frameFile({ kind, id, number }, content)] as const;
  const parts = cutTerms(gatherTerms(shares), counts.terms);
  for (const [number, part] of parts.entries())
    yield file('terms', number, writeTerms(part, posts.length));
  const sounds = soundsOf(parts);
  parts.length = 0;
  const buckets = gatherPairs(shares);
  for (let number = 0; number < counts.pairs; number += 1) {
    const [from, to] = bucketsOfFile(number, counts.pairs);
    yield file('pairs', number, writePairs(bucketsBetween(buckets, from, to), posts.length));
  }
  const urls = posts.map(({ url }) => url);
  for (let number = 0; number < counts.posts; number += 1) {
    const start = number * postsPerFile;
    yield file('posts', number, writePosts(urls.slice(start, start + postsPerFile)));
  }
  const head: TierHead = { ...daysOf(posts), terms: sounds, pairs: counts.pairs, postsPerFile };
  yield file('head', 0, writeHead(head));
}

/** The terms in so many runs of about the same size. */
function cutTerms(terms: readonly SoundedTerm[], count: number): SoundedTerm[][] {
  const parts: SoundedTerm[][] = Array.from({ length: count }, () => []);
  const sizeOf = ({ term, posts }: SoundedTerm) => term.length * 8 + 16 + posts.length * 9;
  const total = terms.reduce((sum, term) => sum + sizeOf(term), 0);
  let size = 0;
  for (const term of terms) {
    parts[Math.min(count - 1, Math.floor((size * count) / total))]!.push(term);
    size += sizeOf(term);
  }
  return parts;
}

/** The first sound of each part; a part without terms has that of the next. */
function soundsOf(parts: readonly (readonly SoundedTerm[])[]): string[] {
  let next = '\u{10ffff}';
  return parts
    .toReversed()
    .map(([first]) => (next = first?.sound ?? next))
    .toReversed();
}

interface Buckets {
  readonly starts: Uint32Array;
  readonly posts: Uint32Array;
}

function gatherPairs(shares: readonly ShareNotes[]): Buckets {
  const starts = new Uint32Array(bucketCount + 1);
  for (const { pairs } of shares) for (const bucket of pairs) starts[bucket + 1]! += 1;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const posts = new Uint32Array(starts[bucketCount]!);
  let post = 0;
  for (const { pairs, pairCounts } of shares) {
    let at = 0;
    for (const count of pairCounts) {
      for (const end = at + count; at < end; at += 1) posts[next[pairs[at]!]!++] = post;
      post += 1;
    }
  }
  return { starts, posts };
}

function* bucketsBetween(
  { starts, posts }: Buckets,
  from: number,
  to: number,
): Generator<Uint32Array> {
  for (let bucket = from; bucket < to; bucket += 1)
    yield posts.subarray(starts[bucket]!, starts[bucket + 1]!);
}

function daysOf(posts: readonly TierPost[]): Pick<TierHead, 'posts' | 'firstDay' | 'postsOfDays'> {
  const days = posts.map(({ day }) => Math.floor(Date.parse(day) / 86_400_000));
  const firstDay = days[0] ?? 0;
  const postsOfDays = Array.from({ length: (days.at(-1) ?? 0) - firstDay + 1 }, () => 0);
  for (const day of days) postsOfDays[day - firstDay]! += 1;
  return { posts: posts.length, firstDay, postsOfDays };
}
