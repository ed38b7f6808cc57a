// Front matter and path → what addresses can be made of: the categories of a post, and its names.
// Whether categories are tags, too, foreign-fields.ts decides.
import { nameFields } from '../lib/address-names.ts';
import { asksFor } from '../lib/address-pattern.ts';
import type { SourcePath } from '../site/types.ts';

const none: readonly string[] = Object.freeze([]);

type Data = Readonly<Record<string, unknown>>;

/**
 * The categories, from the outermost to the innermost: the folders around `_posts`, then those of
 * `categories`, else of `category`, in any case. A text in `categories` is parted at commas, or
 * else at white space. All of it as Jekyll does.
 */
export function categoriesOf(data: Data, path: SourcePath): readonly string[] {
  const written = writtenCategories(data);
  const [, folders] = /^[^/]+\/(.+?)\/_(?:posts|drafts)\//.exec(path) ?? [];
  return folders === undefined ? written : [...new Set([...folders.split('/'), ...written])];
}

function writtenCategories(data: Data): readonly string[] {
  const names = Object.keys(data).filter((name) => /^categor(?:y|ies)$/i.test(name));
  if (names.length === 0) return none;
  const [all, single] = ['categories', 'category'].map(
    (wanted) => data[wanted] ?? data[names.find((name) => name.toLowerCase() === wanted) ?? ''],
  );
  const isText = typeof all === 'string';
  const written = isText ? all.split(all.includes(',') ? ',' : /\s+/) : (all ?? single);
  const items: readonly unknown[] = Array.isArray(written) ? written.flat() : [written];
  return items.flatMap((name) => {
    const text = typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '';
    return text === '' ? [] : text;
  });
}

/** The fields that the patterns of addresses ask for; undefined if a post has none of them. */
export function addressNamesOf(
  data: Data,
  patterns: string | Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const names: Record<string, string> = {};
  for (const field of nameFields) {
    const value = asksFor(patterns, field) ? data[field] : undefined;
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '') names[field] = text;
  }
  return Object.keys(names).length === 0 ? undefined : names;
}
