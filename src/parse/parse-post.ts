// SourceFile → Post and PostBody: front matter, fields, Markdown, facts, in this order. Reads no
// other file than the one given.

import type { Fault } from '../config/faults.ts';
import { defined } from '../lib/defined.ts';
import { shortHash } from '../lib/hash.ts';
import { otherScriptOf } from '../lib/main-script.ts';
import { toJson } from '../lib/to-json.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { FactContext, FieldContext } from '../site/fields/field.ts';
import { meaningOf } from '../site/fields/foreign-names.ts';
import { type Scalar, textOf } from '../site/fields/written.ts';
import type { Post, PostBody, SiteConfig, SourceFile } from '../site/types.ts';
import { wordsIn, wordsOf } from '../site/words.ts';
import type { BodyFacts, BodyInput } from './body-context.ts';
import { addressNamesOf, categoriesOf } from './categories.ts';
import { type CheckedFrontMatter, checkFrontMatter } from './check-front-matter.ts';
import { completeDraft } from './complete-draft.ts';
import { findDoubtfulValues } from './doubtful-values.ts';
import { readFieldTexts } from './field-texts.ts';
import { type FieldsResult, readFields } from './fields.ts';
import { readForeignFields } from './foreign-fields.ts';
import { inFormat } from './format-hints.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Markdown } from './markdown.ts';
import { fingerprintPost } from './post-fingerprints.ts';
import { takeFacts } from './take-facts.ts';

const wordsPerMinute = 230;

export interface ParseOptions {
  readonly config: SiteConfig;
  readonly markdown: Markdown;
  /** All fields and facts of the site. */
  readonly table: FieldTable;
  /** The language that the path of the file says, if it does. */
  readonly pathLang?: string | undefined;
}

export interface ParsedPost {
  /** Missing after an error. */
  readonly post?: Post;
  readonly body?: PostBody;
  readonly problems: readonly Problem[];
}

/**
 * Parses one file of posts/ or pages/. Reports everything that parse/ reports, all of it in one go.
 */
export async function parsePost(
  file: SourceFile,
  { config, markdown, table, pathLang }: ParseOptions,
): Promise<ParsedPost> {
  const { path } = file;
  const frontMatter = await parseFrontMatter(file, table);
  const { lost = [], format = 'yaml' } = frontMatter;
  if (frontMatter.problems.some(isError) && lost.length === 0)
    return { problems: frontMatter.problems };
  const foreign = readForeignFields(frontMatter.data, { table, names: config.fields, path });
  const { data, ...draft } = completeDraft(foreign.data, path);
  const checked = checkFrontMatter(data, table);
  const kind: Post['kind'] = path.startsWith('pages/') ? 'page' : 'post';
  const context = { path, pathLang, kind, config };
  const { written, ...texts } = await readFieldTexts(checked.written, { table, path });
  const read = readFields(written, { ...context, table });
  const input = { ...bodyInput(read, { ...context, written }), start: frontMatter.bodyOffset };
  const { facts: found, tree, ...rendered } = await markdown.render(frontMatter.body, input);
  const problems = [
    ...frontMatter.problems,
    ...foreign.problems,
    ...[
      ...draft.problems,
      ...checked.faults.map((fault) => faultProblem(fault, { path, table })),
      ...findDoubtfulValues(checked.written, path),
      ...texts.problems,
      ...read.problems,
    ].map((problem) => inFormat(underName(problem, foreign.nameOf), format)),
    ...found.problems,
  ];
  const wrong = checked.faults.map(({ path: [name] }) => String(name)).filter(isOptional(table));
  if (problems.some(isError))
    return { problems: problems.filter(isTrueWithout([...lost, ...wrong], table)) };
  const otherScript =
    input.language === config.language && read.values.lang === undefined
      ? otherScriptOf(found.excerpt, config.language)
      : undefined;
  const post: FactContext['post'] = Object.assign(read.values, factsOf(found), {
    ...(otherScript !== undefined && { otherScript }),
    ...defined(
      {
        writtenSlug: textOf(written['slug'] as Scalar),
        addressNames: addressNamesOf(frontMatter.data, read.values.permalink ?? config.permalink),
        pathLang,
      },
      {},
    ),
    kind,
    source: path,
    categories: categoriesOf(frontMatter.data, path),
    links: [...read.links, ...found.links],
    fields: read.fields,
    extra: extraOf(checked, data),
    body: { source: path, hash: file.hash },
  });
  const taken = takeFacts(tree, { post, text: frontMatter.body, sources: found.sources }, table);
  if (taken.problems.length > 0) return { problems: [...problems, ...taken.problems] };
  const unmarked = Object.assign(post, { facts: taken.facts });
  return {
    post: Object.assign(unmarked, { fingerprints: fingerprintPost(unmarked, table) }),
    body: { ...rendered, headings: found.headings, sources: found.sources },
    problems,
  };
}

