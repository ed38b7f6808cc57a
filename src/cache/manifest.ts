// The files that builds of one output have read and the pages they wrote → a journal of builds, and
// back. A build first announces what it will change, then changes it, then saves what came of it:
// if it is killed in between, the next one is unsure of those pages and makes them again.
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { MapChanges } from '../lib/map-changes.ts';
import type { ContentHash, OutputPath } from '../site/types.ts';
import { encodeEntries, openJournal } from './journal.ts';
import {
  applyTable,
  countRows,
  type ManifestTable,
  type RowKind,
  toTable,
} from './manifest-table.ts';

/** A file as a build has read it; times in milliseconds since 1970. */
export interface FileEntry {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly hash: ContentHash;
}

/** A page as a build has written it. */
export interface PageEntry {
  /** Of all that the page shows; 0 if a build was killed before it was sure. */
  readonly fingerprint: Fingerprint;
  /** Size of the file; -1 with fingerprint 0. */
  readonly bytes: number;
}

/**
 * What holds for all pages of a build, each part as text: a change of any of them can change any
 * page.
 */
export type BuildInputs = Readonly<Record<string, string>>;

/** The files and pages of an output after some build. */
export interface Manifest {
  /** Counts builds; 0 before the first. */
  readonly build: number;
  readonly files: ReadonlyMap<string, FileEntry>;
  /** Every file of the output that the engine has written. */
  readonly pages: ReadonlyMap<OutputPath, PageEntry>;
  readonly inputs: BuildInputs;
}

/** What a build changes in the manifest. */
export interface ManifestChanges {
  readonly files: MapChanges<string, FileEntry>;
  /** With all pages that were announced. */
  readonly pages: MapChanges<OutputPath, PageEntry>;
  /** All of them, changed or not. */
  readonly inputs: BuildInputs;
}

export interface ManifestFile {
  readonly now: Manifest;
  /** Before the last build; undefined if that was the first. */
  readonly before: () => Manifest | undefined;
  /** Why nothing in the file was believed, as the end of a sentence. */
  readonly fault: string | undefined;
  /** Says which files are about to be written and removed. */
  readonly announce: (paths: readonly OutputPath[]) => void;
  /** Says what came of it. */
  readonly save: (changes: ManifestChanges) => void;
}

interface Announcement {
  readonly announced: readonly OutputPath[];
}

interface Build {
  readonly build: number;
  readonly files: ManifestTable;
  readonly pages: ManifestTable;
  readonly inputs: BuildInputs;
}

type Entry = Announcement | Build;

const fileRows: RowKind<FileEntry> = {
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

const pageRows: RowKind<PageEntry> = {
  width: 2,
  numbersOf: ({ fingerprint, bytes }) => [fingerprint, bytes],
  make: (numbers, at) => ({ fingerprint: numbers[at]!, bytes: numbers[at + 1]! }),
};

const head = { format: 'broadsheet-manifest 4' };

/**
 * A journal that names each file and page more often than this is shortened. Not less: the two
 * builds that it always keeps may have changed all of them.
 */
const mostTimes = 3;
/** So many rows are never too many. */
const fewRows = 300;

/**
 * Opens the manifest of an output. Reading never fails: a file that cannot be trusted is a fault,
 * and the build is a first one. So is a file that lacks builds: `builds` is the number of one that
 * is known to have ended.
 */
export function openManifest(file: string, builds = 0): ManifestFile {
  const { entries, append, replace, ...journal } = openEntries(file);
  const read = journal.fault === undefined ? replay(entries) : replayAny(entries);
  const fault = journal.fault ?? (read.build < builds ? 'lacks builds' : undefined);
  const now = fault === undefined ? read : onlyPaths(read);
  const isLong = fault === undefined && isTooLong(entries, now);
  let mayAppend = fault === undefined;
  const add = (entry: Entry) => {
    if (mayAppend) append(encodeEntries([entry]));
    else replace(encodeEntries([asBuild(now), entry]));
    mayAppend = true;
  };
  return {
    now,
    fault,
    // Read again for the few who ask: a build does better without a second manifest in memory.
    before: () => (fault === undefined ? beforeLast(openEntries(file).entries) : undefined),
    announce: (announced) => add({ announced }),
    save({ files, pages, inputs }) {
      if (isLong) mayAppend = false;
      add({
        build: now.build + 1,
        files: toTable(files, fileRows),
        pages: toTable(pages, pageRows),
        inputs: Object.fromEntries(
          Object.entries(inputs).filter(([name, value]) => now.inputs[name] !== value),
        ),
      });
    },
  };
}

function openEntries(file: string) {
  return openJournal<Entry>(file, head, { mayBreakOff: true, anyVersion: true });
}

function isTooLong(entries: readonly Entry[], { files, pages }: Manifest): boolean {
  let rows = 0;
  for (const entry of entries)
    rows += isBuild(entry)
      ? countRows(entry.files, fileRows) + countRows(entry.pages, pageRows)
      : entry.announced.length;
  return rows > (files.size + pages.size) * mostTimes + fewRows;
}

/** The manifest after all entries. */
function replay(entries: readonly Entry[]): Manifest {
  const files = new Map<string, FileEntry>();
  const pages = new Map<OutputPath, PageEntry>();
  let inputs: BuildInputs = {};
  let build = 0;
  for (const entry of entries) {
    if (isBuild(entry)) {
      build = entry.build;
      inputs = { ...inputs, ...entry.inputs };
      applyTable(files, entry.files, fileRows);
      applyTable(pages, entry.pages, pageRows);
    } else for (const path of entry.announced) pages.set(path, unsure);
  }
  return { build, files, pages, inputs };
}

/** The manifest after entries that another version of the engine may have written. */
function replayAny(entries: readonly Entry[]): Manifest {
  try {
    return replay(entries);
  } catch {
    return replay([]);
  }
}

const unsure: PageEntry = { fingerprint: 0, bytes: -1 };

/** All that is believed of a file with a fault: the engine has written the pages that it names. */
function onlyPaths({ pages }: Manifest): Manifest {
  const paths = [...pages.keys()];
  return replay([{ announced: paths }]);
}

/** The manifest before the last build, without what that build announced. */
function beforeLast(entries: readonly Entry[]): Manifest | undefined {
  const last = entries.findLastIndex(isBuild);
  const previous = entries[last - 1];
  const manifest = replay(
    entries.slice(0, Math.max(0, previous && !isBuild(previous) ? last - 1 : last)),
  );
  return manifest.build > 0 ? manifest : undefined;
}

function isBuild(entry: Entry): entry is Build {
  return 'build' in entry;
}

/** All of a manifest as one entry. */
function asBuild({ build, files, pages, inputs }: Manifest): Build {
  return {
    build,
    files: toTable({ set: files, gone: [] }, fileRows),
    pages: toTable({ set: pages, gone: [] }, pageRows),
    inputs,
  };
}
