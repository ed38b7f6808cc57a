// A line of YAML that cannot be read → the same line as it was probably meant, ready to paste.
// Knows nothing of YAML but how lines look: the caller says whether a line can be read.

/** What a line is when it is read alone: a text, perhaps with a name; at fault; something else. */
export type LineState = 'text' | 'wrong' | 'other';
type Read = (line: string) => LineState;

export interface CorrectedLine {
  readonly text: string;
  /** The line at fault, in UTF-16 units from the beginning of the source. */
  readonly start: number;
  readonly end: number;
}

/** So many lines are looked at; front matter with more is not written by hand. */
const most = 200;

/**
 * The line at fault, corrected: with its value in quotation marks, with a space after its name, or
 * with spaces for tabs. Undefined if that does not make it right. Where the reader gave up at the
 * end of all, the fault is in the first line that cannot be read alone.
 */
export function correctedLine(
  source: string,
  offset: number,
  read: Read,
): CorrectedLine | undefined {
  const isAtEnd = offset >= source.trimEnd().length;
  let start = 0;
  for (const line of source.split('\n', most)) {
    const end = start + line.length;
    if (isAtEnd ? read(line.trim()) === 'wrong' : offset <= end) {
      const text = correct(line, read)?.trimEnd();
      return text === undefined ? undefined : { text, start, end };
    }
    start = end + 1;
  }
  return undefined;
}

function correct(line: string, read: Read): string | undefined {
  const isRight = (written: string) => {
    const state = read(written);
    return state === 'text' || (state === 'other' && written.endsWith(']'));
  };
  const indented = line.replace(/^[ \t]+/, '');
  if (/^[ ]*\t/.test(line)) return read(indented) === 'wrong' ? undefined : `  ${indented}`;
  const [, name, rest] = /^([\w-]+):(?!\/\/)(\S.*)$/.exec(line) ?? [];
  if (name !== undefined) return quoted(`${name}: `, rest!).find(isRight);
  const [, start = '', value = ''] = /^(\s*(?:-\s+)?(?:[\w .-]+:\s+)?)(\S.*?)\s*$/.exec(line) ?? [];
  return start.trim() === '' ? undefined : quoted(start.trimStart(), value).slice(1).find(isRight);
}

/** The value as it is, and in quotation marks of both kinds; those that it has are not doubled. */
function quoted(start: string, value: string): string[] {
  // A list in which something is missing is a list: no quotation marks make it right.
  if (/^\[.*\]$/.test(value)) return [start + value, start + withoutGaps(value)];
  const closed = /^\[[^\]]*[^\],]$/.test(value) ? [`${value}]`] : [];
  const text = JSON.stringify(withoutMarks(value));
  return [value, ...closed, text, `'${value.replaceAll("'", "''")}'`].map(
    (written) => start + written,
  );
}

const around = /^(?:"(.*)["”“]|'(.*)['’]|[“„«](.*)[”“»"]|["'“„]([^"'”]*))$/;

/** A value without the marks around all of it; `"Budget": what it "hides"` has none. */
function withoutMarks(value: string): string {
  const inside = around
    .exec(value)
    ?.slice(1)
    .find((text) => text !== undefined);
  if (inside === undefined) return value;
  const isClosedBefore = /^[^"']*[^\s"'](?:"|'(?![\p{L}\d]))/u.test(inside);
  return isClosedBefore ? value : inside;
}

/** A list without commas that separate nothing. */
function withoutGaps(list: string): string {
  return list.replace(/,(?:\s*,)+/g, ',').replace(/\[\s*,\s*/g, '[');
}
