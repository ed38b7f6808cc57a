// A file of queries, each with the posts that a person expects → the same, checked. Never asks an
// engine: what is expected was decided from the texts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { depth } from './measures.ts';

/** A query and what a person would call right. */
export type Query = {
  readonly query: string;
  /** What it tries: "name", "phrase", "year"; see docs/benchmarks.md. */
  readonly kind: string;
  /** Paths of posts from the folder of the site, 1 to 10, in no order. */
  readonly expect: readonly string[];
  /** Why these posts: one sentence. */
  readonly why: string;
  /** Has operators such as `tag:`, which few engines know. */
  readonly operators?: true;
};

/** The corpora that have queries. */
export const corpora = ['sample', '18f'] as const;
export type CorpusName = (typeof corpora)[number];

/** Reads the queries for a corpus. */
export function readQueries(corpus: CorpusName): readonly Query[] {
  const file = fileURLToPath(new URL(`./${corpus}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Query[];
}

/**
 * What is wrong with queries, given the posts that are published: a query twice, too few or too
 * many posts, a post that does not exist.
 */
export function faultsOf(
  queries: readonly Query[],
  published: Pick<ReadonlySet<string>, 'has'>,
): readonly string[] {
  const seen = new Set<string>();
  return queries.flatMap(({ query, expect }) => {
    const faults: string[] = [];
    if (seen.has(query)) faults.push(`Cannot ask "${query}" twice`);
    seen.add(query);
    if (expect.length < 1 || expect.length > depth)
      faults.push(`Cannot expect ${expect.length} posts of "${query}": at least 1, at most 10`);
    if (new Set(expect).size < expect.length)
      faults.push(`Cannot expect a post of "${query}" twice`);
    for (const source of expect)
      if (!published.has(source)) faults.push(`Cannot find "${source}", expected of "${query}"`);
    return faults;
  });
}
