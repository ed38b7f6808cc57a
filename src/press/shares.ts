// A list of work → shares for the pool, and what came of all shares as one result, in the order of the list.
import type { Problem } from '../diagnostics.ts';
import type { Page } from '../pages.ts';
import type { OutputPath, Post, SourcePath } from '../types.ts';
import { toJob } from './jobs.ts';
import type { Pool } from './pool.ts';
import type { RenderSetup } from './press.ts';

const postsPerShare = 100;
const pagesPerShare = 250;

/** Hears how many items of the work are done. */
export type OnDone = (done: number) => void;

/** Parses all files. */
export async function parseShares(pool: Pool, paths: readonly SourcePath[], onDone: OnDone): Promise<{ posts: Post[]; problems: Problem[] }> {
  let done = 0;
  const parsed = await pool.share(sharesOf(paths, { size: postsPerShare, make: (path) => path }), {
    run: (press, share) => press.parse(share),
    onDone: (_, share) => onDone((done += share.length)),
  });
  return { posts: parsed.flatMap(({ posts }) => posts), problems: parsed.flatMap(({ problems }) => problems) };
}

export interface RenderWork {
  readonly pages: readonly Page[];
  readonly setup: RenderSetup;
  readonly onDone: OnDone;
}

export interface RenderedFiles {
  /** All files of the site. */
  readonly files: readonly OutputPath[];
  /** How many of them are new or other than before. */
  readonly written: number;
  readonly problems: readonly Problem[];
}

/** Renders all pages into the staging folder; what a page shows is computed when its share goes out. */
export async function renderShares(pool: Pool, { pages, setup, onDone }: RenderWork): Promise<RenderedFiles> {
  await Promise.all(pool.presses.map((press) => press.prepare(setup)));
  let done = 0;
  const rendered = await pool.share(sharesOf(pages, { size: pagesPerShare, make: toJob }), {
    run: (press, share) => press.render(share),
    onDone: (_, share) => onDone((done += share.length)),
  });
  return {
    files: rendered.flatMap(({ written, unchanged }) => [...written, ...unchanged]),
    written: rendered.reduce((sum, { written }) => sum + written.length, 0),
    problems: rendered.flatMap(({ problems }) => problems),
  };
}

/** Consecutive runs of `size` items (the last may be shorter), each item as `make` makes it, when it is asked for. */
export function* sharesOf<Item, Made>(items: readonly Item[], { size, make }: { readonly size: number; readonly make: (item: Item) => Made }): Generator<readonly Made[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size).map(make);
}
