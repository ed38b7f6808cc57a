// SourceFile → Post and PostBody: front matter, fields, Markdown, in this order. Reads no other
// file than the one given.

import { checkFrontMatter, type Fault, type FrontMatter } from '../config/schemas.ts';
import { defined } from '../lib/defined.ts';
import { shortHash } from '../lib/hash.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, PostBody, SiteConfig, SourceFile, SourcePath } from '../site/types.ts';
import { wordsIn, wordsOf } from '../site/words.ts';
import { readFields } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Markdown } from './markdown.ts';
import { fingerprintPost } from './post-fingerprints.ts';
import { plainText } from './transforms/raw-html.ts';

const wordsPerMinute = 230;

export interface ParseOptions {
  readonly config: SiteConfig;
  readonly markdown: Markdown;
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
  { config, markdown }: ParseOptions,
): Promise<ParsedPost> {
  const { path } = file;
  const frontMatter = await parseFrontMatter(file);
  if (frontMatter.problems.length > 0) return { problems: frontMatter.problems };
  const checked = checkFrontMatter(frontMatter.data);
  const kind = path.startsWith('pages/') ? 'page' : 'post';
  const { fields, dateline, links, problems } = readFields(await withPlainTexts(checked.fields), {
    path,
    kind,
    config,
  });
  const input = {
    path,
    idPrefix: `n${shortHash(path)}-`,
    language: fields.lang ?? config.language,
    words: fields.lang === undefined ? wordsOf(config) : wordsIn(fields.lang),
    authors: fields.authors,
    siteUrl: config.url,
    base: config.base,
    outlets: config.outlets,
  };
  const { facts, html } = await markdown.render(
    frontMatter.body,
    defined({ date: fields.date, dateline: kind === 'page' ? false : dateline }, input),
  );
  const all = [
    ...checked.faults.map((fault) => faultProblem(fault, path)),
    ...problems,
    ...facts.problems,
  ];
  if (all.some(({ severity }) => severity === 'error')) return { problems: all };
  const found = {
    extra:
      checked.unknown.length === 0
        ? {}
        : asJson(Object.fromEntries(checked.unknown.map((name) => [name, frontMatter.data[name]]))),
    excerpt: facts.excerpt,
    words: facts.words,
    readingMinutes: Math.max(1, Math.round(facts.words / wordsPerMinute)),
    ids: facts.ids,
    paragraphs: facts.paragraphs,
    links: [...links, ...facts.links],
    body: { source: path, hash: file.hash },
  };
  const post: Omit<Post, 'fingerprints'> = defined(
    { dateline: facts.dateline, loads: facts.loads.size > 0 ? [...facts.loads] : undefined },
    Object.assign(fields, found),
  );
  return {
    post: Object.assign(post, { fingerprints: fingerprintPost(post) }),
    body: { html, headings: facts.headings, sources: facts.sources },
    problems: all,
  };
}

/** Exporters write titles and summaries with entities and tags. */
async function withPlainTexts(written: FrontMatter): Promise<FrontMatter> {
  const { title, description } = written;
  return defined(
    { description: description && (await plainText(description)) },
    { ...written, title: await plainText(title) },
  );
}

/**
 * What JSON can say of the data: the next build has it from a record, and must show the same.
 * `.inf` and `.nan` are null.
 */
function asJson(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

function faultProblem({ path: [name, item], message, hint }: Fault, path: SourcePath): Problem {
  const field = String(name);
  return {
    code: field === 'title' ? 'missing-title' : 'bad-field',
    severity: 'error',
    message,
    hint,
    path,
    at: { kind: 'field', name: field, ...(typeof item === 'number' && { item }) },
  };
}
