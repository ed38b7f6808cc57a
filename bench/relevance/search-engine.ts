// What the benchmark of relevance asks of an engine. Types only.
import type { Corpus } from './corpus.ts';

/** An engine that has read a corpus. */
export type SearchEngine = {
  readonly name: string;
  readonly version: string;
  /** How it is set, in a few words, for the report. */
  readonly settings: string;
  /** Knows `tag:`, `author:`, `year:` and their like; others are not asked such queries. */
  readonly hasOperators: boolean;
  /** The paths of posts, best first: the first ten count. */
  readonly search: (query: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** Reads a corpus. Throws if the engine cannot be started. */
export type MakeSearchEngine = (corpus: Corpus) => Promise<SearchEngine>;
