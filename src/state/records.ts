// What parsing has found in each file → a journal in the cache, and back: a post that has not changed need not be parsed
// again. A cache and nothing more: a record that is missing or damaged is a file to parse.
import type { Problem } from '../diagnostics.ts';
import type { ContentHash, Post, SourcePath } from '../types.ts';
import { appendJournal, decodeEntries, encodeEntries, type JournalLines, readAdded, readJournal, writeJournal } from './journal.ts';
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

/** Records as they are kept. Threads that parse make them: of 25,000 posts that takes half a second. */
export type EncodedRecords = JournalLines;

export function encodeRecords(records: Iterable<readonly [SourcePath, PostRecord]>): EncodedRecords {
  const entries = new Map<Entry, object>();
  for (const [path, { hash, post, problems }] of records) {
    const { asked = null, printed = {} } = post ? partPost(post) : {};
    entries.set([path, hash, asked, problems], printed);
  }
  return encodeEntries([...entries.keys()], (entry) => entries.get(entry));
}

/** Reads them back, by path: they are how posts come from the threads that parse. */
export function decodeRecords(encoded: readonly EncodedRecords[]): Map<SourcePath, PostRecord> {
  const records = new Map<SourcePath, PostRecord>();
  for (const lines of encoded) {
    const { entries, lineOf } = decodeEntries<Entry>(lines);
    for (const [index, entry] of entries.entries()) records.set(entry[0], toRecord(entry, () => lineOf(index)));
  }
  return records;
}

function toRecord([source, hash, asked, problems]: Entry, line: () => JournalLines): PostRecord {
  return asked ? { hash, problems, post: joinPost(asked, { body: { source, hash }, read: () => readAdded(line()) as Printed }) } : { hash, problems };
}

type Entry = readonly [path: SourcePath, hash: ContentHash, post: AskedRow | null, problems: readonly Problem[]];

const version = 3;

/**
 * Opens the records that were made with a key: what else than its bytes a file's record depends on (configuration,
 * engine). Those of another key are of no use and forgotten.
 */
export function openRecords(file: string, key: string): Records {
  const head = { kind: 'broadsheet-records', version, key };
  const { entries, lineOf, fault, isWhole } = readJournal<Entry>(file, head);
  const newest = new Map<SourcePath, number>();
  /** Where a file has several, the places of the earlier ones. */
  const earlier = new Map<number, number>();
  for (const [place, [path]] of entries.entries()) {
    const other = newest.get(path);
    if (other !== undefined) earlier.set(place, other);
    newest.set(path, place);
  }
  const usable = fault === undefined && isWhole;
  const findPlace = (path: SourcePath, hash: ContentHash) => {
    let place = newest.get(path);
    while (place !== undefined && entries[place]![1] !== hash) place = earlier.get(place);
    return place;
  };
  return {
    fault,
    find(path, hash) {
      const place = findPlace(path, hash);
      return place === undefined ? undefined : toRecord(entries[place]!, () => lineOf(place));
    },
    save(fresh, used) {
      if (usable && entries.length <= used.reduce((sum, { size }) => sum + size, 0) * 2) {
        for (const added of fresh) appendJournal(file, added);
        return;
      }
      const inUse = new Set(used.flatMap((hashes) => Array.from(hashes).flatMap(([path, hash]) => findPlace(path, hash) ?? [])));
      if (fresh.length + entries.length > 0) writeJournal(file, { head, lines: [...Array.from(inUse, lineOf), ...fresh] });
    },
  };
}
