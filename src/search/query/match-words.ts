// Words of a query → which posts have them, and how much they weigh there: in all their forms,
// spellings and synonyms. Runs in the browser, too.
import { bucketOf, hashOfTerm } from '../format/pairs-file.ts';
import { weightOfStep } from '../format/postings.ts';
import { keyOf, soundOf } from '../text/spelling.ts';
import { plainWord, termsOfQueryWord } from '../text/terms.ts';
import type { SearchIndex } from './open-index.ts';
import type { IndexTier, SoundedEntry } from './open-tier.ts';
import type { WordsClause } from './parse-query.ts';
import { suggestTerms } from './suggest-word.ts';

/** Posts that match a clause. */
export interface Match {
  /** By the number of the post in the whole archive; 0 where it does not match. */
  readonly weights: Float32Array;
  readonly posts: number;
  /** The terms by which they match, to mark them in texts. */
  readonly terms: ReadonlySet<string>;
  /** No post has the word: these terms, which are written nearly the same, stand for it. */
  readonly instead?: Instead;
}

export interface Instead {
  readonly word: string;
  readonly terms: readonly string[];
}

/** The end of all terms that begin in one way. */
const last = '\u{10ffff}';

/** A name in another spelling may be another name; a longer word, another word. */
const [spellingFactor, prefixFactor, nearFactor, phraseFactor] = [0.9, 0.6, 0.5, 1.5];

/** A beginning of a word stands for so many words at most: the most frequent. */
const mostOfPrefix = 100;

/** Shorter ones stand for themselves. */
const shortestPrefix = 2;

/** A term, and how much it counts. */
type Variants = ReadonlyMap<string, number>;

/** Matches the words of one clause: a word, the beginning of one, or a phrase. */
export async function matchWords(
  index: SearchIndex,
  { words, isPrefix }: Pick<WordsClause, 'words' | 'isPrefix'>,
): Promise<Match> {
  const alternatives = words.length === 1 ? synonymsOf(index, words[0]!) : [words];
  const matches = await Promise.all(
    alternatives.map((alternative) =>
      alternative.length === 1
        ? matchWord(index, { word: alternative[0]!, isPrefix })
        : matchPhrase(index, alternative),
    ),
  );
  return matches.length === 1 ? matches[0]! : join(index, matches);
}

/** A word, and the words or phrases that the configuration gives for it. */
function synonymsOf({ manifest }: SearchIndex, word: string): readonly (readonly string[])[] {
  const plain = plainWord(word);
  const groups = manifest.synonyms.filter((group) =>
    group.some((name) => plainWord(name) === plain),
  );
  const others = groups.flat().filter((name) => plainWord(name) !== plain);
  return [[word], ...others.map((name) => name.split(/\s+/))];
}

function join({ posts }: SearchIndex, matches: readonly Match[]): Match {
  const weights = new Float32Array(posts);
  for (const match of matches)
    match.weights.forEach((weight, post) => {
      if (weight > weights[post]!) weights[post] = weight;
    });
  return {
    weights,
    posts: countOf(weights),
    terms: new Set(matches.flatMap(({ terms }) => [...terms])),
  };
}

async function matchWord(
  index: SearchIndex,
  { word, isPrefix }: { readonly word: string; readonly isPrefix: boolean },
): Promise<Match> {
  const whole = isPrefix ? new Map<string, number>() : await variantsOf(index, word);
  if (whole.size > 0) return matchVariants(index, whole);
  const longer = await beginningWith(index, word);
  if (longer.size > 0 || isPrefix) return matchVariants(index, longer);
  const instead = await suggestTerms(index, word);
  const match = await matchVariants(index, new Map(instead.map((term) => [term, nearFactor])));
  return instead.length === 0 ? match : { ...match, instead: { word, terms: instead } };
}

