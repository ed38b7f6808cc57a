// Kind of page → the template that makes it, with the layouts and partials that it names, and those
// that they name. Reads names in their texts, as far as they stand there, and knows where one is
// put together when a template runs.
import type { HtmlKind } from '../site/views.ts';
import type { TemplateFile, TemplateListing } from './list-templates.ts';

type Templates = TemplateListing['templates'];

/** A file of the template set. */
export interface UsedTemplate {
  /** "templates/layouts/base.vto", for files of the theme, too. */
  readonly path: string;
  readonly of: 'site' | 'theme';
}

/** The template of a kind first, then what it includes, in the order of the files. */
export function templatesOf(kind: string, templates: Templates): UsedTemplate[] {
  return filesOf(kind, templates).map(({ path, source }) => ({
    path: `templates/${path}`,
    of: source === '' ? 'theme' : 'site',
  }));
}

/** The kinds of pages that a file of the template set has a part in. */
export function kindsOf(path: string, templates: Templates): HtmlKind[] {
  return (Object.keys(templates.kinds) as HtmlKind[]).filter((kind) =>
    templatesOf(kind, templates).some((used) => used.path === path),
  );
}

/**
 * All files whose change can change pages of a kind, by their paths in the set; undefined where
 * that may be any of them: a template is written in a language whose includes are not known here,
 * or puts the name of one together.
 */
export function dependenciesOf(kind: string, templates: Templates): string[] | undefined {
  const used = filesOf(kind, templates);
  if (used.length === 0) return [];
  if (!used.every((file) => namesAll(file, templates.files))) return undefined;
  // What is no template may be data for all of them.
  const others = templates.files.filter(({ path }) => !isTemplate(path));
  return [...new Set([...used, ...others])].map(({ path }) => path);
}

function filesOf(kind: string, { kinds, files }: Templates): TemplateFile[] {
  const first = Object.hasOwn(kinds, kind) ? kinds[kind as HtmlKind] : undefined;
  const used = new Set(files.filter(({ path }) => path === first));
  for (const file of used) for (const taken of namedIn(file, files)) used.add(taken);
  return [...used];
}

/** What each file names, of the files of a template set: most kinds of pages use the same ones. */
const namedFiles = new WeakMap<
  readonly TemplateFile[],
  Map<TemplateFile, readonly TemplateFile[]>
>();

function namedIn(file: TemplateFile, files: readonly TemplateFile[]): readonly TemplateFile[] {
  const known = namedFiles.get(files) ?? new Map<TemplateFile, readonly TemplateFile[]>();
  namedFiles.set(files, known);
  const named = known.get(file) ?? files.filter(({ path }) => names(file.text, path));
  known.set(file, named);
  return named;
}

/**
 * True where a text names a file, with its extension, or without it as a layout or, where it stands
 * in a folder, in quotes.
 */
function names(text: string, path: string): boolean {
  const stem = path.replace(/(?:\.11ty)?\.\w+$/, '');
  return [
    path,
    `layout: ${stem}\n`,
    ...(stem.includes('/') ? [`"${stem}"`, `'${stem}'`] : []),
  ].some((name) => text.includes(name));
}

/**
 * Languages whose includes are tags: https://vento.js.org/syntax/include/,
 * https://mozilla.github.io/nunjucks/templating.html#include,
 * https://liquidjs.com/tags/include.html
 */
const tagged = /\.(?:vto|njk|liquid|html)$/;

function isTemplate(path: string): boolean {
  return tagged.test(path) || path.endsWith('.md');
}

/** True where every file that a template can take in stands in its text by name. */
function namesAll({ path, text }: TemplateFile, files: readonly TemplateFile[]): boolean {
  if (!tagged.test(path) || /__env|eleventyComputed|\b(?:require|import)\s*\(/.test(text))
    return false;
  const paths = new Set(files.map((file) => file.path));
  const [, fence, data = '', content = text] =
    /^\ufeff?---([^\n]*)\n([\s\S]*?\n)?---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  if (fence === undefined ? /^\ufeff?---/.test(text) : fence.trim() !== '') return false;
  const isLayout = (line: string) =>
    files.some(
      (file) =>
        /^layout: *["']?([^"'#\s]+)["']?\s*$/.exec(line)?.[1] === file.path ||
        names(`${line}\n`, file.path),
    );
  if (!data.split('\n').every((line) => !line.includes('layout') || isLayout(line))) return false;
  return [...content.matchAll(takingIn)].every(([, rest]) =>
    paths.has(literal.exec(rest!)?.[2] ?? ''),
  );
}

/** A tag that takes another file in, and what stands after its name. */
const takingIn = /\{[{%][-+]?\s*(?:include|layout|import|extends|from|render)\b([\s\S]*?)[%}]\}/g;

/** A name in quotes, alone or before what goes with it; before it what is imported. */
const literal = new RegExp(
  [
    /^\s*(?:[\w$\s{},*:]+\sfrom\s+)?/,
    /(["'])([^"'\\]+)\1\s*/,
    /(?:-?$|[{,]|\|>|(?:as|with|for|import|ignore|without)\s)/,
  ]
    .map(({ source }) => source)
    .join(''),
);
