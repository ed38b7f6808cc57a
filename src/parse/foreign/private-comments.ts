// The source of a body → the comments of other engines and editors in it, which their authors keep
// from readers: none of them is published, whatever the site is configured to.
import type { Problem } from '../../site/diagnostics.ts';
import type { BodyInput } from '../body-context.ts';
import { type CodeSearch, findCode, makeIsIn, type Range } from './find-code.ts';
import type { ShownText } from './shown-text.ts';

/** By what opens them. Each is kept from running away by the next opener or its own end. */
const comments = [
  // Liquid, Nunjucks: {% comment %}…{% endcomment %}
  String.raw`\{%-?\s*comment\b[^%]*%\}(?:(?!\{%-?\s*comment\b)[^])*?\{%-?\s*endcomment\s*-?%\}`,
  // Hugo: {{/* … */}}, {{< comment >}}…{{< /comment >}}
  String.raw`\{\{-?\s*/\*(?:(?!\{\{-?\s*/\*)[^])*?\*/\s*-?\}\}`,
  String.raw`\{\{[<%]\s*comment\s*[>%]\}\}(?:(?!\{\{[<%]\s*comment)[^])*?` +
    String.raw`\{\{[<%]\s*/\s*comment\s*[>%]\}\}`,
  // kramdown: {::comment}…{:/comment}, {:/}
  String.raw`\{::comment\}(?:(?!\{::comment)[^])*?\{:/(?:comment)?\}`,
  // Jinja, Tera: {# … #}
  String.raw`\{#(?:(?!\{#)[^])*?#\}`,
].join('|');
const pattern = new RegExp(String.raw`(?<!\\)(?:${comments})`, 'g');
/** Not those of a damaged address, "/a%%20b", and of a shell, "${A%% *}". */
const percents = /(?<![\\%]|\$\{\w+)%%(?!%|(?<=[/\w]%%)[\da-f]{2})/gi;

/** What a body holds of comments. */
export interface PrivateComments {
  readonly ranges: readonly Range[];
  /** Those that seem to be in code, and are to be shown there. */
  readonly inCode: readonly Range[];
  /** Where `%%` is not closed, and what follows it may be one. */
  readonly open?: number;
}

const none: PrivateComments = { ranges: [], inCode: [] };

export interface CommentOptions extends CodeSearch {
  /** False for the dialect of an engine to which `%%` is text; default true. */
  readonly hasPercents?: boolean;
}

/** Finds the comments, outside code. */
export function findPrivateComments(
  source: string,
  { hasPercents: mayHavePercents = true, isHtml }: CommentOptions = {},
): PrivateComments {
  const hasPercents = mayHavePercents && source.includes('%%');
  if (!hasPercents && !/\{(?:[#%]|\{|::c)/.test(source)) return none;
  const code = findCode(source, { isHtml });
  const isCode = makeIsIn(code);
  const ranges: Range[] = [];
  const inCode: Range[] = [];
  for (const { index, 0: text } of source.matchAll(pattern))
    (isCode(index) ? inCode : ranges).push({ start: index, end: index + text.length });
  if (!hasPercents) return { ranges, inCode };
  const isApart = makeIsIn([...code, ...ranges].toSorted((a, b) => a.start - b.start));
  const marks: number[] = [];
  for (const { index } of source.matchAll(percents)) {
    if (!isApart(index)) marks.push(index);
    else if (isCode(index)) inCode.push({ start: index, end: index + 2 });
  }
  return { ...pairUp(marks, { source, ranges }), inCode };
}

/**
 * Obsidian's: `%%` at the start of a line opens a comment that may have blank lines in it, any
 * other one ends in its paragraph. Right after a number, before a space, it opens nothing.
 */
function pairUp(
  marks: readonly number[],
  { source, ranges }: { readonly source: string; readonly ranges: Range[] },
): Omit<PrivateComments, 'inCode'> {
  let open: number | undefined;
  let lineStart = 0;
  let before = 0;
  for (let index = 0; index < marks.length; index += 1) {
    const start = marks[index]!;
    const next = marks[index + 1];
    // A line may be a whole file: none is searched twice.
    const lineEnd = source.slice(before, start).lastIndexOf('\n');
    if (lineEnd !== -1) lineStart = before + lineEnd + 1;
    before = start;
    const isBlock = /^[ \t>]*$/.test(source.slice(lineStart, start));
    if (
      /\d/.test(source.charAt(start - 1)) &&
      /^%%(?:[\s.,;:!?)»”]|$)/.test(source.slice(start, start + 3))
    )
      continue;
    const isClosed =
      next !== undefined && (isBlock || !/\n[ \t]*\n/.test(source.slice(start, next)));
    if (isClosed) {
      ranges.push({ start, end: next + 2 });
      index += 1;
    } else open ??= start;
  }
  return {
    ranges: ranges.toSorted((a, b) => a.start - b.start),
    ...(open !== undefined && { open }),
  };
}

export interface CommentReport {
  readonly source: string;
  readonly input: Pick<BodyInput, 'path' | 'start'>;
  /** What the finished tree shows. */
  readonly shown: () => ShownText;
}

/**
 * Reports `foreign-syntax` for comments, which are left out, and `unclosed-comment` for what may be
 * one: nothing of a comment is published because it could not be told from code.
 */
export function reportComments(
  { ranges, inCode, open }: PrivateComments,
  { source, input: { path, start = 0 }, shown }: CommentReport,
): Problem[] {
  const problems: Problem[] = [];
  const [first] = ranges;
  if (first) {
    const number = ranges.length === 1 ? '' : ` (${ranges.length} times)`;
    problems.push({
      code: 'foreign-syntax',
      severity: 'warning',
      message: `Cannot publish a private comment: the page leaves it out${number}`,
      hint: 'write it as <!-- … -->, which is never published, or \\%% for two per cent signs',
      path,
      at: { kind: 'offset', offset: start + first.start, length: first.end - first.start },
    });
  }
  const beside = inCode.find((range) => shown().text.includes(beginningOf(source, range)));
  if (beside)
    problems.push({
      code: 'unclosed-comment',
      severity: 'error',
      message: 'Cannot tell a private comment from code: the page would show it, and not as code',
      hint: 'write it as <!-- … -->, or in a block of code that begins and ends with ```',
      path,
      at: { kind: 'offset', offset: start + beside.start, length: beside.end - beside.start },
    });
  if (open !== undefined)
    problems.push({
      code: 'unclosed-comment',
      severity: 'error',
      message: 'Cannot tell what "%%" begins: a private comment of Obsidian has another at its end',
      hint: 'close the comment with %%, or write \\%% for two per cent signs',
      path,
      at: { kind: 'offset', offset: start + open, length: 2 },
    });
  return problems;
}

/** So many characters of a comment stand for it: further on, Markdown may change them. */
const beginning = 12;

function beginningOf(source: string, { start }: Range): string {
  const [line = ''] = source.slice(start, start + beginning).split('\n');
  return line.trimEnd();
}
