// What parsing has found in each file → a journal in the cache, and back: a post that has not
// changed need not be parsed again. A cache and nothing more: a record that is missing or damaged
// is a file to parse.

import { packNumbers, unpackNumbers } from '../lib/numbers.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { ContentHash, Post, SourcePath } from '../site/types.ts';
import {
  appendJournal,
  decodeEntries,
  encodeEntries,
  type Journal,
  type JournalLines,
  readAdded,
  readJournal,
  writeJournal,
} from './journal.ts';
import {
  fingerprintsPerRow,
  isPost,
  joinPost,
  type Printed,
  type Rest,
  type Row,
  splitPost,
} from './record-row.ts';

/** What parsing has found in one file. */
export interface PostRecord {
  readonly hash: ContentHash;
  /** Missing after an error. */
  readonly post?: Post;
  readonly problems: readonly Problem[];
}

/**
 * Files by their paths, each with the hash of its bytes; gone through only where the list is
 * wanted.
 */
export interface HashList extends Iterable<readonly [SourcePath, ContentHash]> {
  readonly size: number;
}

export interface Records {
  /** Why not all of them could be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** What parsing found in these very bytes of a file. */
  readonly find: (path: SourcePath, hash: ContentHash) => PostRecord | undefined;
  /**
   * Keeps what parsing has found now; the file is written anew where most of it is of no use any
   * more.
   */
  readonly save: (fresh: readonly EncodedRecords[], used: readonly HashList[]) => void;
}

/**
 * Records as they are kept, many in one line: a line for each would take as long to find as to
 * read. Threads that parse make them: of 25,000 posts that takes half a second.
 */
export type EncodedRecords = JournalLines;

/**
 * A line of the file: rows, and their fingerprints; what is only printed of them stands beside it.
 */
type Line = readonly [rows: readonly Row[], fingerprints: string];

export function encodeRecords(
  records: Iterable<readonly [SourcePath, PostRecord]>,
): EncodedRecords {
  const rows: Row[] = [];
  const added: (Printed | null)[] = [];
  const fingerprints: number[] = [];
  for (const [path, { hash, post, problems }] of records) {
    const parts = post ? splitPost(post) : noPost;
    rows.push([path, hash, problems.length > 0 ? problems : 0, ...parts.asked]);
    added.push(parts.printed);
    fingerprints.push(...parts.fingerprints);
  }
  const line: Line = [rows, packNumbers(Float64Array.from(fingerprints))];
  return encodeEntries(rows.length === 0 ? [] : [line], () => added);
}

const noPost = {
  asked: [],
  printed: null,
  fingerprints: new Array<number>(fingerprintsPerRow).fill(0),
};

/** Reads them back, by path: they are how posts come from the threads that parse. */
export function decodeRecords(encoded: readonly EncodedRecords[]): Map<SourcePath, PostRecord> {
  const records = new Map<SourcePath, PostRecord>();
  for (const lines of encoded) {
    const { rows, rest } = readRows(decodeEntries<Line>(lines));
    for (const [place, row] of rows.entries()) records.set(row[0], toRecord(row, rest, place));
  }
  return records;
}

/** Read with all of its line when one of it is first asked for. */
function readRows({ entries, lineOf }: Pick<Journal<Line>, 'entries' | 'lineOf'>): {
  readonly rows: readonly Row[];
  readonly rest: Rest;
} {
  const rows = entries.flatMap(([own]) => own);
  const lines = new Uint32Array(rows.length);
  const firsts = new Uint32Array(entries.length);
  let place = 0;
  for (const [line, [own]] of entries.entries()) {
    firsts[line] = place;
    lines.fill(line, place, (place += own.length));
  }
  const printed = memoizeLines((line) => readAdded(lineOf(line)) as readonly Printed[]);
  const fingerprints = memoizeLines((line) => new Float64Array(unpackNumbers(entries[line]![1])));
  return {
    rows,
    rest: {
      printedOf: (place) => printed(lines[place]!)[place - firsts[lines[place]!]!]!,
      fingerprintOf(place, fingerprint) {
        const line = lines[place]!;
        return fingerprints(line)[(place - firsts[line]!) * fingerprintsPerRow + fingerprint]!;
      },
    },
  };
}

function memoizeLines<Read extends object>(read: (line: number) => Read): (line: number) => Read {
  const known: Read[] = [];
  return (line) => (known[line] ??= read(line));
}

function toRecord(row: Row, rest: Rest, place: number): PostRecord {
  const [, hash, problems] = row;
  const found = { hash, problems: problems === 0 ? noProblems : problems };
  return isPost(row) ? { ...found, post: joinPost(row, rest, place) } : found;
}

const noProblems: readonly Problem[] = Object.freeze([]);

const version = 4;

/** As many as one thread parses at a time. */
const rowsPerLine = 50;

/**
 * Opens the records that were made with a key: what else than its bytes a file's record depends on
 * (configuration, engine). Those of another key are of no use and forgotten.
 */
export function openRecords(file: string, key: string): Records {
  const head = { kind: 'broadsheet-records', version, key };
  const { fault, isWhole, ...journal } = readJournal<Line>(file, head);
  const { rows, rest } = readRows(journal);
  const newest = new Map<SourcePath, number>();
  /** Where a file has several, the places of the earlier ones. */
  const earlier = new Map<number, number>();
  for (const [place, [path]] of rows.entries()) {
    const other = newest.get(path);
    if (other !== undefined) earlier.set(place, other);
    newest.set(path, place);
  }
  const usable = fault === undefined && isWhole;
  const findPlace = (path: SourcePath, hash: ContentHash) => {
    let place = newest.get(path);
    while (place !== undefined && rows[place]![1] !== hash) place = earlier.get(place);
    return place;
  };
  return {
    fault,
    find(path, hash) {
      const place = findPlace(path, hash);
      return place === undefined ? undefined : toRecord(rows[place]!, rest, place);
    },
    save(fresh, used) {
      if (usable && rows.length <= used.reduce((sum, { size }) => sum + size, 0) * 2) {
        for (const added of fresh) appendJournal(file, added);
        return;
      }
      const inUse = [
        ...new Set(
          used.flatMap((hashes) =>
            Array.from(hashes).flatMap(([path, hash]) => findPlace(path, hash) ?? []),
          ),
        ),
      ];
      const kept: EncodedRecords[] = [];
      for (let start = 0; start < inUse.length; start += rowsPerLine) {
        kept.push(
          encodeRecords(
            inUse
              .slice(start, start + rowsPerLine)
              .map((place) => [rows[place]![0], toRecord(rows[place]!, rest, place)]),
          ),
        );
      }
      if (fresh.length + rows.length > 0) writeJournal(file, { head, lines: [...kept, ...fresh] });
    },
  };
}
