// The text of a post → what parse/ makes of it, for tests: one path, one site, both of them
// changeable.
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { createMarkdown, type MarkdownOptions } from '../../src/parse/markdown.ts';
import { type ParsedPost, parsePost } from '../../src/parse/parse-post.ts';
import { engineTable, type FieldTable } from '../../src/site/fields/compose-fields.ts';
import type { SiteConfig, SourceFile } from '../../src/site/types.ts';
import { makeConfig } from './make-post.ts';

export const testPath = sourcePath('posts/2015/2015-06-07-rivers.md');

export interface ParseTextOptions extends MarkdownOptions {
  readonly path?: string;
  readonly config?: Partial<SiteConfig>;
  readonly table?: FieldTable;
  /**
   * Leaves the names of paragraphs in the HTML; most tests are about something else, and read
   * better without.
   */
  readonly names?: boolean;
}

/** A file as load reads it. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path: sourcePath(path), text, hash: contentHash(text) };
}

/** Parses a whole post, front matter and all. */
export async function parseText(
  text: string,
  {
    path = testPath,
    config: given = {},
    table = engineTable,
    names = false,
    ...options
  }: ParseTextOptions = {},
): Promise<ParsedPost> {
  const config = makeConfig(given);
  const markdown = await createMarkdown(config.markdown, options);
  const parsed = await parsePost(sourceFile(path, text), { config, markdown, table });
  const { body } = parsed;
  return body && !names
    ? { ...parsed, body: { ...body, html: body.html.replace(/(<p\b[^>]*?) id="p\d+"/g, '$1') } }
    : parsed;
}

/** Parses a body below plain front matter. */
export function parseBody(body: string, options: ParseTextOptions = {}): Promise<ParsedPost> {
  return parseText(`---\ntitle: Rivers\ndate: 2015-06-07\n---\n${body}`, options);
}

/** The HTML of a body; "" where an error kept it from being made. */
export async function htmlOf(body: string, options: ParseTextOptions = {}): Promise<string> {
  return (await parseBody(body, options)).body?.html ?? '';
}

/** The codes of the problems with a post, in order. */
export async function codesOf(text: string, options: ParseTextOptions = {}): Promise<string[]> {
  return (await parseText(text, options)).problems.map(({ code }) => code);
}