/** The terms of a word that are in the index: its own, and other spellings if it is a name. */
async function variantsOf({ tiers }: SearchIndex, word: string): Promise<Variants> {
  const variants = new Map<string, number>();
  for (const term of termsOfQueryWord(word)) {
    const sound = soundOf(term);
    const near = (await Promise.all(tiers.map((tier) => tier.termsNear(sound)))).flat();
    const same = near.filter((entry) => entry.term === term);
    if (same.length > 0) variants.set(term, 1);
    if (same.length > 0 && !same.some(({ isName }) => isName)) continue;
    const key = keyOf(sound);
    for (const entry of await between(tiers, key))
      if (entry.isName && keyOf(entry.sound) === key && !variants.has(entry.term))
        variants.set(entry.term, spellingFactor);
  }
  return variants;
}

async function beginningWith({ tiers }: SearchIndex, word: string): Promise<Variants> {
  const beginning = soundOf(plainWord(word));
  if (beginning.length < shortestPrefix) return new Map();
  const counts = new Map<string, number>();
  for (const { term, posts } of await between(tiers, beginning))
    counts.set(term, (counts.get(term) ?? 0) + posts.length);
  const most = [...counts].toSorted((one, other) => other[1] - one[1]).slice(0, mostOfPrefix);
  return new Map(most.map(([term]) => [term, prefixFactor]));
}

async function between(
  tiers: readonly IndexTier[],
  beginning: string,
): Promise<readonly SoundedEntry[]> {
  const parts = tiers.map((tier) => tier.termsBetween(beginning, beginning + last));
  return (await Promise.all(parts)).flat();
}

/** The posts that have one of some terms. */
async function matchVariants(index: SearchIndex, variants: Variants): Promise<Match> {
  const weights = new Float32Array(index.posts);
  for (const tier of index.tiers)
    for (const [term, factor] of variants) {
      const entry = await entryOf(tier, term);
      entry?.posts.forEach((post, place) => {
        const weight = factor * weightOfStep(entry.steps[place]!);
        if (weight > weights[tier.start + post]!) weights[tier.start + post] = weight;
      });
    }
  return { weights, posts: countOf(weights), terms: new Set(variants.keys()) };
}

async function entryOf(tier: IndexTier, term: string): Promise<SoundedEntry | undefined> {
  const sound = soundOf(term);
  const near = await tier.termsNear(sound);
  return (
    near.find((entry) => entry.term === term) ??
    (await tier.termsBetween(sound, `${sound}\0`)).find((entry) => entry.term === term)
  );
}

/** The posts of a term that is no word, such as "#t:rivers". */
export function matchTerm(index: SearchIndex, term: string): Promise<Match> {
  return matchVariants(index, new Map([[term, 1]]));
}

/** The posts that have words one after the other, or pairs with the same hash. */
async function matchPhrase(index: SearchIndex, words: readonly string[]): Promise<Match> {
  const parts = await Promise.all(words.map((word) => variantsOf(index, word)));
  const matches = await Promise.all(parts.map((variants) => matchVariants(index, variants)));
  const weights = new Float32Array(index.posts);
  const inAll = (post: number) => matches.every((match) => match.weights[post]! > 0);
  const pairs = await Promise.all(
    parts.slice(1).map((second, place) => postsWithPair(index, parts[place]!, second)),
  );
  for (let post = 0; post < index.posts; post += 1) {
    if (!inAll(post) || pairs.some((posts) => posts[post] === 0)) continue;
    const sum = matches.reduce((total, match) => total + match.weights[post]!, 0);
    weights[post] = (sum / matches.length) * phraseFactor;
  }
  const terms = new Set(matches.flatMap((match) => [...match.terms]));
  return { weights, posts: countOf(weights), terms };
}

/** 1 for each post in one of the buckets of two words. */
async function postsWithPair(
  { tiers, posts }: SearchIndex,
  first: Variants,
  second: Variants,
): Promise<Uint8Array> {
  const buckets = new Set<number>();
  for (const one of first.keys())
    for (const next of second.keys()) buckets.add(bucketOf(hashOfTerm(one), hashOfTerm(next)));
  const has = new Uint8Array(posts);
  await Promise.all(
    tiers.flatMap((tier) =>
      [...buckets].map(async (bucket) => {
        for (const post of await tier.bucket(bucket)) has[tier.start + post] = 1;
      }),
    ),
  );
  return has;
}

function countOf(weights: Float32Array): number {
  let count = 0;
  for (const weight of weights) if (weight > 0) count += 1;
  return count;
}
