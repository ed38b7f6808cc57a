// Front matter → the categories of a post, which addresses can be made of. Whether they are tags,
// too, foreign-fields.ts decides.

const none: readonly string[] = Object.freeze([]);

/**
 * The categories, from the outermost to the innermost: those of `categories`, else of `category`,
 * in any case. A text in `categories` is parted at commas, or else at white space, as Jekyll does.
 */
export function categoriesOf(data: Readonly<Record<string, unknown>>): readonly string[] {
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
