// Checked front matter → the fields of a Post: dates in the site's zone, a slug, the image's
// address. Knows nothing of the body.

import type { FrontMatter } from '../config/schemas.ts';
import { daysBetween, formatDayOfYear, parseDate } from '../lib/date.ts';
import { defined } from '../lib/defined.ts';
import { directionOf } from '../lib/language.ts';
import { resolveSource } from '../lib/path.ts';
import { isSlug, slugify } from '../lib/slug.ts';
import type { Problem } from '../site/diagnostics.ts';
import type {
  Correction,
  Dateline,
  Image,
  InternalLink,
  Post,
  PostDate,
  SiteConfig,
  Slug,
  SourcePath,
} from '../site/types.ts';
import { readFileName } from './file-name.ts';
import { resolveUrl } from './resolve-url.ts';

/** What a post's fields are read with. */
export interface FieldsContext {
  readonly path: SourcePath;
  readonly kind: Post['kind'];
  readonly config: SiteConfig;
}

export interface FieldsResult {
  readonly fields: Omit<
    Post,
    | 'excerpt'
    | 'words'
    | 'paragraphs'
    | 'readingMinutes'
    | 'ids'
    | 'links'
    | 'body'
    | 'dateline'
    | 'extra'
    | 'fingerprints'
  >;
  /** As the field has it; false where the author wants none. */
  readonly dateline?: Dateline | false;
  /** The image of the front matter, and the original, are links to check like any other. */
  readonly links: readonly InternalLink[];
  readonly problems: readonly Problem[];
}

/**
 * Reports `missing-date`, `bad-date`, `date-mismatch`, `bad-permalink`, `bad-translation` and
 * `unsafe-url`.
 */
export function readFields(written: FrontMatter, context: FieldsContext): FieldsResult {
  const { path, kind, config } = context;
  const problems: Problem[] = [];
  const language = written.lang ?? config.language;
  const name = readFileName(path);
  const date =
    readDate(written.date, { ...context, field: 'date', problems }) ??
    (written.date === undefined ? fileDate(name.date, { ...context, problems }) : undefined);
  const corrections =
    written.corrections && readCorrections(written.corrections, { ...context, problems });
  const updated = lastChange(
    [
      readDate(written.updated, { ...context, field: 'updated', problems }),
      corrections?.at(-1)?.date,
    ],
    date,
  );
  if (date && written.date !== undefined && name.date)
    reportMismatch(name.date, { date, path, problems });
  const image = written.image && readImage(written.image, { ...context, problems });
  const dateline = readDateline(written.dateline, { ...context, language, date, problems });
  const original =
    written.translationOf === undefined
      ? undefined
      : readOriginal(written.translationOf, { ...context, problems });
  const authors =
    written.authors.length > 0 || kind === 'page'
      ? written.authors
      : config.authors.slice(0, 1).map((author) => author.name);
  const fields = defined(
    {
      permalink: written.permalink,
      date,
      updated,
      corrections: corrections && corrections.length > 0 ? corrections : undefined,
      locations: written.locations,
      description: written.description,
      lang: written.lang === config.language ? undefined : written.lang,
      translationOf: original?.path,
      dir: written.dir ?? ownDirection(written.lang, config),
      image: image?.image,
      id: written.id,
      canonical: written.canonical,
    },
    {
      kind,
      source: path,
      title: written.title,
      slug: slugOf(written.slug ?? name.name),
      aliases: written.aliases,
      authors,
      tags: written.tags,
      draft: written.draft,
    },
  );
  return defined(
    { dateline },
    { fields, links: [image?.link, original?.link].filter((link) => link !== undefined), problems },
  );
}

/**
 * What is a slug already stays to the letter, however long; the rest is cut late, since two parts
 * of a series differ at the end.
 */
function slugOf(text: string): Slug {
  return isSlug(text) ? text : slugify(text, { longest: 200 });
}

/** What follows from the language of a post, where that is not the direction of the site. */
function ownDirection(lang: string | undefined, { language }: SiteConfig): Post['dir'] {
  const own = lang === undefined ? undefined : directionOf(lang);
  return own === directionOf(language) ? undefined : own;
}

interface Collecting extends FieldsContext {
  readonly problems: Problem[];
}

function readDate(
  text: string | undefined,
  { field, path, config, problems }: Collecting & { readonly field: string },
): PostDate | undefined {
  if (text === undefined) return undefined;
  const date = parseDate(text, config.timeZone);
  if (!date) problems.push(badDate(text, { field, path }));
  return date;
}

/** The last of two days; what is not after publication is no change of what was published. */
function lastChange(
  [one, other]: readonly (PostDate | undefined)[],
  published: PostDate | undefined,
): PostDate | undefined {
  const last = one && other && one.epochMs < other.epochMs ? other : (one ?? other);
  return last && published && last.epochMs <= published.epochMs ? undefined : last;
}

function readCorrections(
  written: NonNullable<FrontMatter['corrections']>,
  { path, config, problems }: Collecting,
): Correction[] {
  const corrections = written.flatMap(({ date: day, text }, item): Correction[] => {
    const date = parseDate(day, config.timeZone);
    if (!date) problems.push(badDate(day, { field: 'corrections', path, item }));
    return date ? [{ date, text }] : [];
  });
  return corrections.sort((a, b) => a.date.epochMs - b.date.epochMs);
}

