// Files and what is known of them → what they are now: size, times, and the hash if a build must be
// sure of it. Opens a file only if its size or times have changed.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ContentHash } from '../site/types.ts';

/** What the file system says of a file; times in milliseconds since 1970. */
export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  /** Missing if the file must be read first. */
  readonly hash?: ContentHash;
}

/** A file whose hash is known, too. */
export type KnownFile = {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly hash: ContentHash;
};

/**
 * Reads the size and times of a file. If nothing has changed, the known hash is used: the time of
 * the inode's last change (ctime) cannot be set by hand, unlike that of the content.
 */
export function readFileState(file: string, known: KnownFile | undefined): FileState {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return known && known.size === size && known.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs
    ? known
    : { size, mtimeMs, ctimeMs };
}

/** Reads the state of a file, and its hash if that is not known. */
export function readHashedFile(file: string, known: KnownFile | undefined): KnownFile {
  const state = readFileState(file, known);
  return state === known ? known : { ...state, hash: hashFile(file) };
}

const chunkBytes = 1 << 20;

/**
 * Reads a file of any size to its end for its hash, which is the one that lib/hash.ts makes of its
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
