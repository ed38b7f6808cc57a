// Front matter → the categories of a post, which addresses can be made of. Whether they are tags,
// too, foreign-fields.ts decides.

/**
 * The categories, from the outermost to the innermost: those of `categories`, else of `category`,
 * in any case. A text in `categories` is parted at commas, or else at white space, as Jekyll does.
 */
export function categoriesOf(data: Readonly<Record<string, unknown>>): readonly string[] {
  const [all, single] = ['categories', 'category'].map((wanted) => {
    const name = wanted in data ? wanted : Object.keys(data).find(isCalled(wanted));
    return name === undefined ? undefined : data[name];
  });
  const isText = typeof all === 'string';
  const written = isText ? all.split(all.includes(',') ? ',' : /\s+/) : (all ?? single);
  const names: readonly unknown[] = Array.isArray(written) ? written.flat() : [written];
  return names.flatMap((name) => {
    const text = typeof name === 'string' || typeof name === 'number' ? String(name).trim() : '';
    return text === '' ? [] : text;
  });
}

function isCalled(wanted: string): (name: string) => boolean {
  return (name) => name.length === wanted.length && name.toLowerCase() === wanted;
}
