// What is wrong with the lines around front matter → the words for it: there is no first line, or
// no last one. Looks at the text as a reader would, to name what is there instead.
import type { Place, Problem } from '../site/diagnostics.ts';

export type OffsetPlace = Extract<Place, { readonly kind: 'offset' }>;

/** Something wrong with front matter. */
export interface Fault extends Pick<Problem, 'code' | 'message' | 'hint'> {
  readonly at: OffsetPlace;
  /** Of two places at fault, the other one. */
  readonly first?: OffsetPlace;
  /** Default "error". */
  readonly severity?: Problem['severity'];
}

/** What a reader makes of front matter: data, or what is wrong; with offsets in what it got. */
export type MatterResult =
  | { readonly data: Readonly<Record<string, unknown>>; readonly warnings?: readonly Fault[] }
  | { readonly faults: readonly Fault[]; readonly rest?: MatterRest };

/** What can be read of front matter with faults. */
export interface MatterRest {
  readonly data: Readonly<Record<string, unknown>>;
  /** The names of the fields that have faults; "" for lines that name none. */
  readonly lost: readonly string[];
}

/** A value of front matter, or one item of a list: "taxonomies.tags" is a value inside another. */
export interface FieldPlace {
  readonly name: string;
  readonly item?: number;
}

/** Letters of a line that a message shows. */
const longestShown = 40;

/** A line as a message shows it. */
export function showLine(line: string): string {
  const text = line.trim();
  return `"${text.length > longestShown ? `${text.slice(0, longestShown).trimEnd()}…` : text}"`;
}

/** What files begin with instead of "---", and what to do about it: the first that fits. */
const beginnings: readonly (readonly [pattern: RegExp, hint: (found: string) => string])[] = [
  [/^[-–—―−]{2,}[ \t]*$/, () => 'write three hyphens, "---", as the first line'],
  [/^#+[ \t]+(.+?)[ \t#]*$/, (title) => blockFor(title)],
  [/^@title[ \t]+(.+)$/i, (title) => blockFor(title)],
  [
    /^<(?:!doctype|html|\?xml)\b/i,
    () => 'put front matter before the page, and keep of it only what is inside <body>',
  ],
  [
    /^[\p{L}_][\w .-]*:(?:[ \t]|$)/u,
    () => 'add a line "---" before it, and another one after the last field',
  ],
  [/^/, () => blockFor('What the budget hides')],
];

function blockFor(title: string): string {
  const written = /^[\p{L}\d][^:#"]*$/u.test(title) ? title : JSON.stringify(title);
  return `begin with the lines "---", \`title: ${written}\`, \`date: 2024-03-11\` and "---"`;
}

/** No first line. `head` is the beginning of the text without blank lines, `start` its offset. */
export function noFrontMatter(head: string, start: number): Fault {
  const line = head.split('\n', 1)[0]!.trimEnd();
  const [hint] = beginnings.flatMap(([pattern, make]) => {
    const found = pattern.exec(line);
    return found ? [make(found[1] ?? '')] : [];
  });
  const seen = line === '' ? 'is empty' : `begins with ${showLine(line)}`;
  return {
    code: 'no-front-matter',
    message: `Cannot find front matter: the file ${seen}`,
    hint: hint!,
    at: { kind: 'offset', offset: start, length: Math.max(1, line.length) },
  };
}

export interface Opened {
  /** What the last line would be: "---", "+++", ";;;" or "}". */
  readonly fence: string;
  /** Where the block begins, and what is in it. */
  readonly start: number;
  readonly dataStart: number;
}

/** Lines that were probably meant to end it: an editor has joined hyphens, or one is missing. */
const likelyEnd =
  /^[ \t]*(?:[-‐-―−]{2,}|(?:- ){2,}-|—|\+{2,}|;{2,})[ \t]*$|^(?:---|\+\+\+|;;;)[^\n]*$/m;

/** No last line. Points at the line that was probably meant to be it. */
export function unclosed(text: string, { fence, start, dataStart }: Opened): Fault {
  const what = fence === '}' ? '' : 'second line ';
  const meant = likelyEnd.exec(text.slice(dataStart));
  const fault = {
    code: 'front-matter-unclosed',
    message: `Cannot find the end of the front matter: no ${what}"${fence}"`,
  };
  if (meant) {
    const [line] = meant;
    const offset = dataStart + meant.index + /^\s*/.exec(line)![0].length;
    const isIndented = line.trim() === fence;
    return {
      ...fault,
      message: `${fault.message}, but ${isIndented ? 'one behind blanks' : showLine(line)}`,
      hint: isIndented
        ? `delete what is before "${fence}" on its line`
        : `write "${fence}" alone on a line after the last field`,
      at: { kind: 'offset', offset, length: line.trim().length },
    };
  }
  const last = lastField(text.slice(dataStart));
  const after = last === undefined ? 'the last field' : showLine(last);
  return {
    ...fault,
    hint: `add a line "${fence}" after ${after}`,
    at: { kind: 'offset', offset: start, length: Math.min(3, fence.length) },
  };
}

/**
 * The last line before the first blank one that looks like a field, or like a part of one; "#" may
 * begin a heading.
 */
function lastField(source: string): string | undefined {
  const lines = source.slice(0, 10_000).split('\n');
  const end = lines.findIndex((line) => !/^(?:[\w"'-]+\s*[:=]|[ \t[\]{}#"]|- )/.test(line));
  const fields = lines.slice(0, end === -1 ? lines.length : end);
  return fields.findLast((line) => !line.startsWith('#'));
}