function bodyInput(
  { values }: FieldsResult,
  { path, kind, config, written }: Pick<FieldContext, 'path' | 'kind' | 'config' | 'written'>,
): BodyInput {
  const { lang, date, dateline } = values;
  const hasNone = kind === 'page' || written['dateline'] === false;
  return defined(
    { date, dateline: hasNone ? (false as const) : dateline },
    {
      path,
      idPrefix: `n${shortHash(path)}-`,
      language: lang ?? config.language,
      words: lang === undefined ? wordsOf(config) : wordsIn(lang),
      authors: values.authors,
      siteUrl: config.url,
      base: config.base,
      outlets: config.outlets,
      scripts: config.scripts,
    },
  );
}

/** What a post shows of its text. */
function factsOf({ excerpt, words, ids, paragraphs, dateline, loads }: BodyFacts) {
  return defined(
    { dateline, loads: loads.size > 0 ? [...loads] : undefined },
    {
      excerpt,
      words,
      readingMinutes: Math.max(1, Math.round(words / wordsPerMinute)),
      ids,
      paragraphs,
    },
  );
}

/** What nobody knows, as the next build will have it from a record. */
function extraOf(
  { unknown }: Pick<CheckedFrontMatter, 'unknown'>,
  data: Readonly<Record<string, unknown>>,
): Post['extra'] {
  if (unknown.length === 0) return {};
  return toJson(Object.fromEntries(unknown.map((name) => [name, data[name]]))) as Post['extra'];
}

/** A problem of a field or of a value in it, under the name that the field has in the file. */
function underName(problem: Problem, nameOf: ReadonlyMap<string, string>): Problem {
  const { at, message } = problem;
  if (at?.kind !== 'field') return problem;
  const [field = '', ...inside] = at.name.split('.');
  const other = nameOf.get(field);
  if (other === undefined) return problem;
  const name = [other, ...inside].join('.');
  return { ...problem, message: message.replace(`\`${at.name}`, `\`${name}`), at: { ...at, name } };
}

/** What is wrong with a required field is said as what is missing. */
function isOptional({ fields }: Pick<FieldTable, 'fields'>): (name: string) => boolean {
  return (name) => !fields.get(name)?.required;
}

/** False for a field that is missing because what is there cannot be read. */
function isTrueWithout(
  lost: readonly string[],
  { fields }: Pick<FieldTable, 'fields'>,
): (problem: Problem) => boolean {
  const names = new Set(lost.map((name) => meaningOf(name, fields.keys()) ?? name));
  const isLost = (name: string) => names.has('') || names.has(name);
  return ({ code, at }) =>
    !code.startsWith('missing-') ||
    !isLost(at?.kind === 'field' ? at.name : code.slice('missing-'.length));
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function faultProblem(
  { path: [name = '', item], message, hint }: Fault,
  { path, table }: { readonly path: Problem['path']; readonly table: FieldTable },
): Problem {
  const field = String(name);
  return {
    code: table.fields.get(field)?.required ? 'missing-title' : 'bad-field',
    severity: 'error',
    message,
    hint,
    path,
    at: { kind: 'field', name: field, ...(typeof item === 'number' && { item }) },
  };
}
