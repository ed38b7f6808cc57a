// A pattern of addresses ("/:year/:month/:slug/") and a post → the path of its page. Has the
// placeholders of Jekyll, Hugo and Hexo, under the names that they have there. Checks no address.
import type { Post, PostDate } from '../site/types.ts';
import { readFileName } from './file-name.ts';
import { type SlugStyle, spellSlug } from './slug.ts';

/** What an address can be made of. */
export type Addressed = Pick<
  Post,
  'source' | 'slug' | 'writtenSlug' | 'title' | 'date' | 'categories' | 'lang' | 'pathLang'
>;

/** What holds for all addresses of a site. */
export interface AddressOptions {
  readonly language: string;
  readonly slugs?: SlugStyle | undefined;
}

interface Naming extends AddressOptions {
  readonly spell: (text: string) => string;
}

type Placeholder = (post: Addressed, naming: Naming) => string;
/** The day is made for the few that are no part of the date's text. */
type Calendar = (date: PostDate, day: () => Date) => string;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayMs = 86_400_000;

/** What comes of the date: digits and letters. */
const calendar: Readonly<Record<string, Calendar>> = {
  year: ({ day }) => day.slice(0, -6),
  short_year: ({ day }) => day.slice(-8, -6),
  month: ({ day }) => day.slice(-5, -3),
  i_month: ({ day }) => String(Number(day.slice(-5, -3))),
  short_month: (_, day) => months[day().getUTCMonth()]!.slice(0, 3),
  long_month: (_, day) => months[day().getUTCMonth()]!,
  monthname: (_, day) => months[day().getUTCMonth()]!.toLowerCase(),
  day: ({ day }) => day.slice(-2),
  i_day: ({ day }) => String(Number(day.slice(-2))),
  y_day: (_, day) => String(dayOfYear(day())).padStart(3, '0'),
  yearday: (_, day) => String(dayOfYear(day())),
  w_year: (_, day) => String(thursdayOf(day()).getUTCFullYear()),
  week: (_, day) => String(Math.ceil(dayOfYear(thursdayOf(day())) / 7)).padStart(2, '0'),
  w_day: (_, day) => String(day().getUTCDay() || 7),
  weekday: (_, day) => String(day().getUTCDay()),
  short_day: (_, day) => weekdays[day().getUTCDay()]!.slice(0, 3),
  long_day: (_, day) => weekdays[day().getUTCDay()]!,
  weekdayname: (_, day) => weekdays[day().getUTCDay()]!.toLowerCase(),
  hour: ({ day, iso }) => iso.slice(day.length + 1, day.length + 3),
  minute: ({ day, iso }) => iso.slice(day.length + 4, day.length + 6),
  second: ({ day, iso }) => iso.slice(day.length + 7, day.length + 9),
  timestamp: ({ epochMs }) => String(epochMs),
};

function dayOfYear(day: Date): number {
  return (day.getTime() - Date.UTC(day.getUTCFullYear(), 0)) / dayMs + 1;
}

/** The Thursday of the week, whose year is that of the week (ISO 8601). */
function thursdayOf(day: Date): Date {
  return new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * dayMs);
}

/** What tells a post from others: a pattern needs one of them. */
const naming: Readonly<Record<string, Placeholder>> = {
  slug: ({ slug }) => slug,
  title: ({ slug }) => slug,
  post_title: ({ title }, { spell }) => spell(title),
  name: ({ source, pathLang }, { spell }) => spell(readFileName(source, pathLang).name),
  filename: fileNameOf,
  contentbasename: fileNameOf,
  basename: fileNameOf,
  slugorfilename: slugOrFileName,
  slugorcontentbasename: slugOrFileName,
};

const grouping: Readonly<Record<string, Placeholder>> = {
  section: (post, options) => foldersOf(post, options)[0] ?? '',
  sections: (post, options) => foldersOf(post, options).join('/'),
  path: (post, options) => foldersOf(post, options).join('/'),
  category: categoriesOf,
  categories: categoriesOf,
  slugified_categories: categoriesOf,
  lang: languageOf,
  language: languageOf,
  collection: ({ source }) => source.slice(0, source.indexOf('/')),
  output_ext: () => '.html',
};

function fileNameOf({ source, pathLang }: Addressed, { spell }: Naming): string {
  return spell(readFileName(source, pathLang).stem);
}

function slugOrFileName(post: Addressed, options: Naming): string {
  return post.writtenSlug === undefined ? fileNameOf(post, options) : post.slug;
}

