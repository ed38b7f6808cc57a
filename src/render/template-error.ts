// What Eleventy and its template languages throw → a problem: the innermost message, with the file
// and the place that it names. Never throws itself.
import { relative } from 'node:path';
import type { Place, Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import type { TemplateSet } from './template-set.ts';
import {
  type Spot,
  spotInFrontMatter,
  spotInMessage,
  spotInStack,
  spotInText,
} from './template-spot.ts';

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
  return files.map(({ path, ...file }) => ({ ...file, path: `templates/${path}` }));
}

/** A file that an error may name. */
export interface KnownTemplate {
  /** Absolute: where stacks say that it is. */
  readonly file?: string;
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
  const causes = causesOf(error).map(({ message, stack }) => ({
    stack,
    message: folders.reduce((rest, folder) => nameFolder(rest, { ...folder, from }), message),
  }));
  const texts = causes.map(({ message }) => message);
  const said = firstWords(texts);
  const mentioned = texts.flatMap((text) => known.filter(({ path }) => text.includes(path))).at(-1);
  const blamed = mentioned ?? known.find(({ path }) => path === template);
  const spot =
    causes
      .map(({ message, stack }) => spotInMessage(message) ?? spotInStack(stack, known))
      .findLast((found) => found !== undefined) ??
    (blamed && spotIn(blamed, texts));
  const file = known.find(({ path }) => path === spot?.path) ?? blamed;
  const atSpot = spot !== undefined && file?.path === spot.path;
  // A fault in the front matter of any template keeps all of them from being read.
  const culprit = texts.some(isAboutFrontMatter) && file ? file.path : undefined;
  const what = culprit ?? (url === undefined ? template : `\`${url}\` with ${template}`);
  const where = atSpot && file.source === '' ? ` (${spot.path}:${spot.line}:${spot.column})` : '';
  return {
    code: 'template-error',
    severity: 'error',
    message: `Cannot render ${what}: ${said}${where}`,
    path: file?.source ?? '',
    ...(atSpot && file.source !== '' && { at: placeOf(file.text, spot) }),
  };
}

/** The place of an error that names none. */
function spotIn(file: KnownTemplate, texts: readonly string[]): Spot | undefined {
  return texts.some(isAboutFrontMatter)
    ? spotInFrontMatter(texts.at(-1)!, file.path)
    : spotInText(firstWords(texts), file);
}

function isAboutFrontMatter(text: string): boolean {
  return text.startsWith('Having trouble reading front matter');
}

/**
 * The problem `template-error` for a configuration that Eleventy, or the site's own `eleventy`
 * function, rejects.
 */
export function configurationProblem(error: unknown): Problem {
  return {
    code: 'template-error',
    severity: 'error',
    message: `Cannot start Eleventy: ${firstWords(causesOf(error).map(({ message }) => message))}`,
    hint: 'check `eleventy` in the configuration against https://www.11ty.dev/docs/config/',
    path: '',
  };
}

interface Cause {
  readonly message: string;
  readonly stack: string;
}

/** An error and its causes, outermost first; without those that say nothing. */
function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (let next = error; next !== undefined && next !== null && causes.length < 20; ) {
    const { message, stack, originalError, cause } = next as {
      message?: unknown;
      stack?: unknown;
      originalError?: unknown;
      cause?: unknown;
    };
    causes.push({
      message: typeof message === 'string' ? message : String(next),
      stack: typeof stack === 'string' ? stack : '',
    });
    next = originalError ?? cause;
  }
  return causes.filter(({ message }) => message.trim() !== '');
}

function nameFolder(
  text: string,
  { folder, label, from }: NamedFolder & { readonly from: string },
): string {
  const [absolute, near] = [folder, relative(from, folder) || '.'].map((path) =>
    path.replaceAll('\\', '/'),
  ) as [string, string];
  // Each may be the end of another one.
  return [`./${near}`, near, absolute]
    .toSorted((one, another) => another.length - one.length)
    .reduce((rest, name) => rest.replaceAll(`${name}/`, `${label}/`), text);
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
  return line.replace(/^Error: |, file:.*$| in \S*templates\/\S+$/g, '');
}

/** The rest of the line from the spot on. */
function placeOf(text: string, { line, column, from }: Spot): Place {
  const frontMatter = /^---[^\n]*\n(?:[^]*?\n)?---[^\n]*(?:\n|$)/.exec(text)?.[0] ?? '';
  let start = from === 'body' ? frontMatter.length : 0;
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
