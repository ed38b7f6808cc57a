// Shares of print jobs → messages for one thread, and back. What many pages show (a post in a list,
// a tag) goes to a thread once; after that its number stands for it. Knows which parts of a view
// those are, and nothing else of pages.
import { freeze } from '../lib/freeze.ts';
import type { PrintJob } from './jobs.ts';

/**
 * The parts of views whose items stand in other views too: the same objects, since plan/ makes each
 * of them once.
 */
const sharedParts = ['authors', 'posts', 'related', 'tags'] as const;

/** A share whose shared parts are lists of numbers. */
export interface PackedShare {
  readonly jobs: readonly PrintJob[];
  /** What those numbers stand for that the thread has not seen: the next numbers, in order. */
  readonly news: readonly object[];
}

type Parts = { [part in (typeof sharedParts)[number]]?: readonly unknown[] };

/**
 * Packs one share after the other for one thread, which must unpack them in that order. The views
 * are changed: they were made for this.
 */
export function makePacker(): (share: readonly PrintJob[]) => PackedShare {
  const numbers = new Map<unknown, number>();
  return (share) => {
    const news: object[] = [];
    const numberOf = (item: unknown): number => {
      let number = numbers.get(item);
      if (number === undefined) {
        numbers.set(item, (number = numbers.size));
        news.push(item as object);
      }
      return number;
    };
    for (const job of share) replaceParts(job, numberOf);
    return { jobs: share, news };
  };
}

/** Unpacks what one packer has packed. */
export function makeUnpacker(): (packed: PackedShare) => readonly PrintJob[] {
  const items: object[] = [];
  return ({ jobs, news }) => {
    // As plan/ has them: what a template does to one must not show on the pages after it.
    for (const item of news) items.push(freeze(item));
    for (const job of jobs) replaceParts(job, (number) => items[number as number]!);
    return jobs;
  };
}

/** Replaces every item of a job's shared parts. */
function replaceParts({ job }: PrintJob, replace: (item: unknown) => unknown): void {
  if (!('view' in job)) return;
  const view = job.view as Parts;
  for (const part of sharedParts) {
    const items = view[part];
    if (items) view[part] = items.map(replace);
  }
}
