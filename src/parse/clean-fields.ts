// Front matter as data → the same without characters that are no text, and a warning for each field
// that had some. Only escapes can write them ("\\0"): the text of a file has none.
import { controlIn, dropControls } from '../lib/controls.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';

type Data = Readonly<Record<string, unknown>>;

/** What can write such a character, or is one that texts of files may have. */
const suspicious = /[\\\u202d\u202e]/;

/**
 * Cleans the texts of all fields, however deep, and the names of keys. `source` is what the data
 * was read from: most sources have no escapes, and nothing is looked at. Reports
 * `control-character`.
 */
export function cleanFields(
  data: Data,
  { source, path }: { readonly source: string; readonly path: SourcePath },
): { readonly data: Data; readonly problems: readonly Problem[] } {
  if (!suspicious.test(source)) return { data, problems: [] };
  const problems: Problem[] = [];
  const fields = Object.entries(data).map(([name, value]) => {
    const found: string[] = [];
    const cleaned = [clean(name, found) as string, clean(value, found)] as const;
    if (found[0] !== undefined) problems.push(problemOf(cleaned[0], { found: found[0], path }));
    return cleaned;
  });
  return problems.length === 0
    ? { data, problems }
    : { data: Object.fromEntries(fields), problems };
}

function clean(value: unknown, found: string[]): unknown {
  if (typeof value === 'string') {
    const control = controlIn(value);
    if (control === undefined) return value;
    found.push(control);
    return dropControls(value);
  }
  if (Array.isArray(value)) return value.map((item) => clean(item, found));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [clean(key, found), clean(inner, found)]),
  );
}

function problemOf(
  name: string,
  { found, path }: { readonly found: string; readonly path: SourcePath },
): Problem {
  return {
    code: 'control-character',
    severity: 'warning',
    message: `Cannot keep ${found} in \`${name}\`: it is no text, and has been left out`,
    hint: 'delete it, for example write "Three rivers" instead of "Three\\x00 rivers"',
    path,
    at: { kind: 'field', name },
  };
}
