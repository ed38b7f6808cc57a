// The head of the first paragraph → <span class="dateline">Staunton, June 7 – </span>, once: from
// the field, or, where the text already begins with it (imported posts do), around what stands
// there. Takes places from nowhere else.
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { daysBetween, monthNames, parseDate } from '../../lib/date.ts';
import type { Dateline } from '../../site/types.ts';
import { type BodyInput, bodyOf } from '../body-context.ts';
import { splitText, textOf } from '../tree.ts';

/**
 * Prints the dateline; a byline before it is dropped, in a paragraph of its own or in the same one.
 */
export function dateline() {
  return (tree: Root, file: VFile): void => {
    const { input, facts } = bodyOf(file);
    if (input.dateline === false) return;
    dropByline(tree, input.authors);
    const paragraph = firstParagraph(tree)?.element;
    const written = paragraph && findDateline(textOf(paragraph).slice(0, 200), input);
    if (paragraph && written) {
      const [, fromStart] = splitText(paragraph.children, written.start);
      trimStart(fromStart);
      const [head, fromEnd] = splitText(fromStart, written.end - written.start);
      const [, rest] = splitText(fromEnd, written.next - written.end);
      trimStart(rest);
      paragraph.children = [span([...head, { type: 'text', value: ' – ' }]), ...rest];
      facts.dateline = written.dateline;
      return;
    }
    if (!input.dateline) return;
    facts.dateline = input.dateline;
    if (paragraph) {
      trimStart(paragraph.children);
      paragraph.children.unshift(span([{ type: 'text', value: `${input.dateline.text} – ` }]));
    } else {
      tree.children.unshift(
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [span([{ type: 'text', value: input.dateline.text }])],
        },
        { type: 'text', value: '\n' },
      );
    }
  };
}

function span(children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['dateline'] }, children };
}

/**
 * The wrappers that blogging tools put around a post; some hold its text without any paragraph:
 * <div>Text<br><br>…
 */
const wrappers = new Set(['article', 'div', 'section']);
const phrasing = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'u',
]);

interface Found {
  readonly element: Element;
  readonly siblings: (Root | Element)['children'];
}

/** The first paragraph that has text. */
function firstParagraph(parent: Root | Element): Found | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element' || !hasText(child)) continue;
    const isWrapper = wrappers.has(child.tagName);
    if (child.tagName === 'p' || (isWrapper && beginsWithText(child)))
      return { element: child, siblings: parent.children };
    const inside = isWrapper ? firstParagraph(child) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

function hasText(node: Root['children'][number]): boolean {
  return node.type !== 'comment' && textOf(node).trim() !== '';
}

function beginsWithText(element: Element): boolean {
  const first = element.children.find(hasText);
  return first?.type === 'text' || (first?.type === 'element' && phrasing.has(first.tagName));
}

/** Drops a paragraph that only repeats the byline. */
function dropByline(tree: Root, authors: readonly string[]): void {
  const found = firstParagraph(tree);
  if (!found) return;
  const text = textOf(found.element)
    .trim()
    .replace(/^by\s+/i, '')
    .toLowerCase();
  if (authors.some((author) => author.toLowerCase() === text))
    found.siblings.splice(found.siblings.indexOf(found.element), 1);
}

/** Where in the text the dateline begins and ends, and where, after the dash, the text goes on. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly dateline: Dateline;
}

/**
 * White space, and the zero-width and bidirectional control characters that stand among it in
 * pasted text.
 */
const space = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069]';
/** Not the hyphen of "June 7-8". */
const dash = `${space}*(?:[—―]|(?:–|-{1,3})(?!\\d))${space}*`;
const spaces = new RegExp(`${space}+`, 'gu');
const spaceAtStart = new RegExp(`^${space}*`, 'u');
const commaAtEnd = new RegExp(`(?:${space}|,)+$`, 'u');
const dashAtStart = new RegExp(`^${dash}`, 'u');
const dashAtEnd = new RegExp(`${dash}$`, 'u');
const by = new RegExp(`^${space}*(?:by${space}+)?`, 'iu');
const afterByline = new RegExp(`^(?:${space}|[,.:–—-])*`, 'u');
const notPlaces = new Set(
  [
    'after and at before but by during earlier from here however in last later meanwhile now on since so still that the then there this until',
  ]
    .concat('today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday')
    .flatMap((words) => words.split(' ')),
);

/**
 * Recognises "Staunton, June 7 – ", "Staunton, Dec. 11—", "Paul Goble Staunton, May 2 -- " and,
 * where the field names the place, "STAUNTON – " and "May 2—". Without a year it is the last one
 * that puts the day before that of publication, or a few days after it.
 */
