// Checked front matter → warnings for values that can be read in two ways: a text with blanks for
// tags, and quotation marks around a whole value, which YAML takes for text if they are curly.
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import type { CheckedFrontMatter } from './check-front-matter.ts';

type Written = CheckedFrontMatter['written'];

/** Texts that are names, and no quotations. */
const names = ['tags', 'author', 'dateline', 'slug', 'lang'] as const;
/** A headline may be a quotation: marks are doubtful if YAML asks for some. */
const sentences = ['title', 'description'] as const;
const asksForQuotes = /: |\s#|^[-?:,[\]{}#&*!|>%@`]/;

/** Without a comma. */
const severalWords = /^\s*[^\s,]+\s+[^,]*[^\s,][^,]*$/;

const wholeQuotation =
  /^\s*(?:“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|‘([^‘]*)’|"([^"]*)"|'([^']*)')\s*$/;
/** What a value with marks begins with: most values need no more than a look at that. */
const opening = new Set('“„«‘"\' ');

/** Reports `one-tag` and `quoted-value`. */
export function findDoubtfulValues(written: Written, path: SourcePath): readonly Problem[] {
  const problems: Problem[] = [];
  const { tags } = written;
  if (typeof tags === 'string' && severalWords.test(tags) && !wholeQuotation.test(tags))
    problems.push(oneTag(tags.trim(), path));
  for (const name of names) {
    const value = written[name];
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        if (isQuotation(item)) problems.push(quoted(name, { text: item, item: index, path }));
      });
    } else if (isQuotation(value)) problems.push(quoted(name, { text: value, path }));
  }
  for (const name of sentences) {
    const value = written[name];
    if (isQuotation(value) && asksForQuotes.test(insideOf(value)))
      problems.push(quoted(name, { text: value, path }));
  }
  return problems;
}

function isQuotation(value: unknown): value is string {
  return typeof value === 'string' && opening.has(value.charAt(0)) && wholeQuotation.test(value);
}

function insideOf(text: string): string {
  return (wholeQuotation.exec(text) ?? []).slice(1).find((inside) => inside !== undefined) ?? '';
}

interface Quoted {
  readonly text: string;
  readonly item?: number;
  readonly path: SourcePath;
}

function quoted(name: string, { text, item, path }: Quoted): Problem {
  const value = JSON.stringify(insideOf(text).trim());
  return {
    code: 'quoted-value',
    severity: 'warning',
    message: `Cannot tell quotation marks around \`${name}\` from text: pages show them`,
    hint: `write ${item === undefined ? `\`${name}: ${value}\`` : value}`,
    path,
    at: { kind: 'field', name, ...(item !== undefined && { item }) },
  };
}

function oneTag(text: string, path: SourcePath): Problem {
  const words = text.split(/\s+/).join(', ');
  return {
    code: 'one-tag',
    severity: 'warning',
    message: `Cannot tell whether "${text}" is one tag or several: it is read as one`,
    hint: `write \`tags: [${words}]\`, or \`tags: [${text}]\` if it is one`,
    path,
    at: { kind: 'field', name: 'tags' },
  };
}
