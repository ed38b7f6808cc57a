// What the builds of one output have left behind → which files they read, which pages they wrote, and back to the disk,
// as a journal of builds. A build first writes down what it is about to change, then changes it, then what came of it:
// a build that was killed in between leaves pages that nobody is sure of, and those are made again.
import type { Stamp } from '../lib/stamp.ts';
import type { ContentHash, OutputPath } from '../types.ts';
import { appendJournal, encodeEntries, readJournal, writeJournal } from './journal.ts';

/** A file as a build has read it; times in milliseconds since 1970. */
export interface FileMark {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly hash: ContentHash;
}

/** A page as a build has written it. */
export interface PageMark {
  /** Of all that the page shows; 0 where a build was killed before it was sure. */
  readonly fingerprint: Stamp;
  /** Size of the file. */
  readonly bytes: number;
}

/** What holds for all pages of a build, each part as text: a change of any of them can change any page. */
export type BuildInputs = Readonly<Record<string, string>>;

/** The state of an output after some build. */
export interface Memory {
  /** Counts builds; 0 before the first. */
  readonly build: number;
  readonly files: ReadonlyMap<string, FileMark>;
  /** Every file of the output that is the engine's. */
  readonly pages: ReadonlyMap<OutputPath, PageMark>;
  readonly inputs: BuildInputs;
}

/** What a build makes of the memory. */
export interface Remembered {
  readonly files: ReadonlyMap<string, FileMark>;
  readonly pages: ReadonlyMap<OutputPath, PageMark>;
  readonly inputs: BuildInputs;
}

export interface MemoryFile {
  readonly now: Memory;
  /** Before the last build; undefined where that was the first. */
  readonly before: () => Memory | undefined;
  /** Why nothing could be taken from the file, as the end of a sentence. */
  readonly fault?: string;
  /** Says which files are about to be written and removed. */
  readonly announce: (paths: readonly OutputPath[]) => void;
  /** Says what came of it; pages that nobody has announced must be as they were. */
  readonly save: (remembered: Remembered) => void;
}

// Rows, since objects with 40,000 names are slow to make; a path alone is gone.
type FileRow = readonly [path: string, size: number, mtimeMs: number, ctimeMs: number, hash: ContentHash] | readonly [path: string];
type PageRow = readonly [path: OutputPath, fingerprint: Stamp, bytes: number] | readonly [path: OutputPath];

type Entry =
  | { readonly announced: readonly OutputPath[] }
  | { readonly build: number; readonly files: readonly FileRow[]; readonly pages: readonly PageRow[]; readonly inputs: BuildInputs };

const head = { kind: 'broadsheet-memory', version: 2 };

/** A journal with more builds than this is written anew. */
const mostBuilds = 50;

/**
 * Opens the memory of an output. Reading never fails: what cannot be read is a fault, and the build a first one. So is a
 * memory that lacks builds: `builds` is the number of one that is known to have ended.
 */
export function openMemory(file: string, builds = 0): MemoryFile {
  const { entries, isWhole, ...journal } = readJournal<Entry>(file, head, { mayBreakOff: true });
  const all = fold(entries);
  const fault = journal.fault ?? (all.build < builds ? 'lacks builds' : undefined);
  const now = fault === undefined ? all : fold(onlyOwnership(entries));
  const kept = entries.filter((entry) => 'build' in entry).length;
  // A journal that cannot be added to is written anew as soon as there is something to say.
  let base: readonly Entry[] | undefined = fault === undefined && isWhole && kept <= mostBuilds ? undefined : withoutHistory(entries, fault);
  // As the file has them: what is announced is not as it was, even where it becomes so again.
  let pages = now.pages;
  const add = (entry: Entry) => {
    if (base) writeJournal(file, { head, lines: [encodeEntries([...base, entry])] });
    else appendJournal(file, encodeEntries([entry]));
    base = undefined;
  };
  return {
    now,
    ...(fault !== undefined && { fault }),
    before: () => {
      // Read again by the few who ask: a build does better without a second copy of all that it knows.
      const earlier = beforeLast(readJournal<Entry>(file, head, { mayBreakOff: true }).entries);
      return fault === undefined && earlier.build > 0 ? earlier : undefined;
    },
    announce: (paths) => {
      add({ announced: paths });
      pages = new Map([...pages, ...paths.map((path) => [path, unsure] as const)]);
    },
    save: (made) =>
      add({
        build: now.build + 1,
        files: changes(now.files, made.files, fileRow),
        pages: changes(pages, made.pages, pageRow),
        inputs: Object.fromEntries(Object.entries(made.inputs).filter(([name, value]) => now.inputs[name] !== value)),
      }),
  };
}

