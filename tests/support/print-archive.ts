// A small archive → what is printed of it, with workers that note what they were given.
import { expect } from 'vitest';
import { printSite } from '../../src/build/steps/print-site.ts';
import type { Spilled } from '../../src/cache/body-store.ts';
import type { PageEntry } from '../../src/cache/manifest.ts';
import { contentHash } from '../../src/lib/hash.ts';
import type { Problem } from '../../src/site/diagnostics.ts';
import type { OutputPath, Post, SourcePath } from '../../src/site/types.ts';
import type { PrintJob } from '../../src/workers/jobs.ts';
import { fingerprinted, makePage, makePost } from './make-post.ts';
import { planOf } from './plan-of.ts';

/** Nine posts and a page. */
export const archive: readonly Post[] = [
  ...Array.from({ length: 9 }, (_, index) =>
    makePost(`p${index}`, { day: `2015-06-1${index}`, tags: [index < 2 ? 'Old' : 'New'] }),
  ),
  makePage('about'),
];
const config = { feeds: { limit: 3, tags: true, authors: true, archives: false } };

/** The archive with one post as if its file had been edited. */
export function edited(name: string, change: Partial<Post>): readonly Post[] {
  return archive.map((post) =>
    post.source === `posts/${name}.md`
      ? fingerprinted({
          ...post,
          ...change,
          body: { ...post.body, hash: contentHash(JSON.stringify(change)) },
        })
      : post,
  );
}

interface Given {
  readonly known?: ReadonlyMap<OutputPath, PageEntry>;
  /** Kinds of pages that depend on something else now. */
  readonly others?: readonly string[] | 'all';
  /** Posts whose texts are all that is known to have changed. */
  readonly texts?: readonly string[];
  /** Posts whose bodies were parsed already. */
  readonly parsed?: readonly string[];
  readonly problems?: readonly Problem[];
}

const spilled: Spilled = {
  spill: 0,
  offset: 0,
  detailBytes: 1,
  htmlBytes: 1,
  hasPlaces: false,
  fitsCdata: true,
};

/** Prints with workers that note what they were given. */
export async function print(
  posts: readonly Post[],
  { known = new Map(), others = [], texts, parsed = [], problems = [] }: Given = {},
) {
  const printed: PrintJob[] = [];
  const asked: SourcePath[] = [];
  let total = -1;
  const { pages } = planOf(posts, { config });
  const { entries, ...made } = await printSite(pages, {
    keys: {
      of: (kind) => (others.includes(kind) ? 'other' : 'key'),
      isSame: (kind) => others !== 'all' && !others.includes(kind),
    },
    texts: texts && new Set(texts.map((name) => `posts/${name}.md` as SourcePath)),
    known,
    bodies: new Map(parsed.map((name) => [`posts/${name}.md` as SourcePath, spilled])),
    readBodies: async (paths) => {
      asked.push(...paths);
      return new Map(paths.map((path) => [path, spilled]));
    },
    printing: {
      start: () => {},
      print: async (jobs) => {
        printed.push(...jobs);
        return {
          files: printed.map((job) => ({ output: outputOf(job), bytes: 7, isNew: true })),
          notes: [],
          problems,
        };
      },
      close: async () => {},
    },
    onBegin: (count) => {
      total = count;
      return () => {};
    },
  });
  expect(total).toBe(printed.length);
  // A body that is not found would end the build.
  for (const { bodies } of printed)
    expect(Object.values(bodies).every((place) => place !== undefined)).toBe(true);
  // What was not printed is as it was.
  const planned = new Set(pages.map(({ output }) => output));
  return {
    ...made,
    pages: new Map([...known, ...entries].filter(([path]) => planned.has(path))),
    all: pages.map(({ output }) => output as string),
    outputs: printed.map(outputOf) as string[],
    asked: asked.sort(),
  };
}

/** Where the page of a job is published; texts for an index have no page. */
export function outputOf({ job }: PrintJob): OutputPath {
  if (!('page' in job)) throw new Error('a job without a page');
  return job.page.output;
}

/** The files of all of them. */
export const everyFile = archive.map(({ source }) => source).sort();
