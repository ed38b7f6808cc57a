// Files and what is known of them → what they are now: size, times, and the hash of those that a
// build must be sure of. Opens a file only where its size or times are other than they were.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ContentHash } from '../site/types.ts';

/** A file as it was looked at; times in milliseconds since 1970. */
export interface FileLook {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** Missing where it must be read to be known. */
  readonly hash?: ContentHash;
}

/** A file of which all is known. */
export type KnownFile = {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly hash: ContentHash;
};

/**
 * Looks at a file's size and times. The hash comes from what is known, where nothing has changed
 * since: the time of the last change of the inode cannot be set by hand, unlike that of the
 * content.
 */
export function lookAtFile(file: string, known: KnownFile | undefined): FileLook {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return known && known.size === size && known.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs
    ? known
    : { size, mtimeMs, ctimeMs };
}

/** Looks at a file and makes sure of its hash. */
export function markFile(file: string, known: KnownFile | undefined): KnownFile {
  const look = lookAtFile(file, known);
  return look === known ? known : { ...look, hash: hashFile(file) };
}

const chunkBytes = 1 << 20;

/**
 * Reads a file of any size to its end for its hash; the same hash as lib/hash.ts makes of its
 * bytes.
 */
export function hashFile(file: string): ContentHash {
  const hash = createHash('sha1');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const opened = openSync(file, 'r');
  try {
    for (let bytes = readSync(opened, chunk); bytes > 0; bytes = readSync(opened, chunk))
      hash.update(chunk.subarray(0, bytes));
  } finally {
    closeSync(opened);
  }
  return hash.digest('base64url') as ContentHash;
}
