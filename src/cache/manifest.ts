// What the builds of one output have left behind → which files they read, which pages they wrote,
// and back to the disk, as a journal of builds. A build first writes down what it is about to
// change, then changes it, then what came of it: a build that was killed in between leaves pages
// that nobody is sure of, and those are made again.

import type { Fingerprint } from '../lib/fingerprint.ts';
import type { MapChanges } from '../lib/map-changes.ts';
import type { ContentHash, OutputPath } from '../site/types.ts';
import { appendJournal, encodeEntries, readJournal, writeJournal } from './journal.ts';
import { applyTable, type EntryKind, type ManifestTable, toTable } from './manifest-table.ts';

/** A file as a build has read it; times in milliseconds since 1970. */
export interface FileEntry {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly hash: ContentHash;
}

/** A page as a build has written it. */
export interface PageEntry {
  /** Of all that the page shows; 0 where a build was killed before it was sure. */
  readonly fingerprint: Fingerprint;
  /** Size of the file. */
  readonly bytes: number;
}

/**
 * What holds for all pages of a build, each part as text: a change of any of them can change any
 * page.
 */
export type BuildInputs = Readonly<Record<string, string>>;

/** The state of an output after some build. */
export interface Manifest {
  /** Counts builds; 0 before the first. */
  readonly build: number;
  readonly files: ReadonlyMap<string, FileEntry>;
  /** Every file of the output that is the engine's. */
  readonly pages: ReadonlyMap<OutputPath, PageEntry>;
  readonly inputs: BuildInputs;
}

/** What a build makes of the manifest: what has changed since. */
export interface ManifestChanges {
  readonly files: MapChanges<string, FileEntry>;
  /** With all that was announced. */
  readonly pages: MapChanges<OutputPath, PageEntry>;
  /** All of them. */
  readonly inputs: BuildInputs;
}

export interface ManifestFile {
  readonly now: Manifest;
  /** Before the last build; undefined where that was the first. */
  readonly before: () => Manifest | undefined;
  /** Why nothing could be taken from the file, as the end of a sentence. */
  readonly fault?: string;
  /** Says which files are about to be written and removed. */
  readonly announce: (paths: readonly OutputPath[]) => void;
  /** Says what came of it. */
  readonly save: (remembered: ManifestChanges) => void;
}

type Entry =
  | { readonly announced: readonly OutputPath[] }
  | {
      readonly build: number;
      readonly files: ManifestTable;
      readonly pages: ManifestTable;
      readonly inputs: BuildInputs;
    };

const fileEntries: EntryKind<FileEntry> = {
  width: 3,
  numbersOf: ({ size, mtimeMs, ctimeMs }) => [size, mtimeMs, ctimeMs],
  textOf: ({ hash }) => hash,
  make: (numbers, at, hash) => ({
    size: numbers[at]!,
    mtimeMs: numbers[at + 1]!,
    ctimeMs: numbers[at + 2]!,
    hash: hash as ContentHash,
  }),
};

const pageEntries: EntryKind<PageEntry> = {
  width: 2,
  numbersOf: ({ fingerprint, bytes }) => [fingerprint, bytes],
  make: (numbers, at) => ({ fingerprint: numbers[at]!, bytes: numbers[at + 1]! }),
};

const head = { kind: 'broadsheet-manifest', version: 3 };

/** A journal with more builds than this is written anew. */
const mostBuilds = 50;
/**
 * So is one that names each file so often. Two builds that are remembered may have changed all of
 * them.
 */
const mostNames = 3;
/** Nobody minds so many characters. */
const shortLength = 10_000;

/**
 * Opens the manifest of an output. Reading never fails: what cannot be read is a fault, and the
 * build a first one. So is a manifest that lacks builds: `builds` is the number of one that is
 * known to have ended.
 */
