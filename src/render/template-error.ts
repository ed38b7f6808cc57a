// What Eleventy and its template languages throw → a problem: the innermost message, with the file
// and the place that it names. Knows the wording of Vento, Nunjucks and Liquid; never throws
// itself.
import { relative } from 'node:path';
import type { Place, Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import type { TemplateSet } from './template-set.ts';

/**
 * A folder whose files errors name, and how the author knows it: "/tmp/x/templates-1f" as
 * "templates".
 */
export interface NamedFolder {
  /** Absolute. */
  readonly folder: string;
  readonly label: string;
}

/** The files of a template set, as errors may name them. */
export function knownTemplates({ files }: TemplateSet): KnownTemplate[] {
  return files.map(({ path, source, text }) => ({ path: `templates/${path}`, source, text }));
}

/** A file that an error may name. */
export interface KnownTemplate {
  /** "templates/post.vto", for the theme's files too. */
  readonly path: string;
  /** The same, or empty for a file of the theme that comes with the package. */
  readonly source: SourcePath | '';
  readonly text: string;
}

export interface FailedRendering {
  /** What was being rendered: "templates/post.vto". */
  readonly template: string;
  /** The page that could not be made, where one is known. */
  readonly url?: string;
  readonly known: readonly KnownTemplate[];
  readonly folders: readonly NamedFolder[];
  /** The working directory: Eleventy names files relative to it. */
  readonly from: string;
}

/**
 * The problem `template-error`, at the file that the error names: the template, its layout or an
 * include.
 */
export function templateProblem(
  error: unknown,
  { template, url, known, folders, from }: FailedRendering,
): Problem {
  const texts = messagesOf(error).map((text) =>
    folders.reduce((rest, folder) => nameFolder(rest, { ...folder, from }), text),
  );
  const spot = texts.map(findSpot).findLast((found) => found !== undefined);
  const mentioned = texts.flatMap((text) => known.filter(({ path }) => text.includes(path))).at(-1);
  const file =
    known.find(({ path }) => path === spot?.path) ??
    mentioned ??
    known.find(({ path }) => path === template);
  const atSpot = spot !== undefined && file?.path === spot.path;
  const what = url === undefined ? template : `\`${url}\` with ${template}`;
  const where = atSpot && file.source === '' ? ` (${spot.path}:${spot.line}:${spot.column})` : '';
  return {
    code: 'template-error',
    severity: 'error',
    message: `Cannot render ${what}: ${firstWords(texts)}${where}`,
    path: file?.source ?? '',
    ...(atSpot && file.source !== '' && { at: placeOf(file.text, spot) }),
  };
}

/**
 * The problem `template-error` for a configuration that Eleventy, or the site's own `eleventy`
 * function, rejects.
 */
export function configurationProblem(error: unknown): Problem {
  return {
    code: 'template-error',
    severity: 'error',
    message: `Cannot start Eleventy: ${firstWords(messagesOf(error))}`,
    hint: 'check `eleventy` in the configuration against https://www.11ty.dev/docs/config/',
    path: '',
  };
}

/** What an error and its causes say, outermost first. */
function messagesOf(error: unknown): string[] {
  const messages: string[] = [];
  for (let next = error; next !== undefined && next !== null && messages.length < 20; ) {
    const { message, originalError, cause } = next as {
      message?: unknown;
      originalError?: unknown;
      cause?: unknown;
    };
    messages.push(typeof message === 'string' ? message : String(next));
    next = originalError ?? cause;
  }
  return messages.filter((message) => message.trim() !== '');
}

function nameFolder(
  text: string,
  { folder, label, from }: NamedFolder & { readonly from: string },
): string {
  const [absolute, near] = [folder, relative(from, folder) || '.'].map((path) =>
    path.replaceAll('\\', '/'),
  ) as [string, string];
  // The absolute name may be the end of the relative one.
  return [`./${near}`, near, absolute].reduce(
    (rest, name) => rest.replaceAll(`${name}/`, `${label}/`),
    text,
  );
}

/** A place in a file: line and column from 1, counted after the front matter. */
interface Spot {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const spots = [
  // Vento: "TypeError in templates/post.vto:2:1:"
  /^\w+ in (?<path>.+):(?<line>\d+):(?<column>\d+):$/m,
  // Liquid: "undefined filter: x, file:templates/post.liquid, line:2, col:1"
  /, file:(?<path>.+), line:(?<line>\d+), col:(?<column>\d+)/,
];

function findSpot(text: string): Spot | undefined {
  for (const pattern of spots) {
    const { path, line, column } = pattern.exec(text)?.groups ?? {};
    if (path !== undefined) return { path, line: Number(line), column: Number(column) };
  }
  return undefined;
}

/**
 * Of the innermost message. Nunjucks has the place first and the matter last: "(post.njk) [Line 2,
 * Column 7]\n  unexpected token".
 */
function firstWords(texts: readonly string[]): string {
  const text = texts.at(-1) ?? 'no reason given';
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = text.startsWith('(') ? lines.at(-1)! : lines[0]!;
  return line.replace(/^Error: |, file:.*$/g, '');
}

/** The rest of the line from the spot on. */
function placeOf(text: string, { line, column }: Spot): Place {
  let start = /^---[^\n]*\n(?:[^]*?\n)?---[^\n]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
  for (let count = 1; count < line && text.includes('\n', start); count += 1)
    start = text.indexOf('\n', start) + 1;
  const newline = text.indexOf('\n', start);
  const offset = Math.min(start + column - 1, text.length);
  return {
    kind: 'offset',
    offset,
    length: Math.max(1, (newline === -1 ? text.length : newline) - offset),
  };
}
