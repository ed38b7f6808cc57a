// A post's random sequence and its names → titles, sentences and paragraphs in Markdown. Pure: no
// disk, no clock.
import { GRAMMAR } from './grammar.ts';
import { FIRST_NAMES, OUTLETS, PLACES, SURNAMES } from './proper-names.ts';
import { between, pick, pickEarly, pickSeveral, type Random } from './random.ts';
import {
  ADJECTIVES,
  ADVERBS,
  BODIES,
  GROUPS,
  IDEAS,
  MATTERS,
  OPENERS,
  SAID,
  VERBS,
} from './vocabulary.ts';

/** Names that one post keeps coming back to, as real posts do. */
export type Cast = {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly themes: readonly string[];
};

/** What a sentence is made from. The year bounds the years that it may mention. */
export type Voice = { readonly random: Random; readonly cast: Cast; readonly year: number };

type Slot = keyof typeof GRAMMAR;
type Piece = { readonly text: string; readonly slot: string };

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DOUBLED = new Set(['control', 'deter', 'acquit', 'equip']);
const PATTERNS = new Map(
  Object.entries(GRAMMAR).map(([slot, patterns]) => [slot, patterns.map(splitPattern)]),
);
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['idea', IDEAS],
  ['ideas', IDEAS.map(pluralOf)],
  ['body', BODIES],
  ['groups', GROUPS],
  ['group', GROUPS.map(singularOf)],
  ['matter', MATTERS],
  ['adj', ADJECTIVES],
  ['adv', ADVERBS],
  ['said', SAID],
  ['opener', OPENERS],
  ['verb', VERBS],
  ['verbs', VERBS.map(pluralOf)],
  ['verbed', VERBS.map(pastOf)],
  ['verbing', VERBS.map(gerundOf)],
  ['month', MONTHS],
  ['few', ['two', 'three', 'four', 'five', 'six', 'seven', 'ten']],
]);

/** Draws the people, places and themes of one post. */
export function drawCast(random: Random): Cast {
  const people = Array.from(
    { length: 4 },
    () => `${pickEarly(random, FIRST_NAMES)} ${pickEarly(random, SURNAMES)}`,
  );
  const places = Array.from({ length: 4 }, () => pickEarly(random, PLACES));
  return { people, places, themes: pickSeveral(random, { count: 3, from: IDEAS }) };
}

/**
 * Writes one line from the patterns of a slot: articles mended, first letter a capital, no full
 * stop added.
 */
export function writeLine(voice: Voice, slot: Slot): string {
  const line = expand(voice, slot)
    .replace(/\b([Aa]) (?=[aeiouAEIO])/g, '$1n ')
    .replace(/,([,.;?])|,$/g, '$1');
  const mended = line.replace(/^[“*([]*\p{Ll}/u, (start) => start.toUpperCase());
  return mended.replace(
    /, (But|And|Yet|Thus|Instead|Still|Worse) /g,
    (_, word: string) => `, ${word.toLowerCase()} `,
  );
}

/** Writes a line and ends it as a sentence. */
export function writeSentence(voice: Voice, slot: Slot): string {
  const line = writeLine(voice, slot);
  return /[.?!]”?$/.test(line) ? line : `${line}.`;
}

/** Writes a Markdown link to a made page of a made outlet. */
export function writeLink(voice: Voice): string {
  const outlet = pickEarly(voice.random, OUTLETS);
  const words = pickSeveral(voice.random, { count: 3, from: IDEAS }).join('-').replaceAll(' ', '-');
  const month = String(between(voice.random, [1, 12])).padStart(2, '0');
  const number = between(voice.random, [100, 9999]);
  const end = pick(voice.random, ['', '.html', '/', `?p=${number}`]);
  return `[${outlet.name}](https://${outlet.host}/${voice.year}/${month}/${words}${end})`;
}

function expand(voice: Voice, slot: string): string {
  const patterns = PATTERNS.get(slot);
  if (patterns === undefined) return drawWord(voice, slot);
  let line = '';
  for (const piece of pick(voice.random, patterns)) {
    line += piece.text;
    if (piece.slot !== '') line += expand(voice, piece.slot);
  }
  return line;
}

function drawWord(voice: Voice, slot: string): string {
  const { random, cast, year } = voice;
  const words = WORDS.get(slot);
  if (words !== undefined) return pickEarly(random, words);
  switch (slot) {
    case 'person':
      return drawPerson(voice);
    case 'place':
      return random() < 0.6 ? pickEarly(random, cast.places) : pickEarly(random, PLACES);
    case 'theme':
      return pickEarly(random, cast.themes);
    case 'link':
      return writeLink(voice);
    case 'number':
      return drawNumber(random);
    case 'percent':
      return `${between(random, [2, 94])}${pick(random, [' percent', ' percent', '.5 percent'])}`;
    case 'year':
      return String(year - between(random, [0, 40]));
    case 'decade':
      return `${Math.floor((year - between(random, [0, 80])) / 10)}0s`;
    case 'page':
      return String(between(random, [10, 180]));
    case 'pageEnd':
      return String(between(random, [181, 320]));
    default:
      throw new Error(`Cannot fill a pattern: no slot "${slot}"`);
  }
}

/**
 * The full name the first times that it falls, the surname mostly: real prose repeats the short
 * form.
 */
function drawPerson({ random, cast }: Voice): string {
  const name = pickEarly(random, cast.people);
  return random() < 0.4 ? name : name.slice(name.indexOf(' ') + 1);
}

function drawNumber(random: Random): string {
  const size = between(random, [2, 6]);
  const value = Math.floor(random() * 10 ** size) + 12;
  return value.toLocaleString('en-US');
}

function splitPattern(pattern: string): readonly Piece[] {
  const parts = pattern.split(/\{(\w+)\}/);
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; i += 2)
    pieces.push({ text: parts[i] ?? '', slot: parts[i + 1] ?? '' });
  return pieces;
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function singularOf(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/s$/, '');
}

function pastOf(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  return DOUBLED.has(word) ? `${word}${word.at(-1)}ed` : `${word}ed`;
}

function gerundOf(word: string): string {
  if (/[^e]e$/.test(word)) return `${word.slice(0, -1)}ing`;
  return DOUBLED.has(word) ? `${word}${word.at(-1)}ing` : `${word}ing`;
}
