// What was found out about image files, and the files that were made of them → the cache, and back:
// by the hash of what they were made of, so that no build measures or encodes twice. A cache and
// nothing more.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentHash, ImageFacts } from '../site/types.ts';
import { appendJournal, encodeEntries, readJournal, writeJournal } from './journal.ts';

/** Why an image cannot be used as others are; "changed" is true of this build alone. */
export type ImageFault = 'unreadable' | 'damaged' | 'huge' | 'changed';

/** What was found out about an image. */
export interface ImageRecord {
  /** Missing where it could not be read. */
  readonly facts?: ImageFacts;
  readonly fault?: ImageFault;
}

export interface ImageStore {
  /** Why not all that was found out could be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** Absolute: holds the files that were made. */
  readonly folder: string;
  readonly find: (hash: ContentHash) => ImageRecord | undefined;
  /** Of all images that are not faulty through and through. */
  readonly facts: ReadonlyMap<ContentHash, ImageFacts>;
  /** Keeps what was found out; the last word on a hash counts. Writes a damaged file anew. */
  readonly keep: (found: ReadonlyMap<ContentHash, ImageRecord>) => void;
  readonly has: (name: string) => boolean;
  /**
   * Writes a file that was made: it is there as a whole or not at all, even where the machine dies.
   */
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** Removes the files that are not among the names. */
  readonly sweep: (names: ReadonlySet<string>) => void;
}

const head = { kind: 'broadsheet-images', version: 1 };

/**
 * Opens the store: a file for what was found out, and a folder beside it; files are written in
 * `scratch` first, on the same disk. Reading never fails: what cannot be read is made again.
 */
export function openImageStore(file: string, scratch: string): ImageStore {
  const folder = join(dirname(file), 'images');
  const { entries, fault, isWhole } = readJournal<readonly [ContentHash, ImageRecord]>(file, head);
  const records = new Map(entries);
  const facts = new Map<ContentHash, ImageFacts>();
  for (const [hash, record] of records) if (record.facts) facts.set(hash, record.facts);
  let isUsable = fault === undefined && isWhole;
  let names: Set<string> | undefined;
  const made = () => (names ??= new Set(listNames(folder)));
  return {
    fault,
    folder,
    facts,
    find: (hash) => records.get(hash),
    keep(found) {
      if (found.size === 0 && (isUsable || fault === undefined)) return;
      for (const [hash, record] of found) {
        records.set(hash, record);
        if (record.facts) facts.set(hash, record.facts);
      }
      const lasting = (all: ReadonlyMap<ContentHash, ImageRecord>) =>
        encodeEntries([...all].filter(([, { fault }]) => fault !== 'changed'));
      try {
        if (isUsable) appendJournal(file, lasting(found));
        else writeJournal(file, { head, lines: [lasting(records)] });
        isUsable = true;
      } catch (error) {
        // A cache that cannot be written makes the next build slow, and nothing else.
        if (!(error instanceof Error) || !('syscall' in error)) throw error;
      }
    },
    has: (name) => made().has(name),
    write(name, bytes) {
      mkdirSync(folder, { recursive: true });
      const unfinished = join(scratch, name);
      const opened = openSync(unfinished, 'w');
      try {
        writeFileSync(opened, bytes);
        fsyncSync(opened);
      } finally {
        closeSync(opened);
      }
      renameSync(unfinished, join(folder, name));
      made().add(name);
    },
    sweep(wanted) {
      for (const name of made()) {
        if (wanted.has(name)) continue;
        rmSync(join(folder, name), { force: true });
        made().delete(name);
      }
    },
  };
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
