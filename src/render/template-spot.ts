// What a template language says of an error, and the texts of the templates → the place where it
// happened. Knows the wording of Vento, Nunjucks, Liquid, Eleventy's front matter and of stacks;
// runs nothing.
import { Script } from 'node:vm';
import { findSyntaxFault } from '../lib/syntax-fault.ts';

/** A place in a file: line and column from 1. */
export interface Spot {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Lines are counted from the end of the front matter; default: from the first of the file. */
  readonly from?: 'body';
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Each with what it adds to the line that it names. */
const wordings: readonly (readonly [RegExp, Partial<Spot>, linesMore?: number])[] = [
  // Vento: "TypeError in templates/post.vto:2:1:"
  [/^\w+ in (?<path>.+):(?<line>\d+):(?<column>\d+):$/m, { from: 'body' }],
  // Liquid: "undefined filter: x, file:templates/post.liquid, line:2, col:1"
  [/, file:(?<path>.+), line:(?<line>\d+), col:(?<column>\d+)/, { from: 'body' }],
  // Nunjucks while it runs, which counts lines from 0 and names the end of the expression:
  // "(templates/post.njk) [Line 2, Column 14]\n  Error: Unable to call `x`"
  [
    /^\((?<path>.+)\) \[Line (?<line>\d+), Column \d+\]\n\s+Error: /,
    { from: 'body', column: 1 },
    1,
  ],
  // Nunjucks while it compiles: "(templates/post.njk) [Line 3, Column 7]\n  unexpected token: %}"
  [/^\((?<path>.+)\) \[Line (?<line>\d+), Column (?<column>\d+)\]\n/, { from: 'body' }],
];

/** The place that a message names. */
export function spotInMessage(text: string): Spot | undefined {
  for (const [pattern, given, more = 0] of wordings) {
    const { path, line, column }: Groups = pattern.exec(text)?.groups ?? {};
    if (path !== undefined)
      return { path, line: Number(line) + more, column: Number(column), ...given };
  }
  return undefined;
}

/** The place that a stack names in one of the files: the innermost one. */
export function spotInStack(
  stack: string,
  files: readonly { readonly path: string; readonly file?: string }[],
): Spot | undefined {
  for (const line of stack.split('\n')) {
    const named = files.find(({ file }) => file && line.includes(file));
    if (!named) continue;
    const after = line.slice(line.indexOf(named.file!) + named.file!.length);
    const place = /^(?:\?[^:]*)?:(?<line>\d+)(?::(?<column>\d+))?/.exec(after)?.groups as Groups;
    if (place) return { path: named.path, line: Number(place['line']), column: columnOf(place) };
  }
  return undefined;
}

function columnOf({ column }: Groups): number {
  return column === undefined ? 1 : Number(column);
}

/** "unexpected end of the stream within a flow collection (3:1)", counted from the first line. */
export function spotInFrontMatter(message: string, path: string): Spot | undefined {
  const { line, column }: Groups = / \((?<line>\d+):(?<column>\d+)\)/.exec(message)?.groups ?? {};
  return line === undefined ? undefined : { path, line: Number(line), column: Number(column) };
}

/** The place in a text that an error without one is about, if a single look finds it. */
export function spotInText(
  message: string,
  { path, text }: { readonly path: string; readonly text: string },
): Spot | undefined {
  if (/\.[cm]?js$/.test(path)) {
    const fault = findSyntaxFault(text, message);
    return fault && { path, ...fault };
  }
  const offset = namedFilter(message, text) ?? faultyTag(path, text);
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset).split('\n');
  return { path, line: before.length, column: before.at(-1)!.length + 1 };
}

/** Tags of Vento that hold no expression, or hold it in a way of their own. */
const otherTags =
  '#|/|(?:include|layout|import|export|function|async|echo|default|else(?!\\s+if\\b))\\b|' +
  'set\\s+\\w+\\s*(?!\\s*=)';
const tagStart = '(?:>|(?:else\\s+)?if\\b|set\\s+\\w+\\s*=|for\\b.*?\\bof\\b)?';
const tags = new RegExp(`\\{\\{-?(?!\\s*(?:${otherTags}))\\s*${tagStart}(.*?)-?\\}\\}`, 'gs');

/** Vento compiles expressions as JavaScript, whose parser names no place: each is tried alone. */
function faultyTag(path: string, text: string): number | undefined {
  if (!path.endsWith('.vto')) return undefined;
  for (const { 1: code = '', index } of text.matchAll(tags)) {
    try {
      // Compiled, and never run.
      new Script(`(async () => (${code.split('|>')[0]?.trim() || 0}))`);
    } catch (error) {
      if (error instanceof SyntaxError) return index;
    }
  }
  return undefined;
}

/** Nunjucks: "filter not found: x" */
function namedFilter(message: string, text: string): number | undefined {
  const name = /^filter not found: (?<name>\w+)$/.exec(message)?.groups?.['name'];
  const found = name === undefined ? undefined : new RegExp(`\\|\\s*${name}\\b`).exec(text);
  return found?.index;
}
