// What a reader has typed → what it asks for. Any text is a query; none is an error. Runs in the
// browser, too.
import { scanWords } from '../text/scan-words.ts';
import { isStopWord } from '../text/stop-words.ts';
import { plainWord } from '../text/terms.ts';

/** Words as they are typed, without stop words. One is a word, several are a phrase. */
export interface WordsClause {
  readonly kind: 'words';
  readonly words: readonly string[];
  /** With stop words: a page that has the phrase has them, too. */
  readonly written: readonly string[];
  /** True for "gov*": all words that begin so. */
  readonly isPrefix: boolean;
}

/** Tags, authors, sources and places are terms of their own in the index. */
export interface FilterClause {
  readonly kind: 'filter';
  /** The term: "#t:north caucasus". */
  readonly term: string;
}

/** Posts from the first up to and including the last day, in days since 1970-01-01. */
export interface DaysClause {
  readonly kind: 'days';
  readonly from: number;
  readonly to: number;
}

export type Clause = (WordsClause | FilterClause | DaysClause) & { readonly isExcluded: boolean };

/** A query: posts match that have all clauses, and none of those that are excluded. */
export interface Query {
  readonly clauses: readonly Clause[];
  /** True if there are words in it, all of them stop words. */
  readonly hasStopWordsOnly: boolean;
}

/** What comes before a colon, and the sign of its terms in the index. */
export const filterSigns = { tag: '#t:', author: '#a:', source: '#s:', place: '#p:' } as const;

/** Longer queries are cut. */
const longest = 500;
const opening = '"“„‟«»”';
const token = new RegExp(
  '(-?)(?:(tag|author|source|place|year|before|after):)?' +
    `(?:[${opening}]([^${opening}]*)(?:[${opening}]|$)|([^\\s${opening}]+))`,
  'giu',
);

/** Parses a query. */
export function parseQuery(typed: string): Query {
  const clauses: Clause[] = [];
  let stopWords = 0;
  for (const found of typed.slice(0, longest).matchAll(token)) {
    const [, minus, field, quoted, bare = ''] = found;
    const value = quoted ?? bare;
    const isExcluded = minus === '-';
    const clause = field ? fieldClause(field.toLowerCase(), value) : undefined;
    if (clause) clauses.push({ ...clause, isExcluded });
    else {
      const text = field ? `${field} ${value}` : value;
      const words = scanWords(text).map((word) => word.text);
      const kept = words.filter((word) => !isStopWord(plainWord(word)));
      stopWords += words.length - kept.length;
      const isPrefix = quoted === undefined && value.endsWith('*');
      if (kept.length > 0)
        clauses.push({ kind: 'words', words: kept, written: words, isPrefix, isExcluded });
    }
  }
  return { clauses, hasStopWordsOnly: clauses.length === 0 && stopWords > 0 };
}

function fieldClause(field: string, value: string): FilterClause | DaysClause | undefined {
  if (field in filterSigns) {
    const plain = plainName(value);
    if (plain === '') return undefined;
    return { kind: 'filter', term: filterSigns[field as keyof typeof filterSigns] + plain };
  }
  const days = daysOf(value);
  if (!days) return undefined;
  if (field === 'before') return { kind: 'days', from: -Infinity, to: days[0] - 1 };
  if (field === 'after') return { kind: 'days', from: days[1] + 1, to: Infinity };
  return { kind: 'days', from: days[0], to: days[1] };
}

/**
 * A name as a term has it: words without case and accents, a blank between them.
 * @example plainName('North Caucasus') // 'north caucasus'
 * @example plainName('www.Kommersant.ru') // 'kommersant.ru'
 */
export function plainName(name: string): string {
  const host = name
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?|\/.*$/g, '');
  if (/^[^\s.]+(?:\.[^\s.]+)+$/.test(host)) return host;
  return scanWords(name)
    .map(({ text }) => plainWord(text))
    .join(' ');
}

/** "2014", "2014-06" or "2014-06-01" as the first and the last day of that time. */
function daysOf(value: string): readonly [number, number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  const [first, last] = [Number(month ?? 1), Number(month ?? 12)];
  const at = (month: number, day: number) => Date.UTC(Number(year), month - 1, day) / 86_400_000;
  if (day !== undefined) return [at(first, Number(day)), at(first, Number(day))];
  return [at(first, 1), at(last + 1, 0)];
}
