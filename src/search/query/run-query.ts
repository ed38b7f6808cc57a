// A parsed query and an index → the posts that match, best or newest first. Loads no page: an
// excerpt, and whether a phrase is really there, its page tells. Runs in the browser, too.
import { daysOfPosts } from '../format/head-file.ts';
import { type Instead, type Match, matchTerm, matchWords } from './match-words.ts';
import type { SearchIndex } from './open-index.ts';
import type { Clause, Query } from './parse-query.ts';

export interface SearchResults {
  /** Numbers of posts, best first; of equal ones the newest. */
  readonly posts: readonly number[];
  /** How many of them, from the first on, have all that was asked for. */
  readonly complete: number;
  /** Days since 1970-01-01, by the number of the post. */
  readonly days: Int32Array;
  /** Terms to mark in texts. */
  readonly terms: ReadonlySet<string>;
  /** Words that no post has, and what was looked for in place of each. */
  readonly instead: readonly Instead[];
}

/** With fewer complete matches, posts that lack a word are added. */
const enough = 10;

/** What a word that a post lacks costs: its other words must weigh more than this share. */
const incompleteFactor = 0.5;

/** Runs a query. Throws an IndexError if a file of the index cannot be read. */
export async function runQuery(index: SearchIndex, { clauses }: Query): Promise<SearchResults> {
  const days = await allDays(index);
  const parts = await Promise.all(
    clauses.map(async (clause) => ({ clause, match: await matchClause(index, clause, days) })),
  );
  const wanted = parts.filter(({ clause }) => !clause.isExcluded);
  const excluded = parts.filter(({ clause }) => clause.isExcluded).map(({ match }) => match);
  const isAllowed = (post: number) => excluded.every(({ weights }) => weights[post] === 0);
  const words = wanted.filter(({ clause }) => clause.kind === 'words').map(({ match }) => match);
  const filters = wanted.filter(({ clause }) => clause.kind !== 'words').map(({ match }) => match);
  const scored = score(index, { words, filters, isAllowed });
  const order = (posts: number[]) =>
    posts.sort((one, other) => scored.scores[other]! - scored.scores[one]! || other - one);
  const complete = order(scored.complete);
  const partial =
    words.length > 1 && complete.length < enough ? order(scored.partial).slice(0, 50) : [];
  return {
    posts: [...complete, ...partial],
    complete: complete.length,
    days,
    terms: new Set(words.flatMap(({ terms }) => [...terms])),
    instead: words.flatMap(({ instead }) => instead ?? []),
  };
}

interface Scoring {
  readonly words: readonly Match[];
  readonly filters: readonly Match[];
  readonly isAllowed: (post: number) => boolean;
}

interface Scored {
  readonly scores: Float32Array;
  readonly complete: number[];
  readonly partial: number[];
}

/** The rarer a word, the more it counts (the part of BM25 that no file knows). */
function score(index: SearchIndex, { words, filters, isAllowed }: Scoring): Scored {
  const scores = new Float32Array(index.posts);
  const complete: number[] = [];
  const partial: number[] = [];
  // What no post has tells none from another.
  const rarities = words.map(({ posts }) =>
    posts === 0 ? 0 : Math.log(1 + (index.posts - posts + 0.5) / (posts + 0.5)),
  );
  const most = rarities.reduce((sum, rarity) => sum + rarity, 0);
  if (words.length + filters.length === 0) return { scores, complete, partial };
  for (let post = 0; post < index.posts; post += 1) {
    if (filters.some(({ weights }) => weights[post] === 0) || !isAllowed(post)) continue;
    let sum = 0;
    let known = 0;
    let isComplete = true;
    words.forEach(({ weights }, place) => {
      if (weights[post] === 0) isComplete = false;
      else known += rarities[place]!;
      sum += weights[post]! * rarities[place]!;
    });
    if (isComplete) complete.push(post);
    else if (known > 0 && known >= most * incompleteFactor) partial.push(post);
    scores[post] = isComplete ? sum : (sum * known) / most;
  }
  return { scores, complete, partial };
}

function matchClause(index: SearchIndex, clause: Clause, days: Int32Array): Promise<Match> | Match {
  if (clause.kind === 'words') return matchWords(index, clause);
  if (clause.kind === 'filter') return matchTerm(index, clause.term);
  const weights = Float32Array.from(days, (day) =>
    day >= clause.from && day <= clause.to ? 1 : 0,
  );
  const posts = weights.reduce((sum, weight) => sum + weight, 0);
  return { weights, posts, terms: new Set() };
}

async function allDays({ tiers, posts }: SearchIndex): Promise<Int32Array> {
  const days = new Int32Array(posts);
  await Promise.all(
    tiers.map(async (tier) => days.set(daysOfPosts(await tier.head()), tier.start)),
  );
  return days;
}

/** The address of a post, by its number in the whole archive. */
export function addressOfPost({ tiers }: SearchIndex, post: number): Promise<string> {
  const tier = tiers.findLast(({ start }) => start <= post)!;
  return tier.addressOf(post - tier.start);
}
