// A list of work → shares for a pool, and what came of all shares as one result, in the order of
// the list.

import type { EncodedRecords } from '../cache/records.ts';
import type { ShareNotes } from '../search/index/share-notes.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { OutputPath, SiteConfig } from '../site/types.ts';
import { listPages } from './checker.ts';
import type { PrintJob } from './jobs.ts';
import type { AskedFile, ParsedFile, ParserSetup } from './parser.ts';
import { openPool, type Pool, type PoolOptions } from './pool.ts';
import type { PrintedFile, PrinterSetup } from './printer.ts';

// Small enough to die young: what is under way when V8 cleans up is copied.
const postsPerShare = 50;
const pagesPerShare = 50;

type OnDone = (done: number) => void;

/** So many files are looked at before a thread has started to do it. */
const pagesPerCheck = 5000;

/** The pages whose files are as they were written; a thread looks, where there are many. */
export async function findIntact<Mark extends { readonly bytes: number }>(
  output: string,
  {
    pages,
    config,
    workers,
  }: {
    readonly pages: ReadonlyMap<OutputPath, Mark>;
    readonly config: SiteConfig;
    readonly workers: number;
  },
): Promise<ReadonlyMap<OutputPath, Mark>> {
  const pool = openPool({
    kind: 'check',
    config,
    workers: 1,
    apart: workers > 1 && pages.size > pagesPerCheck,
  });
  pool.start({ output });
  try {
    const damaged = new Set((await pool.share([[listPages(pages)]], () => {})).flat());
    return damaged.size === 0 ? pages : new Map([...pages].filter(([path]) => !damaged.has(path)));
  } finally {
    await pool.close();
  }
}

export interface ParsedFiles {
  /** In the order in which they were asked for. */
  readonly files: readonly ParsedFile[];
  readonly records: readonly EncodedRecords[];
}

export interface Parsing {
  /**
   * Starts workers for so many files, which load what they need; `apart` where this thread has
   * other things to do meanwhile.
   */
  readonly prepare: (files: number, options?: { readonly apart?: boolean }) => void;
  readonly parse: (files: readonly AskedFile[], onDone: OnDone) => Promise<ParsedFiles>;
  readonly close: () => Promise<void>;
}

export interface ParsingOptions extends Pick<PoolOptions<'parse'>, 'workers' | 'reloadFrom'> {
  readonly setup: ParserSetup;
}

/** Starting a thread costs about as much as parsing so many posts. */
const postsPerWorker = 300;

/**
 * Workers that parse. Many files are parsed by as many as there is work for, which then go: their
 * memory is wanted for rendering. The worker for a few stays for those that come later.
 */
export function openParsing({ setup, workers, ...options }: ParsingOptions): Parsing {
  let pool: (Pool<'parse'> & { readonly isForMany: boolean }) | undefined;
  const closing: Promise<void>[] = [];

  function prepare(files: number, { apart = false } = {}): Pool<'parse'> {
    const isForMany = files > postsPerWorker;
    if (pool && (pool.isForMany || !isForMany)) return pool;
    letGo();
    const given = isForMany
      ? { workers: Math.min(workers, Math.ceil(files / postsPerWorker)) }
      : { workers: 1, apart: apart && workers > 1 };
    pool = {
      ...openPool({ ...options, ...given, config: setup.config, kind: 'parse' }),
      isForMany,
    };
    pool.start(setup);
    return pool;
  }

  function letGo(): void {
    if (pool) closing.push(pool.close());
    pool = undefined;
  }

  return {
    prepare,
    async parse(asked, onDone) {
      if (asked.length === 0) return { files: [], records: [] };
      const shares = await prepare(asked.length).share(sharesOf(asked, postsPerShare), onDone);
      if (pool?.isForMany) letGo();
      return {
        files: shares.flatMap(({ files }) => files),
        records: shares.map(({ records }) => records).filter(({ length }) => length > 0),
      };
    },
    async close() {
      letGo();
      await Promise.all(closing);
    },
  };
}

export interface PrintedFiles {
  readonly files: readonly PrintedFile[];
  /** Of each job of texts, in order. */
  readonly notes: readonly ShareNotes[];
  readonly problems: readonly Problem[];
}

export interface Printing {
  readonly start: (setup: PrinterSetup) => void;
  /** Prints what comes, which is made when it is asked for. */
  readonly print: (jobs: Iterable<PrintJob>, onDone: OnDone) => Promise<PrintedFiles>;
  readonly close: () => Promise<void>;
}

/** Starts workers that render and write pages. */
export function openPrinting(options: Omit<PoolOptions<'print'>, 'kind'>): Printing {
  const pool = openPool({ ...options, kind: 'print' });
  return {
    start: pool.start,
    async print(jobs, onDone) {
      const printed = await pool.share(sharesOf(jobs, pagesPerShare, weightOf), onDone);
      return {
        files: printed.flatMap(({ files }) => files),
        notes: printed.flatMap(({ notes }) => notes),
        problems: firstOfEach(printed.flatMap(({ problems }) => problems)),
      };
    },
    close: pool.close,
  };
}

/**
 * A feed takes as long as pages of the posts that it holds: a share of feeds alone would be waited
 * for at the end.
 */
function weightOf({ bodies }: PrintJob): number {
  return Math.max(1, bodies.length);
}

/**
 * Each thread finds a broken template by itself; the first page in the order of the pages is the
 * one to name.
 */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const place = JSON.stringify([problem.code, problem.path, problem.at]);
    if (!found.has(place)) found.set(place, problem);
  }
  return [...found.values()];
}

/**
 * Consecutive runs of items that together weigh `size`, the last item included (the last run may be
 * lighter); an item is taken when its share is asked for.
 */
export function* sharesOf<Item>(
  items: Iterable<Item>,
  size: number,
  weightOf: (item: Item) => number = () => 1,
): Generator<readonly Item[]> {
  let share: Item[] = [];
  let weight = 0;
  for (const item of items) {
    share.push(item);
    weight += weightOf(item);
    if (weight < size) continue;
    yield share;
    share = [];
    weight = 0;
  }
  if (share.length > 0) yield share;
}