function foldersOf({ source, pathLang }: Addressed, { spell }: Naming): string[] {
  return readFileName(source, pathLang).folders.map(spell);
}

function categoriesOf({ categories }: Addressed, { spell }: Naming): string {
  return categories.map((category) => spell(category).toLowerCase()).join('/');
}

function languageOf({ lang }: Addressed, { language }: Naming): string {
  return (lang ?? language).toLowerCase();
}

const names = Object.keys({ ...calendar, ...naming, ...grouping });
const slice = /^sections\[(\d*|last)(?:(:)(\d*|last))?\]$/;
/** The longest name first; what follows is no letter. */
const placeholder = new RegExp(
  `:(sections\\[[\\w:]*\\]|(?:${names
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![a-z\\d]))`,
);

/** The names of all placeholders, without ":". */
export const placeholderNames: readonly string[] = names;

/** Literal text and placeholders in turn, literal text first. */
function partsOf(pattern: string): string[] {
  return pattern.split(placeholder);
}

/**
 * True for a pattern with a placeholder that differs from post to post.
 * @example namesPost('/:year/:month/') // false
 * @example namesPost('/:year/:title.html') // true
 */
export function namesPost(pattern: string): boolean {
  return partsOf(pattern).some(
    (part, index) => index % 2 === 1 && (part in naming || /^(?:second|timestamp)$/.test(part)),
  );
}

/**
 * True for a text with a placeholder in it, known or not: a name after ":" at the beginning of a
 * segment.
 * @example hasPlaceholder('/wiki/Help:Contents/') // false
 */
export function hasPlaceholder(pattern: string): boolean {
  return pattern.includes(':') && (placeholder.test(pattern) || unknownPlaceholder(pattern) !== '');
}

/**
 * The first name after ":" that means nothing, at the beginning of a segment; '' if there is none.
 * @example unknownPlaceholder('/:year/:titel/') // 'titel'
 */
export function unknownPlaceholder(pattern: string): string {
  for (const [index, part] of partsOf(pattern).entries()) {
    if (index % 2 === 1) {
      if (part.includes('[') && !slice.test(part)) return part;
      continue;
    }
    const [, name] = /(?:^|\/):([a-z_]\w*)/i.exec(part) ?? [];
    if (name !== undefined) return name;
  }
  return '';
}

/** A path below the site's root, not encoded; undefined where a post lacks what is asked for. */
export type FillPattern = (post: Addressed) => string | undefined;

/**
 * Makes what fills a pattern in. A placeholder with nothing to say leaves out its segment.
 * @example fillPattern('/:year/:slug/', { language: 'en' })({
 *     slug: 'dams', date: { day: '2015-06-07' } }) // '/2015/dams/'
 */
export function fillPattern(pattern: string, options: AddressOptions): FillPattern {
  const spell = (text: string) => spellSlug(text, options.slugs);
  const parts = partsOf(pattern).map((part, index) => readPart(part, index % 2 === 1));
  const needsDate = parts.some(({ ofDate }) => ofDate !== undefined);
  const naming = { ...options, spell };
  return (post) => {
    const { date } = post;
    if (needsDate && date === undefined) return undefined;
    const day = () => new Date(`${date!.day}T00:00:00Z`);
    let path = '';
    for (const { text, ofDate, ofPost } of parts) {
      if (text !== undefined) path += text;
      else if (ofPost !== undefined) path += ofPost(post, naming);
      else path += ofDate!(date!, day);
    }
    return path.includes('//') ? path.replace(/\/{2,}/g, '/') : path;
  };
}

interface Part {
  readonly text?: string;
  readonly ofDate?: Calendar;
  readonly ofPost?: Placeholder;
}

function readPart(part: string, isPlaceholder: boolean): Part {
  if (!isPlaceholder) return { text: part };
  const ofDate = calendar[part];
  if (ofDate) return { ofDate };
  const ofPost = naming[part] ?? grouping[part];
  return { ofPost: ofPost ?? ((post, options) => sliceOf(foldersOf(post, options), part)) };
}

/** Hugo's "sections[0]", "sections[last]", "sections[1:]" and "sections[:last]". */
function sliceOf(folders: readonly string[], part: string): string {
  const [, first = '', colon, end = ''] = slice.exec(part) ?? [];
  const at = (text: string, usual: number) =>
    text === '' ? usual : text === 'last' ? folders.length - 1 : Number(text);
  const from = at(first, 0);
  return folders.slice(from, colon === undefined ? from + 1 : at(end, folders.length)).join('/');
}