function fold(entries: readonly Entry[]): Memory {
  const files = new Map<string, FileMark>();
  const pages = new Map<OutputPath, PageMark>();
  let inputs: BuildInputs = {};
  let build = 0;
  for (const entry of entries) {
    if ('announced' in entry) {
      for (const path of entry.announced) pages.set(path, unsure);
      continue;
    }
    build = entry.build;
    inputs = { ...inputs, ...entry.inputs };
    for (const row of entry.files) {
      if (row.length === 1) files.delete(row[0]);
      else files.set(row[0], { size: row[1], mtimeMs: row[2], ctimeMs: row[3], hash: row[4] });
    }
    for (const row of entry.pages) {
      if (row.length === 1) pages.delete(row[0]);
      else pages.set(row[0], { fingerprint: row[1], bytes: row[2] });
    }
  }
  return { build, files, pages, inputs };
}

const unsure: PageMark = { fingerprint: 0, bytes: -1 };

/** Of a damaged journal nothing is believed but that the files it names are the engine's. */
function onlyOwnership(entries: readonly Entry[]): readonly Entry[] {
  return [{ announced: [...fold(entries).pages.keys()] }];
}

/** The same memory in the fewest entries: all builds as one, but for the last, which `before` tells from it. */
function withoutHistory(entries: readonly Entry[], fault: string | undefined): readonly Entry[] {
  if (fault !== undefined) return onlyOwnership(entries);
  const earlier = beforeLast(entries);
  return [...(earlier.build > 0 ? [asEntry(earlier)] : []), ...entries.slice(Math.max(0, lastBuild(entries)))];
}

function lastBuild(entries: readonly Entry[]): number {
  return entries.findLastIndex((entry) => 'build' in entry);
}

/** What the last build found, without what it announced itself. */
function beforeLast(entries: readonly Entry[]): Memory {
  const last = lastBuild(entries);
  const own = last > 0 && 'announced' in entries[last - 1]! ? 1 : 0;
  return fold(entries.slice(0, Math.max(0, last - own)));
}

function asEntry({ build, files, pages, inputs }: Memory): Entry {
  return {
    build,
    inputs,
    files: Array.from(files, fileRow),
    pages: Array.from(pages, pageRow),
  };
}

function fileRow([path, { size, mtimeMs, ctimeMs, hash }]: readonly [string, FileMark]): FileRow {
  return [path, size, mtimeMs, ctimeMs, hash];
}

function pageRow([path, { fingerprint, bytes }]: readonly [OutputPath, PageMark]): PageRow {
  return [path, fingerprint, bytes];
}

/** A row for what is new or other in `after`, and for what is gone. */
function changes<Key extends string, Mark extends object, Row>(before: ReadonlyMap<Key, Mark>, after: ReadonlyMap<Key, Mark>, toRow: (entry: readonly [Key, Mark]) => Row): (Row | readonly [Key])[] {
  const changed: (Row | readonly [Key])[] = [];
  for (const [key, mark] of after) {
    const known = before.get(key);
    if (known !== mark && (!known || !isSame(known, mark))) changed.push(toRow([key, mark]));
  }
  for (const key of before.keys()) if (!after.has(key)) changed.push([key]);
  return changed;
}

function isSame(a: object, b: object): boolean {
  return Object.entries(a).every(([name, value]) => (b as Record<string, unknown>)[name] === value);
}
