// Facts about images and the files made of them → the cache, and back, by the hash of the image: no
// build measures or encodes the same image twice. Only a cache.
import {
  closeSync,
  copyFileSync,
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
import { encodeEntries, openJournal } from './journal.ts';

/** Why an image cannot be used like others; "changed" holds for this build only. */
export type ImageFault = 'unreadable' | 'damaged' | 'huge' | 'changed';

/** What is known of an image. */
export interface ImageRecord {
  /** Missing if it could not be read. */
  readonly facts?: ImageFacts;
  readonly fault?: ImageFault;
}

export interface ImageStore {
  /** Why not everything could be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** Absolute: the folder of the files made of images. */
  readonly folder: string;
  readonly find: (hash: ContentHash) => ImageRecord | undefined;
  /** Of all images that could be read. */
  readonly facts: ReadonlyMap<ContentHash, ImageFacts>;
  /** Keeps what is now known of images, in place of what was; repairs a damaged journal. */
  readonly keep: (learned: ReadonlyMap<ContentHash, ImageRecord>) => void;
  readonly has: (name: string) => boolean;
  /** Writes a file made of an image. Even if the machine dies it is there whole or not at all. */
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** Removes the files that are not among the names. */
  readonly sweep: (names: ReadonlySet<string>) => void;
}

const head = { format: 'broadsheet-images 2' };

/**
 * Opens the store: a journal for what is known of images, and a folder beside it for the files.
 * These are written in `scratch` first, which is on the same disk. Reading never fails: what cannot
 * be read is made again.
 */
export function openImageStore(file: string, scratch: string): ImageStore {
  const folder = join(dirname(file), 'images');
  type Entry = readonly [ContentHash, ImageRecord];
  const { entries, fault, append } = openJournal<Entry>(file, head);
  const records = new Map<ContentHash, ImageRecord>();
  const facts = new Map<ContentHash, ImageFacts>();
  const learn = (learned: Iterable<Entry>) => {
    for (const [hash, record] of learned) {
      records.set(hash, record);
      if (record.facts) facts.set(hash, record.facts);
    }
  };
  learn(entries);
  let names: Set<string> | undefined;
  const made = () => (names ??= new Set(listNames(folder)));
  return {
    fault,
    folder,
    facts,
    find: (hash) => records.get(hash),
    keep(learned) {
      learn(learned);
      try {
        append(encodeEntries([...learned].filter(([, record]) => record.fault !== 'changed')));
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
      moveFile(unfinished, join(folder, name));
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

/** Also to another disk. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to);
    rmSync(from);
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
