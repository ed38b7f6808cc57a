// What parsing has found in each file → a journal in the cache, and back: a post that has not
// changed is not parsed again. Only a cache: a file whose record is missing or damaged is parsed.
import { packNumbers, unpackNumbers } from '../lib/numbers.ts';
import type { Problem } from '../site/diagnostics.ts';
import { engineTable, type FieldTable } from '../site/fields/compose-fields.ts';
import type { ContentHash, Post, SourcePath } from '../site/types.ts';
import {
  decodeEntries,
  encodeEntries,
  type JournalEntries,
  type JournalLines,
  openJournal,
  readDetails,
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

/** Files with the hashes of their bytes; iterated only if the list is wanted. */
export interface HashList extends Iterable<readonly [SourcePath, ContentHash]> {
  readonly size: number;
}

export interface Records {
  /** Why not all of them could be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** What parsing found in a file with these very bytes. */
  readonly find: (path: SourcePath, hash: ContentHash) => PostRecord | undefined;
  /** Adds fresh records; if most of the others are no longer in use, keeps only those that are. */
  readonly save: (fresh: readonly EncodedRecords[], used: readonly HashList[]) => void;
}

/**
 * Records as they are kept, many in one line: a line for each would take as long to find as to
 * read. The threads that parse make them: for 25,000 posts that takes half a second.
 */
export type EncodedRecords = JournalLines;

/** An entry of the journal: rows, and their packed fingerprints. Its details are a Printed. */
type Line = readonly [rows: readonly Row[], fingerprints: string];

export function encodeRecords(
  records: Iterable<readonly [SourcePath, PostRecord]>,
  table: Pick<FieldTable, 'longNames'> = engineTable,
): EncodedRecords {
  const rows: Row[] = [];
  const printed: (Printed | null)[] = [];
  const fingerprints: number[] = [];
  for (const [path, { hash, post, problems }] of records) {
    const parts = post ? splitPost(post, table) : noPost;
    rows.push([path, hash, problems.length > 0 ? problems : 0, ...parts.asked]);
    printed.push(parts.printed);
    fingerprints.push(...parts.fingerprints);
  }
  const line: Line = [rows, packNumbers(Float64Array.from(fingerprints))];
  return encodeEntries(rows.length === 0 ? [] : [line], () => printed);
}

const noPost = {
  asked: [],
  printed: null,
  fingerprints: new Array<number>(fingerprintsPerRow).fill(0),
};

/** Reads them back, by path. */
export function decodeRecords(encoded: readonly EncodedRecords[]): Map<SourcePath, PostRecord> {
  const records = new Map<SourcePath, PostRecord>();
  for (const lines of encoded)
    readRecords(decodeEntries<Line>(lines), (path, record) => records.set(path, record));
  return records;
}

/** Hands on each record. Not a generator: to take 25,000 from one costs as much as to make them. */
function readRecords(
  { entries, lineOf }: JournalEntries<Line>,
  onRecord: (path: SourcePath, record: PostRecord) => void,
): void {
  for (const [index, [rows, fingerprints]] of entries.entries()) {
    const rest = openRest(fingerprints, () => lineOf(index));
    for (const [place, row] of rows.entries()) onRecord(row[0], toRecord(row, rest, place));
  }
}

/** Reads the rest of all rows of a line when one of them is first asked for it. */
function openRest(packed: string, line: () => JournalLines): Rest {
  let printed: readonly Printed[] | undefined;
  let fingerprints: Float64Array | undefined;
  return {
    printedOf: (place) => (printed ??= readDetails(line()) as readonly Printed[])[place]!,
    fingerprintOf(place, which) {
      fingerprints ??= new Float64Array(unpackNumbers(packed));
      return fingerprints[place * fingerprintsPerRow + which]!;
    },
  };
}

function toRecord(row: Row, rest: Rest, place: number): PostRecord {
  const hash = row[1];
  const problems = row[2] || noProblems;
  return isPost(row) ? { hash, problems, post: joinPost(row, rest, place) } : { hash, problems };
}

const noProblems: readonly Problem[] = Object.freeze([]);

const format = 'broadsheet-records 6';

/** As many as one thread parses at a time. */
const rowsPerLine = 50;

/**
 * Opens the records with a key: all that a file's record depends on beside its bytes
 * (configuration, engine). Those with another key are forgotten.
 */
export function openRecords(file: string, key: string): Records {
  const { fault, append, replace, ...journal } = openJournal<Line>(file, { format, key });
  const newest = new Map<SourcePath, PostRecord>();
  /** Of files whose bytes have changed since. */
  const older = new Map<SourcePath, readonly PostRecord[]>();
  let rows = 0;
  readRecords(journal, (path, record) => {
    const previous = newest.get(path);
    if (previous) older.set(path, [previous, ...(older.get(path) ?? [])]);
    newest.set(path, record);
    rows += 1;
  });
  const find = (path: SourcePath, hash: ContentHash) => {
    const record = newest.get(path);
    return record?.hash === hash ? record : older.get(path)?.find((one) => one.hash === hash);
  };
  return {
    fault,
    find,
    save(fresh, used) {
      if (rows <= used.reduce((sum, { size }) => sum + size, 0) * 2) append(...fresh);
      else replace(...encodeInLines(used, find), ...fresh);
    },
  };
}

function encodeInLines(used: readonly HashList[], find: Records['find']): EncodedRecords[] {
  const inUse = new Map<PostRecord, SourcePath>();
  for (const hashes of used)
    for (const [path, hash] of hashes) {
      const record = find(path, hash);
      if (record) inUse.set(record, path);
    }
  const pairs = Array.from(inUse, ([record, path]) => [path, record] as const);
  return Array.from({ length: Math.ceil(pairs.length / rowsPerLine) }, (_, line) =>
    encodeRecords(pairs.slice(line * rowsPerLine, (line + 1) * rowsPerLine)),
  );
}
