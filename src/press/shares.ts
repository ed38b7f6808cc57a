// A list of work → shares for a pool, and what came of all shares as one result, in the order of the list.
import type { Problem } from '../diagnostics.ts';
import type { Page } from '../pages.ts';
import type { OutputPath, Post, SourcePath } from '../types.ts';
import { toJob } from './jobs.ts';
import type { ParserSetup } from './parser.ts';
import { openPool, type PoolOptions } from './pool.ts';
import type { PrinterSetup } from './printer.ts';

const postsPerShare = 100;
const pagesPerShare = 250;

type OnDone = (done: number) => void;

export interface ParsedFiles {
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
  /** Files that an error kept from becoming posts. */
  readonly unread: ReadonlySet<SourcePath>;
}

/** Parses all files, then lets the workers go: their memory is wanted for rendering. */
export async function parseAll(paths: readonly SourcePath[], { setup, onDone, ...options }: Omit<PoolOptions<'parse'>, 'kind' | 'config'> & { readonly setup: ParserSetup; readonly onDone: OnDone }): Promise<ParsedFiles> {
  const pool = openPool({ ...options, config: setup.config, kind: 'parse' });
  pool.start(setup);
  try {
    const parsed = await pool.share(sharesOf(paths, { size: postsPerShare, make: (path) => path }), onDone);
    const posts = parsed.flatMap((share) => share.posts);
    const read = new Set(posts.map(({ source }) => source));
    return { posts, problems: parsed.flatMap(({ problems }) => problems), unread: new Set(paths.filter((path) => !read.has(path))) };
  } finally {
    await pool.close();
  }
}

export interface PrintedFiles {
  /** All files of the site. */
  readonly files: readonly OutputPath[];
  /** Those of them that are new or other than before. */
  readonly written: readonly OutputPath[];
  readonly problems: readonly Problem[];
}

export interface Printing {
  readonly start: (setup: PrinterSetup) => void;
  readonly print: (pages: readonly Page[], onDone: OnDone) => Promise<PrintedFiles>;
  readonly close: () => Promise<void>;
}

/** Starts workers that render and write pages; what a page shows is computed when its share goes out. */
export function openPrinting(options: Omit<PoolOptions<'print'>, 'kind'>): Printing {
  const pool = openPool({ ...options, kind: 'print' });
  return {
    start: pool.start,
    async print(pages, onDone) {
      const printed = await pool.share(sharesOf(pages, { size: pagesPerShare, make: toJob }), onDone);
      return {
        files: printed.flatMap(({ written, unchanged }) => [...written, ...unchanged]),
        written: printed.flatMap(({ written }) => written),
        problems: firstOfEach(printed.flatMap(({ problems }) => problems)),
      };
    },
    close: pool.close,
  };
}

/** Each thread finds a broken template by itself; the first page in the order of the pages is the one to name. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const place = JSON.stringify([problem.code, problem.path, problem.at]);
    if (!found.has(place)) found.set(place, problem);
  }
  return [...found.values()];
}

/** Consecutive runs of `size` items (the last may be shorter), each item as `make` makes it, when it is asked for. */
export function* sharesOf<Item, Made>(items: readonly Item[], { size, make }: { readonly size: number; readonly make: (item: Item) => Made }): Generator<readonly Made[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size).map(make);
}
