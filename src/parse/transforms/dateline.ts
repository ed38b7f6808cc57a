// The head of the first paragraph → <span class="dateline">Staunton, June 7 – </span>, once: from the field, or, where
// the text already begins with it (imported posts do), around what stands there. Takes places from nowhere else.
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { daysBetween, monthNames } from '../../lib/date.ts';
import type { Dateline } from '../../types.ts';
import { type BodyInput, bodyOf } from '../body-context.ts';
import { splitText, textOf } from '../tree.ts';

/** Prints the dateline, and drops a paragraph before it that only repeats the byline. */
export function dateline() {
  return (tree: Root, file: VFile): void => {
    const { input, facts } = bodyOf(file);
    if (input.dateline === false) return;
    dropByline(tree, input.authors);
    const paragraph = firstParagraph(tree);
    const written = paragraph && findDateline(textOf(paragraph).slice(0, 200), input);
    if (paragraph && written) {
      const [head, rest] = splitText(paragraph.children, written.length);
      trimStart(rest);
      paragraph.children = [span([...trimDash(head), { type: 'text', value: ' – ' }]), ...rest];
      facts.dateline = written.dateline;
      return;
    }
    if (!input.dateline) return;
    facts.dateline = input.dateline;
    if (paragraph) {
      trimStart(paragraph.children);
      paragraph.children.unshift(span([{ type: 'text', value: `${input.dateline.text} – ` }]));
    } else {
      tree.children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [span([{ type: 'text', value: input.dateline.text }])] }, { type: 'text', value: '\n' });
    }
  };
}

function span(children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['dateline'] }, children };
}

/** The first paragraph that has text: at the top, or in the wrappers that blogging tools put around a post. */
function firstParagraph(parent: Root | Element): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'p' && textOf(child).trim()) return child;
    const inside = child.tagName === 'div' ? firstParagraph(child) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

function dropByline(tree: Root, authors: readonly string[]): void {
  const paragraph = firstParagraph(tree);
  const index = paragraph ? tree.children.indexOf(paragraph) : -1;
  if (!paragraph || index === -1) return;
  const text = textOf(paragraph).trim().replace(/^by\s+/i, '').toLowerCase();
  if (authors.some((author) => author.toLowerCase() === text)) tree.children.splice(index, 1);
}

interface Written {
  /** How much of the text is dateline. */
  readonly length: number;
  readonly dateline: Dateline;
}

const space = '[\\s\\u00a0\\u200b]';
const dash = `${space}*(?:[–—―]|-{1,3})${space}*`;
const dashAtStart = new RegExp(`^${dash}`, 'u');
const dashAtEnd = new RegExp(`${dash}$`, 'u');
const notPlaces = new Set('after at before by during from in last on since the this today tomorrow until yesterday monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/**
 * Recognises "Staunton, June 7 – ", "Staunton, Dec. 11—", "Paul Goble Staunton, May 2 -- " and, where the field names
 * the place, "STAUNTON – " and "May 2—". The year is the one that puts the day closest to the date of publication.
 */
function findDateline(text: string, input: BodyInput): Written | undefined {
  const field = input.dateline || undefined;
  const start = skipByline(text, input.authors);
  const rest = text.slice(start);
  const months = monthsOf(input.language);
  const { 0: whole = '', groups } = months.dated.exec(rest) ?? {};
  if (groups) {
    const lead = groups.lead ?? '';
    const place = lead.replace(/[\s\u00a0,]+$/, '');
    if (field ? place === '' || samePlace(place, field.place) : lead.includes(',') && isPlace(place)) {
      const month = months.numbers.get((groups.month ?? groups.month2 ?? '').toLowerCase());
      const day = closestDay(month, Number(groups.day ?? groups.day2), input) ?? field?.day ?? '';
      return { length: start + whole.length, dateline: { place: place || (field?.place ?? ''), day, text: whole.replace(dashAtEnd, '').trim() } };
    }
  }
  if (!field || !samePlace(rest.slice(0, field.place.length), field.place)) return undefined;
  const after = dashAtStart.exec(rest.slice(field.place.length));
  return after ? { length: start + field.place.length + after[0].length, dateline: { ...field, text: rest.slice(0, field.place.length) } } : undefined;
}

/** How much of a text is white space and the byline: "By Paul Goble, ". */
function skipByline(text: string, authors: readonly string[]): number {
  const start = /^[\s\u00a0\u200b]*(?:by\s+)?/i.exec(text)![0].length;
  const author = authors.find((name) => samePlace(text.slice(start, start + name.length), name));
  const lead = author === undefined ? /^[\s\u00a0\u200b]*/.exec(text)![0].length : start + author.length;
  return author === undefined ? lead : lead + /^[\s\u00a0,.:–—-]*/.exec(text.slice(lead))![0].length;
}

function samePlace(a: string, b: string): boolean {
  return a.replace(/[\s\u00a0]+/g, ' ').toLowerCase() === b.toLowerCase();
}

/** Up to four words, capitalised but for short ones between: "Rostov on Don", "St. Petersburg". */
function isPlace(text: string): boolean {
  const words = text.split(/[\s\u00a0]+/);
  const known = words.every((word, index) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || (index > 0 && /^\p{Ll}{1,3}$/u.test(word)));
  return words.length <= 4 && known && !notPlaces.has(words[0]!.toLowerCase());
}

/** The day of that month and number closest to the day of publication. */
function closestDay(month: number | undefined, date: number, input: BodyInput): string | undefined {
  if (!month || !input.date) return undefined;
  const { day } = input.date;
  const year = Number(day.slice(0, 4));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = [year - 1, year, year + 1].map((one) => `${one}-${two(month)}-${two(date)}`).filter((one) => !Number.isNaN(Date.parse(one)));
  return days.sort((a, b) => Math.abs(daysBetween(a, day)) - Math.abs(daysBetween(b, day)))[0];
}

interface Months {
  readonly numbers: ReadonlyMap<string, number>;
  /** Up to 60 units of anything but dashes, a month and a day in either order, perhaps a year, a dash. */
  readonly dated: RegExp;
}

const monthsByLanguage = new Map<string, Months>();

/** Months in English (the wires' abbreviations too) and in the post's language. */
function monthsOf(language: string): Months {
  let months = monthsByLanguage.get(language);
  if (!months) {
    const numbers = new Map([...monthNames('en'), ['sept', 9] as const, ...monthNames(language)]);
    const names = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');
    const day = `(?:(?<month>${names})\\.?${space}*(?<day>\\d{1,2})|(?<day2>\\d{1,2})${space}+(?<month2>${names})\\.?)(?!\\d)(?:,?${space}*\\d{4})?`;
    monthsByLanguage.set(language, (months = { numbers, dated: new RegExp(`^(?<lead>[^–—]{0,60}?)(?<!\\p{L})${day}${dash}`, 'iu') }));
  }
  return months;
}

function trimStart(children: Element['children']): void {
  const first = children[0];
  if (first?.type === 'text') first.value = first.value.replace(/^[\s\u00a0\u200b]+/, '');
}

function trimDash(children: Element['children']): Element['children'] {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(dashAtEnd, '');
  return children;
}
