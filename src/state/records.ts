// What parsing has found in each file → a journal in the cache, and back: a post that has not changed need not be parsed
// again. A cache and nothing more: a record that is missing or damaged is a file to parse.
import type { Problem } from '../diagnostics.ts';
import type { ContentHash, Post, SourcePath } from '../types.ts';
import { appendJournal, decodeEntries, encodeEntries, type Journal, type JournalLines, readAdded, readJournal, writeJournal } from './journal.ts';
import { type AskedRow, joinPost, partPost, type Printed } from './kept-post.ts';

/** What parsing has found in one file. */
export interface PostRecord {
  readonly hash: ContentHash;
  /** Missing after an error. */
  readonly post?: Post;
  readonly problems: readonly Problem[];
}

export interface Records {
  /** Why not all of them could be read, as the end of a sentence. */
  readonly fault: string | undefined;
  /** What parsing found in these very bytes of a file. */
  readonly find: (path: SourcePath, hash: ContentHash) => PostRecord | undefined;
  /** Keeps what parsing has found now; the file is written anew where most of it is of no use any more. */
  readonly save: (fresh: readonly EncodedRecords[], used: readonly ReadonlyMap<SourcePath, ContentHash>[]) => void;
}

/** Records as they are kept, many in one line: a line for each would take as long to find as to read. Threads that parse make them: of 25,000 posts that takes half a second. */
export type EncodedRecords = JournalLines;

type Row = readonly [path: SourcePath, hash: ContentHash, post: AskedRow | null, problems: readonly Problem[]];

export function encodeRecords(records: Iterable<readonly [SourcePath, PostRecord]>): EncodedRecords {
  const rows: Row[] = [];
  const all: (Printed | null)[] = [];
  for (const [path, { hash, post, problems }] of records) {
    const { asked = null, printed = null } = post ? partPost(post) : {};
    rows.push([path, hash, asked, problems]);
    all.push(printed);
  }
  return encodeRows(rows, all);
}

function encodeRows(rows: readonly Row[], printed: readonly (Printed | null)[]): EncodedRecords {
  return encodeEntries(rows.length === 0 ? [] : [rows], () => printed);
}

/** Reads them back, by path: they are how posts come from the threads that parse. */
export function decodeRecords(encoded: readonly EncodedRecords[]): Map<SourcePath, PostRecord> {
  const records = new Map<SourcePath, PostRecord>();
  for (const lines of encoded) {
    const { rows, printedOf } = readRows(decodeEntries<readonly Row[]>(lines));
    for (const [place, row] of rows.entries()) records.set(row[0], toRecord(row, () => printedOf(place)));
  }
  return records;
}

interface Rows {
  readonly rows: readonly Row[];
  /** What is only printed of the row at a place, read with all of its line when it is first asked for. */
  readonly printedOf: (place: number) => Printed | null;
}

function readRows({ entries, lineOf }: Pick<Journal<readonly Row[]>, 'entries' | 'lineOf'>): Rows {
  const rows = entries.flat();
  const lines = new Uint32Array(rows.length);
  const firsts = new Uint32Array(entries.length);
  let place = 0;
  for (const [line, entry] of entries.entries()) {
    firsts[line] = place;
    lines.fill(line, place, (place += entry.length));
  }
  const read = new Map<number, readonly (Printed | null)[]>();
  return {
    rows,
    printedOf(place) {
      const line = lines[place]!;
      const all = read.get(line) ?? (readAdded(lineOf(line)) as readonly (Printed | null)[]);
      read.set(line, all);
      return all[place - firsts[line]!]!;
    },
  };
}

function toRecord([source, hash, asked, problems]: Row, printed: () => Printed | null): PostRecord {
  return asked ? { hash, problems, post: joinPost(asked, { body: { source, hash }, read: () => printed()! }) } : { hash, problems };
}

const version = 3;

/** As many as one thread parses at a time. */
const rowsPerLine = 50;

/**
 * Opens the records that were made with a key: what else than its bytes a file's record depends on (configuration,
 * engine). Those of another key are of no use and forgotten.
 */
export function openRecords(file: string, key: string): Records {
  const head = { kind: 'broadsheet-records', version, key };
  const { fault, isWhole, ...journal } = readJournal<readonly Row[]>(file, head);
  const { rows, printedOf } = readRows(journal);
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
      return place === undefined ? undefined : toRecord(rows[place]!, () => printedOf(place));
    },
    save(fresh, used) {
      if (usable && rows.length <= used.reduce((sum, { size }) => sum + size, 0) * 2) {
        for (const added of fresh) appendJournal(file, added);
        return;
      }
      const inUse = [...new Set(used.flatMap((hashes) => Array.from(hashes).flatMap(([path, hash]) => findPlace(path, hash) ?? [])))];
      const kept: EncodedRecords[] = [];
      for (let start = 0; start < inUse.length; start += rowsPerLine) {
        const some = inUse.slice(start, start + rowsPerLine);
        kept.push(encodeRows(some.map((place) => rows[place]!), some.map(printedOf)));
      }
      if (fresh.length + rows.length > 0) writeJournal(file, { head, lines: [...kept, ...fresh] });
    },
  };
}