interface BadDatePlace {
  readonly field: string;
  readonly path: SourcePath;
  /** Of a list. */
  readonly item?: number;
}

function badDate(text: string, { field, path, item }: BadDatePlace): Problem {
  const near = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const padded = near && `${near[1]}-${near[2]!.padStart(2, '0')}-${near[3]!.padStart(2, '0')}`;
  const meant = padded && parseDate(padded, 'UTC') ? padded : '2024-03-11';
  return {
    code: 'bad-date',
    severity: 'error',
    message: `Cannot read \`${field}${item === undefined ? '' : `[${item}].date`}\`: "${text.slice(0, 60)}" is not a calendar date`,
    hint: `write YYYY-MM-DD or an RFC 3339 time, for example ${meant}`,
    path,
    at: { kind: 'field', name: field, ...(item !== undefined && { item }) },
  };
}

function fileDate(
  text: string | undefined,
  { path, kind, config, problems }: Collecting,
): PostDate | undefined {
  if (kind === 'page') return undefined;
  const date = text === undefined ? undefined : parseDate(text, config.timeZone);
  if (!date) {
    problems.push({
      code: 'missing-date',
      severity: 'error',
      message: 'Cannot date the post: it has no `date`, and its file name does not begin with one',
      hint: 'add a line such as `date: 2024-03-11`',
      path,
    });
  }
  return date;
}

/** Zones move a post by a day; more than that is a slip of the pen. */
function reportMismatch(
  inName: string,
  {
    date,
    path,
    problems,
  }: { readonly date: PostDate; readonly path: SourcePath; readonly problems: Problem[] },
): void {
  const days = daysBetween(inName, date.day);
  if (Number.isNaN(days) || Math.abs(days) <= 1) return;
  problems.push({
    code: 'date-mismatch',
    severity: 'warning',
    message: `Cannot tell which date is right: the file's name says ${inName}, the front matter ${date.day}, which is used`,
    hint: 'rename the file, or mend `date`',
    path,
    at: { kind: 'field', name: 'date' },
  });
}

interface DatelineContext extends Collecting {
  readonly language: string;
  readonly date: PostDate | undefined;
}

function readDateline(
  written: FrontMatter['dateline'],
  context: DatelineContext,
): Dateline | false | undefined {
  if (!written) return written;
  const { language, date, path, config, problems } = context;
  const own = written.date === undefined ? date : parseDate(written.date, config.timeZone);
  if (!own && written.date !== undefined)
    problems.push(badDate(written.date, { field: 'dateline', path }));
  if (!own) return { place: written.place, day: '', text: written.place };
  return {
    place: written.place,
    day: own.day,
    text: `${written.place}, ${formatDayOfYear(own.day, language)}`,
  };
}

function readImage(
  written: NonNullable<FrontMatter['image']>,
  { path, config, problems }: Collecting,
): { image: Image; link?: InternalLink } | undefined {
  const resolved = resolveUrl(written.src, { path, siteUrl: config.url, base: config.base });
  if (resolved.kind === 'unsafe' || !URL.canParse(resolved.url, config.url)) {
    problems.push({
      code: 'unsafe-url',
      severity: 'warning',
      message: `Cannot use the image: "${written.src.slice(0, 60)}" is not an address that a page may hold`,
      hint: 'write the path of a file in public/, for example /images/dvina.jpg',
      path,
      at: { kind: 'field', name: 'image' },
    });
    return undefined;
  }
  const { src: _, alt = '', ...words } = written;
  return {
    image: { src: resolved.url, alt, ...words },
    ...(resolved.kind === 'internal' && { link: { ...resolved.link, isImage: true } }),
  };
}

/**
 * A path as in a link, from the file itself; or from the root of the site, where it begins with the
 * name of a folder there.
 */
function readOriginal(
  written: string,
  { path, problems }: Collecting,
): { path: SourcePath; link: InternalLink } | undefined {
  const [, fromRoot] = /^\/?((?:posts|pages)\/.*)$/s.exec(written) ?? [];
  const isWeb = /^[a-z][a-z\d+.-]*:/i.test(written);
  const original = isWeb
    ? undefined
    : resolveSource(fromRoot === undefined ? path : ('' as SourcePath), fromRoot ?? written);
  if (
    original !== undefined &&
    original !== path &&
    /^(?:posts|pages)\/.*\.(?:md|markdown)$/is.test(original)
  ) {
    return {
      path: original,
      link: { written, target: { kind: 'file', path: original }, fragment: '' },
    };
  }
  const reason = original === path ? 'is this file itself' : 'is no Markdown file of the site';
  problems.push({
    code: 'bad-translation',
    severity: 'error',
    message: `Cannot find the original: "${written.slice(0, 60)}" ${reason}`,
    hint: 'write the path from this file to the other, for example `translationOf: ./2015-06-07-rivers.md`',
    path,
    at: { kind: 'field', name: 'translationOf' },
  });
  return undefined;
}
