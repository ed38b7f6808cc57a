// What parsing has found in each file → a journal in the cache, and back: a post that has not changed need not be parsed
// again. A cache and nothing more: a record that is missing or damaged is a file to parse.
import type { Problem } from '../diagnostics.ts';
import type { ContentHash, Post, SourcePath } from '../types.ts';
import { appendJournal, encodeEntries, type JournalLines, readJournal, writeJournal } from './journal.ts';

/** What parsing has found in one file. */
export interface PostRecord {
  readonly hash: ContentHash;
  /** Missing after an error. */
  readonly post?: Post;
  readonly problems: readonly Problem[];
}

export interface Records {
  /** What parsing found in these very bytes of a file. */
  readonly find: (path: SourcePath, hash: ContentHash) => PostRecord | undefined;
  /** Keeps what parsing has found now; the file is written anew where most of it is of no use any more. */
  readonly save: (fresh: readonly EncodedRecords[], used: readonly (readonly [SourcePath, ContentHash])[]) => void;
}

/** Records as they are kept. Threads that parse make them: of 25,000 posts that takes half a second. */
export type EncodedRecords = JournalLines;

export function encodeRecords(records: Iterable<readonly [SourcePath, PostRecord]>): EncodedRecords {
  return encodeEntries(Array.from(records, ([path, { hash, post, problems }]) => withoutBody([path, hash, post ?? null, problems])));
}

type Entry = readonly [path: SourcePath, hash: ContentHash, post: Omit<Post, 'body'> | null, problems: readonly Problem[]];

const version = 1;

/**
 * Opens the records that were made with a key: what else than its bytes a file's record depends on (configuration,
 * engine). Those of another key are of no use and forgotten.
 */
export function openRecords(file: string, key: string): Records {
  const head = { kind: `broadsheet-records ${key}`, version };
  const { entries, fault, isWhole } = readJournal<Entry>(file, head);
  const known = new Map<SourcePath, Entry[]>();
  for (const entry of entries) {
    const ofPath = known.get(entry[0]);
    if (ofPath) ofPath.push(entry);
    else known.set(entry[0], [entry]);
  }
  const usable = fault === undefined && isWhole;
  const findEntry = (path: SourcePath, hash: ContentHash) => known.get(path)?.findLast((entry) => entry[1] === hash);
  return {
    find(path, hash) {
      const [, , post, problems = []] = findEntry(path, hash) ?? [];
      if (post === undefined) return undefined;
      return post ? { hash, problems, post: Object.assign(post, { body: { source: path, hash } }) } : { hash, problems };
    },
    save(fresh, used) {
      if (usable && entries.length <= used.length * 2) {
        for (const lines of fresh) appendJournal(file, lines);
        return;
      }
      const inUse = new Set(used.map(([path, hash]) => findEntry(path, hash)).filter((entry) => entry !== undefined));
      if (fresh.length + entries.length > 0) writeJournal(file, { head, lines: [encodeEntries(Array.from(inUse, withoutBody)), ...fresh] });
    },
  };
}

/** The body of a post is its path and hash over again. */
function withoutBody([path, hash, post, problems]: readonly [SourcePath, ContentHash, Omit<Post, 'body'> | null, readonly Problem[]]): Entry {
  if (!post) return [path, hash, null, problems];
  const { body: _, ...rest } = post as Post;
  return [path, hash, rest, problems];
}