function findDateline(text: string, input: BodyInput): Written | undefined {
  const field = input.dateline || undefined;
  const start = skipByline(text, input.authors);
  const rest = text.slice(start);
  const months = monthsOf(input.language);
  const { 0: whole = '', groups } = months.dated.exec(rest) ?? {};
  if (groups) {
    const { lead = '', month, day, month2, day2, year } = groups;
    const place = folded(lead.replace(commaAtEnd, ''));
    if (
      field ? place === '' || samePlace(place, field.place) : lead.includes(',') && isPlace(place)
    ) {
      const written = whole.replace(dashAtEnd, '');
      const number = months.numbers.get((month ?? month2 ?? '').toLowerCase());
      const found =
        dayOf({ year, month: number, date: Number(day ?? day2) }, input) ?? field?.day ?? '';
      const next = start + whole.length;
      return {
        start,
        end: start + written.length,
        next,
        dateline: { place: place || (field?.place ?? ''), day: found, text: folded(written) },
      };
    }
  }
  const written = field && rest.slice(0, field.place.length);
  if (!field || written === undefined || !samePlace(written, field.place)) return undefined;
  const end = start + written.length;
  const after = dashAtStart.exec(text.slice(end));
  return after
    ? { start, end, next: end + after[0].length, dateline: { ...field, text: folded(written) } }
    : undefined;
}

/** How much of a text is white space and the byline: "By Paul Goble, ". */
function skipByline(text: string, authors: readonly string[]): number {
  const start = by.exec(text)![0].length;
  const author = authors.find((name) => samePlace(text.slice(start, start + name.length), name));
  if (author === undefined) return spaceAtStart.exec(text)![0].length;
  const end = start + author.length;
  return end + afterByline.exec(text.slice(end))![0].length;
}

function folded(text: string): string {
  return text.replace(spaces, ' ').trim();
}

function samePlace(a: string, b: string): boolean {
  return folded(a).toLowerCase() === b.toLowerCase();
}

/** Up to four words, capitalised but for short ones between: "Rostov on Don", "St. Petersburg". */
function isPlace(text: string): boolean {
  const words = text.split(' ');
  const known = words.every(
    (word, index) =>
      /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || (index > 0 && /^\p{Ll}{1,3}$/u.test(word)),
  );
  return (
    words.length <= 4 &&
    known &&
    !notPlaces.has(words[0]!.toLowerCase()) &&
    !notPlaces.has(words.at(-1)!.toLowerCase())
  );
}

interface WrittenDay {
  readonly year: string | undefined;
  readonly month: number | undefined;
  readonly date: number;
}

/** Days between writing and publication: zones and posts written ahead. */
const latest = 7;

/**
 * The day of that month and number, in the year that is written, else the last one that publication
 * allows.
 */
function dayOf(
  { year, month, date }: WrittenDay,
  { date: published }: BodyInput,
): string | undefined {
  if (!month || !published) return undefined;
  const near = Number(published.day.slice(0, 4));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = (year ? [year] : [near - 1, near, near + 1])
    .map((one) => `${one}-${two(month)}-${two(date)}`)
    .filter((day) => parseDate(day, 'UTC'));
  return year ? days[0] : days.findLast((day) => daysBetween(published.day, day) <= latest);
}

interface Months {
  readonly numbers: ReadonlyMap<string, number>;
  /**
   * Up to 60 units of anything but dashes, a month and a day in either order, perhaps a year, a
   * dash.
   */
  readonly dated: RegExp;
}

const monthsByLanguage = new Map<string, Months>();

/** Months in English (the wires' abbreviations too) and in the post's language. */
function monthsOf(language: string): Months {
  let months = monthsByLanguage.get(language);
  if (!months) {
    const numbers = new Map([...monthNames('en'), ['sept', 9] as const, ...monthNames(language)]);
    const names = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');
    const day = `(?:(?<month>${names})\\.?${space}*(?<day>\\d{1,2})|(?<day2>\\d{1,2})${space}+(?<month2>${names})\\.?)(?!\\d)(?:,?${space}*(?<year>\\d{4}))?`;
    monthsByLanguage.set(
      language,
      (months = {
        numbers,
        dated: new RegExp(`^(?<lead>[^–—]{0,60}?)(?<!\\p{L})${day}${dash}`, 'iu'),
      }),
    );
  }
  return months;
}

/** Takes white space and line breaks off the head, however deep in <b> and <span> they stand. */
function trimStart(children: Element['children']): void {
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'text') first.value = first.value.replace(spaceAtStart, '');
    else if (first.type === 'element' && first.tagName !== 'br') trimStart(first.children);
    const isEmpty =
      first.type === 'text'
        ? first.value === ''
        : first.type === 'element' &&
          (first.tagName === 'br' || (phrasing.has(first.tagName) && first.children.length === 0));
    if (!isEmpty) return;
    children.shift();
  }
}
