// The fields of a post that hold dates, as written → days and times in the time zone of the site.
// Reports `bad-date`, `missing-date` and `date-mismatch`.
import { daysBetween, formatDayOfYear, parseDate } from '../../lib/date.ts';
import { readFileName } from '../../lib/file-name.ts';
import { plainDate, possibleDays } from '../../lib/plain-date.ts';
import type { Correction, Dateline, PostDate } from '../post-values.ts';
import type { FieldContext, FieldProblem, Stored } from './field.ts';
import { flagOf, isPresent, type Scalar, textOf } from './written.ts';

/** A date as a record holds it: "2015-06-07T00:00:00Z", after a "-" if nobody gave a time. */
export const storedDate: Stored<PostDate> = {
  encode(date) {
    const { day, iso, epochMs, hasTime } = date;
    const text = hasTime ? iso : `-${iso}`;
    const isWhole = day === iso.slice(0, 10) && epochMs === Date.parse(iso);
    return isWhole ? text : date;
  },
  decode(text) {
    const hasTime = !text.startsWith('-');
    const iso = hasTime ? text : text.slice(1);
    return { day: iso.slice(0, 10), iso, epochMs: Date.parse(iso), hasTime };
  },
};

/** What pages show of a date. */
export function dateShown({ hasTime, iso, day }: PostDate): string {
  return hasTime ? iso : day;
}

/** Nearly all dates have the form that is read at once. */
function readDate(text: string, timeZone: string | undefined): PostDate | undefined {
  const date = parseDate(text, timeZone);
  if (date) return date;
  const plain = plainDate(text);
  return plain === undefined ? undefined : parseDate(plain, timeZone);
}

/** Makes the reader of a field that holds a date. */
export function readDateOf(
  name: string,
): (written: Scalar, context: FieldContext) => PostDate | undefined {
  return (written, { config, report }) => {
    const text = textOf(written)!;
    const date = readDate(text, config.timeZone);
    if (!date) report(badDate(text, name));
    return date;
  };
}

/**
 * The date as written, else that of the file's name, else that of its publication, else the day in
 * its own address.
 */
export function publishedOn(
  date: PostDate | undefined,
  { path, pathLang, kind, config, written, values, report }: FieldContext,
): PostDate | undefined {
  const inName = readFileName(path, pathLang).date;
  if (isPresent(written['date'])) {
    if (date && inName !== undefined) checkName(inName, { date, report });
    return date;
  }
  if (kind === 'page') return undefined;
  const fromName =
    inName === undefined
      ? (values.publishDate ?? dayIn(values.permalink, config.timeZone))
      : parseDate(inName, config.timeZone);
  if (!fromName) {
    const isDraft = isPresent(written['draft']) && flagOf(String(written['draft']));
    report({
      code: 'missing-date',
      ...(isDraft && { severity: 'warning' as const }),
      message: 'Cannot date the post: it has no `date`, and its file name does not begin with one',
      hint: 'add a line such as `date: 2024-03-11`',
    });
  }
  return fromName;
}

/** The day of "/2019/04/26/name/" or "/news/2019/04/26/name/". */
function dayIn(address: unknown, timeZone: string | undefined): PostDate | undefined {
  const [, ...parts] = /\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(String(address ?? '')) ?? [];
  return parts.length === 0 ? undefined : parseDate(parts.join('-'), timeZone);
}

/** A zone can move a post by a day; a larger difference is a mistake. */
function checkName(
  inName: string,
  { date, report }: { readonly date: PostDate } & Pick<FieldContext, 'report'>,
): void {
  const days = daysBetween(inName, date.day);
  if (Number.isNaN(days) || Math.abs(days) <= 1) return;
  report({
    code: 'date-mismatch',
    severity: 'warning',
    message: `Cannot tell which date is right: ${inName} in the file name, ${date.day} in \`date\``,
    hint: '`date` is used; correct it, or rename the file',
  });
}

/** The last change: the later of `updated` and the last correction, if it is after publication. */
export function changedOn(
  updated: PostDate | undefined,
  { values }: FieldContext,
): PostDate | undefined {
  const corrected = (values['corrections'] as readonly Correction[] | undefined)?.at(-1)?.date;
  const last =
    updated && corrected && updated.epochMs < corrected.epochMs
      ? corrected
      : (updated ?? corrected);
  return last && values.date && last.epochMs <= values.date.epochMs ? undefined : last;
}

