// npm run bench -- relevance: builds a corpus in a folder of the benchmark, lets each engine read
// it, and asks each the queries for that corpus. Writes nothing outside the folder.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCorpus } from './corpus.ts';
import { searchEngines } from './engines.ts';
import { type CorpusName, corpora, faultsOf, readQueries } from './queries.ts';
import type { RelevanceReport } from './render-scores.ts';
import { type Score, scoreEngine } from './score.ts';

export type RelevanceOptions = {
  /** Posts, or a site, in a folder with the name of a file of queries; default: the sample site. */
  readonly corpus?: string;
  /** Where the site and the indexes are made. */
  readonly scratch: string;
  readonly progress: (message: string) => void;
};

/** Measures all engines. Throws for a corpus without queries, and for faults in the queries. */
export async function measureRelevance(options: RelevanceOptions): Promise<RelevanceReport> {
  const { corpus: folder, scratch, progress } = options;
  const name = folder === undefined ? 'sample' : nameOf(folder);
  const root = folder ?? fileURLToPath(new URL('../..', import.meta.url));
  progress(`building ${root}`);
  const corpus = await buildCorpus(root, scratch);
  const queries = readQueries(name);
  const [fault] = faultsOf(queries, new Set(corpus.posts.map(({ source }) => source)));
  if (fault !== undefined) throw new Error(fault);
  const scores: Score[] = [];
  for (const make of searchEngines) {
    const engine = await make(corpus);
    progress(`asking ${engine.name}`);
    try {
      scores.push(await scoreEngine(engine, queries));
    } finally {
      await engine.close();
    }
  }
  return { corpus: name, posts: corpus.posts.length, scores };
}

function nameOf(folder: string): CorpusName {
  const name = basename(folder);
  const known = corpora.find((corpus) => corpus === name);
  if (!known)
    throw new Error(
      `Cannot find queries for "${name}": there are some for ${corpora.join(' and ')}`,
    );
  return known;
}
