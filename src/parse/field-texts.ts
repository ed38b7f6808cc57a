// The texts of checked front matter → the same as plain text, and warnings for the syntax of other
// engines in them, which no engine reads there. Costs a text without markup a few searches.
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { SourcePath } from '../site/types.ts';
import type { CheckedFrontMatter } from './check-front-matter.ts';
import {
  type ForeignSyntax,
  findForeign,
  mayBeForeign,
  withoutForeign,
} from './foreign/find-foreign.ts';
import { plainText } from './transforms/raw-html.ts';

type Written = CheckedFrontMatter['written'];

export interface FieldTextsOptions {
  readonly table: Pick<FieldTable, 'plainTexts'>;
  readonly path: SourcePath;
}

export interface FieldTexts {
  readonly written: Written;
  readonly problems: readonly Problem[];
}

/**
 * Takes entities and tags out of titles and summaries; out of summaries, which search engines show,
 * the syntax of other engines and marks of Markdown, too. Reports `foreign-syntax`.
 */
export async function readFieldTexts(
  written: Written,
  { table: { plainTexts }, path }: FieldTextsOptions,
): Promise<FieldTexts> {
  const texts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const check = (text: unknown, name: string): readonly ForeignSyntax[] => {
    const foreign = typeof text === 'string' && mayBeForeign(text) ? foreignIn(text) : [];
    problems.push(...foreign.map(({ kind }) => foreignProblem(name, { kind: kind.name, path })));
    return foreign;
  };
  for (const name of plainTexts) {
    const text = written[name];
    if (typeof text !== 'string') continue;
    const foreign = check(text, name);
    texts[name] = await plainText(name === 'description' ? asSummary(text, foreign) : text);
  }
  const { image } = written;
  if (typeof image === 'object' && image !== null)
    for (const [name, text] of Object.entries(image)) check(text, `image.${name}`);
  return { written: { ...written, ...texts }, problems };
}

/** Links of a wiki, callouts and the like may be meant as they are in a line of text. */
const named = new Set(['{', '{{', '[']);

function foreignIn(text: string): readonly ForeignSyntax[] {
  return findForeign(text).filter(({ kind }) => named.has(kind.sign));
}

/** A line of Markdown without its marks of bold text and its addresses. */
function asSummary(text: string, foreign: readonly ForeignSyntax[]): string {
  const plain = text.includes('**')
    ? text.replace(/(?<![\w*])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?![\w*])/g, '$1')
    : text;
  return foreign.length === 0 ? plain : withoutForeign(plain, foreign).replace(/\s+/g, ' ').trim();
}

function foreignProblem(
  name: string,
  { kind, path }: { readonly kind: string; readonly path: SourcePath },
): Problem {
  return {
    code: 'foreign-syntax',
    severity: 'warning',
    message:
      `Cannot read ${kind} in \`${name}\`: ` +
      (name === 'description' ? 'the summary leaves them out' : 'pages show them as they are'),
    hint: 'write plain text; in a title, "&#123;" is a brace that is text',
    path,
    at: { kind: 'field', name },
  };
}
