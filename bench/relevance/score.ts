// Engines and queries → how well each engine answers: for each query, over all that every engine
// is asked, and over those with operators for the engines that know them. Prints nothing.
import { meanOf, recallAtTen, reciprocalRank } from './measures.ts';
import type { Query } from './queries.ts';
import type { SearchEngine } from './search-engine.ts';

/** Means over some queries. */
export type Figures = {
  readonly queries: number;
  readonly reciprocalRank: number;
  readonly recallAtTen: number;
};

/** One query, asked of one engine. */
export type Answer = {
  readonly query: string;
  readonly kind: string;
  readonly reciprocalRank: number;
  readonly recallAtTen: number;
};

/** What one engine reached. */
export type Score = {
  readonly name: string;
  readonly version: string;
  readonly settings: string;
  /** Over the queries without operators: the same for every engine. */
  readonly common: Figures;
  /** The same by the kinds of queries, in the order in which they first appear. */
  readonly kinds: Readonly<Record<string, Figures>>;
  /** Over the queries with operators; missing for an engine that knows none. */
  readonly operators?: Figures;
  readonly answers: readonly Answer[];
};

/** Asks an engine all queries that it can answer, one after the other. */
export async function scoreEngine(
  engine: Pick<SearchEngine, 'name' | 'version' | 'settings' | 'hasOperators' | 'search'>,
  queries: readonly Query[],
): Promise<Score> {
  const answers: (Answer & { readonly operators: boolean })[] = [];
  for (const { query, kind, expect, operators = false } of queries) {
    if (operators && !engine.hasOperators) continue;
    const found = await engine.search(query);
    answers.push({
      query,
      kind,
      operators,
      reciprocalRank: reciprocalRank(found, expect),
      recallAtTen: recallAtTen(found, expect),
    });
  }
  const common = answers.filter(({ operators }) => !operators);
  const special = answers.filter(({ operators }) => operators);
  const { name, version, settings } = engine;
  return {
    name,
    version,
    settings,
    common: figuresOf(common),
    kinds: Object.fromEntries(
      [...new Set(common.map(({ kind }) => kind))].map((kind) => [
        kind,
        figuresOf(common.filter((answer) => answer.kind === kind)),
      ]),
    ),
    ...(special.length === 0 ? {} : { operators: figuresOf(special) }),
    answers: answers.map(({ operators: _, ...answer }) => answer),
  };
}

function figuresOf(answers: readonly Answer[]): Figures {
  return {
    queries: answers.length,
    reciprocalRank: meanOf(answers.map((answer) => answer.reciprocalRank)),
    recallAtTen: meanOf(answers.map((answer) => answer.recallAtTen)),
  };
}
