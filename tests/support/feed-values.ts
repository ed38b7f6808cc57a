// The kinds of values that feeds hold → what is wrong with one of them. Knows no format.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const hourAndMinute = /(?:[01]\d|2[0-3]):[0-5]\d/.source;
const second = /(?:[0-5]\d|60)(?:\.\d+)?/.source;
const rfc3339 = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T${hourAndMinute}:${second}(?:Z|[+-]${hourAndMinute})$`,
);

/** RFC 3339 §5.6, with capital T and Z as RFC 4287 §3.3 asks, of a day that the calendar has. */
export function isRfc3339(text: string): boolean {
  const [, day = ''] = rfc3339.exec(text) ?? [];
  return (
    day !== '' &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  );
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = /[0-2]\d:[0-5]\d(?::[0-5]\d)? (?:GMT|UT|[+-]\d{4})/.source;
const rfc822 = new RegExp(`^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d\\d ${month} \\d{4} ${time})$`);

/** RFC 822 §5 as amended by RSS 2.0: a year of four digits. The name of the day must be right. */
export function isRfc822(text: string): boolean {
  const [, weekday = '', date = ''] = rfc822.exec(text) ?? [];
  if (date === '') return false;
  const local = new Date(`${date.slice(0, 'dd mmm yyyy'.length)} 00:00:00 GMT`);
  return (
    !Number.isNaN(Date.parse(date)) &&
    local.toUTCString().startsWith(`${weekday}, ${date.slice(0, 2)} `)
  );
}

/** An absolute IRI (RFC 3987): a scheme, and nothing that an IRI must not hold. */
export function isIri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text) && URL.canParse(text);
}

/** An absolute address that can be fetched. */
export function isWebIri(text: string): boolean {
  return /^https?:\/\//.test(text) && isIri(text);
}

const urlAttributes = new Set(['href', 'src', 'poster', 'cite', 'data', 'longdesc']);

/**
 * The addresses in HTML that mean something else elsewhere: relative ones, and those of files that
 * were never resolved.
 */
export function relativeUrls(html: string): string[] {
  const found: string[] = [];
  visit(parseFragment(html));
  return found.filter((url) => !/^(?!broadsheet:)[a-z][a-z\d+.-]*:/i.test(url));

  function visit(
    node: DefaultTreeAdapterTypes.ParentNode | DefaultTreeAdapterTypes.ChildNode,
  ): void {
    for (const { name, value } of 'attrs' in node ? node.attrs : []) {
      if (urlAttributes.has(name)) found.push(value);
      if (name === 'srcset')
        found.push(...value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s/)[0]!));
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child);
  }
}

/** The values that stand more than once. */
export function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