interface WrittenCorrection {
  readonly date: Scalar;
  readonly text: Scalar;
}

/** Corrections, oldest first; undefined if there is none. */
export function readCorrections(
  written: WrittenCorrection | readonly WrittenCorrection[],
  { config, report }: FieldContext,
): readonly Correction[] | undefined {
  const corrections = [written].flat().flatMap(({ date: day, text }, item): Correction[] => {
    const date = readDate(textOf(day) ?? '', config.timeZone);
    if (!date) report(badDate(textOf(day) ?? '', 'corrections', item));
    return date ? [{ date, text: textOf(text) ?? '' }] : [];
  });
  if (corrections.length === 0) return undefined;
  return corrections.sort((a, b) => a.date.epochMs - b.date.epochMs);
}

/** A dateline as written, in one form: undefined if the author wants none. */
export function readDateline(
  written: string | false | { readonly place: string; readonly date?: Scalar },
): { readonly place: string; readonly date?: string | undefined } | undefined {
  if (written === false) return undefined;
  const { place, date } =
    typeof written === 'object' ? written : { place: written, date: undefined };
  const text = textOf(place);
  return text === undefined ? undefined : { place: text, date: textOf(date) };
}

/**
 * The dateline in the language of the post; its day is that of publication if none is written.
 * Pages have none.
 */
export function datelineOf(
  written: ReturnType<typeof readDateline>,
  { values, kind, config, report }: FieldContext,
): Dateline | undefined {
  if (!written) return undefined;
  const { place, date: text } = written;
  const date = text === undefined ? values.date : readDate(text, config.timeZone);
  if (!date && text !== undefined) report(badDate(text, 'dateline'));
  if (kind === 'page') return undefined;
  if (!date) return { place, day: '', text: place };
  const day = formatDayOfYear(date.day, values.lang ?? config.language);
  return { place, day: date.day, text: `${place}, ${day}` };
}

function badDate(text: string, name: string, item?: number): FieldProblem {
  const place = item === undefined ? name : `${name}[${item}].date`;
  return {
    code: 'bad-date',
    message: `Cannot read \`${place}\`: "${text.slice(0, 60)}" is not a calendar date`,
    hint: hintFor(text),
    ...(item !== undefined && { item }),
  };
}

/** The very value to write, if there are few. */
function hintFor(written: string): string {
  // An editor has joined hyphens to dashes, or a day is counted as in German: "28. November 2026".
  const text = written
    .replace(/(?<=\d)\s?[‐-―−]\s?(?=\d)/g, '-')
    .replace(/^(\d{1,2})\.(?=\s?\p{L})/u, '$1');
  const meant = text === written ? undefined : plainDate(text);
  if (meant !== undefined && parseDate(meant, 'UTC')) return `write ${meant}`;
  const days = possibleDays(text);
  if (days.length > 0)
    return `write ${days.join(' or ')}${days.length > 1 ? ', whichever is meant' : ''}`;
  const [, short, hour = '', minute = ''] =
    /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}):(\d)$/.exec(text) ?? [];
  if (short !== undefined) return `write ${short}T${hour.padStart(2, '0')}:0${minute}:00`;
  const [, before = '', zone] = /^(.*\d)\s+(?![AP]M\b)([A-Z]{2,5})(?:\s+\d{4})?$/.exec(text) ?? [];
  const isDated = plainDate(
    before +
      text
        .slice(before.length)
        .replace(zone ?? '', '')
        .trimEnd(),
  );
  if (zone !== undefined && isDated !== undefined && isDated.length > 10)
    return `write the offset in place of "${zone}", for example ${isDated}+03:00`;
  const [day = '', rest = ''] = /^\d{4}-\d{2}-\d{2}(.*)/s.exec(text) ?? [];
  const date = day.slice(0, 10);
  if (rest !== '' && parseDate(date, 'UTC'))
    return `write ${date}, or a time such as ${date}T14:30:00+03:00`;
  return 'write YYYY-MM-DD or an RFC 3339 time, for example 2024-03-11';
}