export function openManifest(file: string, builds = 0): ManifestFile {
  const { entries, isWhole, ...journal } = readJournal<Entry>(file, head, { mayBreakOff: true });
  const all = fold(entries);
  const fault = journal.fault ?? (all.build < builds ? 'lacks builds' : undefined);
  const now = fault === undefined ? all : fold(onlyOwnership(entries));
  const kept = entries.filter((entry) => 'build' in entry).length;
  // A journal that cannot be added to is written anew as soon as there is something to say.
  let base: readonly Entry[] | undefined =
    fault === undefined && isWhole && kept <= mostBuilds && !isLong(entries, now)
      ? undefined
      : withoutHistory(entries, fault);
  const add = (entry: Entry) => {
    if (base) writeJournal(file, { head, lines: [encodeEntries([...base, entry])] });
    else appendJournal(file, encodeEntries([entry]));
    base = undefined;
  };
  return {
    now,
    ...(fault !== undefined && { fault }),
    before: () => {
      // Read again by the few who ask: a build does better without a second copy of all that it
      // knows.
      const earlier = beforeLast(readJournal<Entry>(file, head, { mayBreakOff: true }).entries);
      return fault === undefined && earlier.build > 0 ? earlier : undefined;
    },
    announce: (paths) => add({ announced: paths }),
    save: (made) =>
      add({
        build: now.build + 1,
        files: toTable(made.files, fileEntries),
        pages: toTable(made.pages, pageEntries),
        inputs: Object.fromEntries(
          Object.entries(made.inputs).filter(([name, value]) => now.inputs[name] !== value),
        ),
      }),
  };
}

function isLong(entries: readonly Entry[], { files, pages }: Manifest): boolean {
  const written = entries.reduce(
    (sum, entry) =>
      sum + ('build' in entry ? entry.files.names.length + entry.pages.names.length : 0),
    0,
  );
  let length = 0;
  for (const names of [files, pages]) for (const name of names.keys()) length += name.length;
  return written > length * mostNames + shortLength;
}

function fold(entries: readonly Entry[]): Manifest {
  const files = new Map<string, FileEntry>();
  const pages = new Map<OutputPath, PageEntry>();
  let inputs: BuildInputs = {};
  let build = 0;
  for (const entry of entries) {
    if ('announced' in entry) {
      for (const path of entry.announced) pages.set(path, unsure);
      continue;
    }
    build = entry.build;
    inputs = { ...inputs, ...entry.inputs };
    applyTable(files, entry.files, fileEntries);
    applyTable(pages, entry.pages, pageEntries);
  }
  return { build, files, pages, inputs };
}

const unsure: PageEntry = { fingerprint: 0, bytes: -1 };

/** Of a damaged journal nothing is believed but that the files it names are the engine's. */
function onlyOwnership(entries: readonly Entry[]): readonly Entry[] {
  return [{ announced: [...fold(entries).pages.keys()] }];
}

/**
 * The same manifest in the fewest entries: all builds as one, but for the last, which `before`
 * tells from it.
 */
function withoutHistory(entries: readonly Entry[], fault: string | undefined): readonly Entry[] {
  if (fault !== undefined) return onlyOwnership(entries);
  const earlier = beforeLast(entries);
  return [
    ...(earlier.build > 0 ? [asEntry(earlier)] : []),
    ...entries.slice(Math.max(0, lastBuild(entries))),
  ];
}

function lastBuild(entries: readonly Entry[]): number {
  return entries.findLastIndex((entry) => 'build' in entry);
}

/** What the last build found, without what it announced itself. */
function beforeLast(entries: readonly Entry[]): Manifest {
  const last = lastBuild(entries);
  const own = last > 0 && 'announced' in entries[last - 1]! ? 1 : 0;
  return fold(entries.slice(0, Math.max(0, last - own)));
}

function asEntry({ build, files, pages, inputs }: Manifest): Entry {
  return {
    build,
    inputs,
    files: toTable({ set: files, gone: [] }, fileEntries),
    pages: toTable({ set: pages, gone: [] }, pageEntries),
  };
}
