// Facts about images and the files made of them → the cache, and back, by the hash of the image: no
// build measures or encodes the same image twice. Only a cache: a file that is not as it was
// written counts as missing.
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../lib/hash.ts';
import type { ContentHash, ImageFacts } from '../site/types.ts';
import { encodeEntries, makeCacheFolder, openJournal, replaceInCache } from './journal.ts';

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
  /** True for a file with as many bytes as were written. */
  readonly has: (name: string) => boolean;
  /** True for a file with the bytes that were written: reads all of them. */
  readonly isSound: (name: string) => boolean;
  /** Writes a file made of an image. Even if the machine dies it is there whole or not at all. */
  readonly write: (name: string, bytes: Buffer) => void;
  /** Removes the files that are not among the names. */
  readonly sweep: (names: ReadonlySet<string>) => void;
}

/** What was written of a file made of an image. */
interface MadeFile {
  readonly bytes: number;
  readonly made: ContentHash;
}

type Entry = readonly [ContentHash, ImageRecord] | readonly [name: string, MadeFile];

const head = { format: 'broadsheet-images 3' };

/**
 * Opens the store: a journal for what is known of images, and a folder beside it for the files.
 * These are written in `scratch` first, which is on the same disk. Reading never fails: what cannot
 * be read is made again.
 */
export function openImageStore(file: string, scratch: string): ImageStore {
  const folder = join(dirname(file), 'images');
  const { entries, fault, append } = openJournal<Entry>(file, head);
  const made = new Map<string, MadeFile>();
  const records = new Map<ContentHash, ImageRecord>();
  const facts = new Map<ContentHash, ImageFacts>();
  const learn = (learned: Iterable<Entry>) => {
    for (const [key, known] of learned) {
      if ('made' in known) {
        made.set(key, known);
        continue;
      }
      const hash = key as ContentHash;
      records.set(hash, known);
      if (known.facts) facts.set(hash, known.facts);
    }
  };
  learn(entries);
  const remember = (learned: readonly Entry[]) => {
    learn(learned);
    const kept = learned.filter(([, known]) => 'made' in known || known.fault !== 'changed');
    // A cache that cannot be written makes the next build slow, and nothing else.
    ignoreRefusal(() => append(encodeEntries(kept)));
  };
  const has = (name: string) => made.get(name)?.bytes === sizeOf(join(folder, name));
  return {
    fault,
    folder,
    facts,
    find: (hash) => records.get(hash),
    keep: (learned) => remember([...learned]),
    has,
    isSound: (name) =>
      has(name) && contentHash(readFileSync(join(folder, name))) === made.get(name)!.made,
    write(name, bytes) {
      makeCacheFolder(folder);
      const unfinished = join(scratch, name);
      const opened = openSync(unfinished, 'w');
      try {
        writeFileSync(opened, bytes);
        fsyncSync(opened);
      } finally {
        closeSync(opened);
      }
      moveFile(unfinished, join(folder, name));
      remember([[name, { bytes: bytes.length, made: contentHash(bytes) }]]);
    },
    sweep(wanted) {
      const unwanted = listNames(folder).filter((name) => !wanted.has(name));
      for (const name of unwanted)
        ignoreRefusal(() => rmSync(join(folder, name), { recursive: true, force: true }));
    },
  };
}

/** -1 where there is no file. */
function sizeOf(file: string): number {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? found.size : -1;
  } catch {
    return -1;
  }
}

function ignoreRefusal(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
  }
}

/** Also to another disk. */
function moveFile(from: string, to: string): void {
  try {
    replaceInCache(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.new`);
    replaceInCache(`${to}.new`, to);
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
