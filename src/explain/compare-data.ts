// Two pieces of plain data → what differs, field by field: "earlier.title", "posts[3].excerpt".
// Pure; knows no page.

/** Something that is other than it was. */
export type Change =
  | {
      readonly kind: 'field';
      readonly path: string /** Missing for what is new. */;
      readonly from?: unknown /** Missing for what is gone. */;
      readonly to?: unknown;
    }
  | { readonly kind: 'file'; readonly path: string; readonly change: 'new' | 'changed' | 'gone' }
  | { readonly kind: 'other'; readonly text: string };

/**
 * Compares two values, in the order of the newer one. Items of a list are known by their address or
 * name, so that what moves up in a list has not changed; the number of an item is its place in the
 * newer list, or for what is gone in the older one.
 * @example compareData({ earlier: { title: 'Roads' } }, { earlier: { title: 'Dams' } })
 *     // [{ kind: 'field', path: 'earlier.title', from: 'Roads', to: 'Dams' }]
 */
export function compareData(before: unknown, after: unknown, path = ''): Change[] {
  if (Object.is(before, after)) return [];
  if (isFile(before) && isFile(after) && before.source === after.source)
    return before.hash === after.hash
      ? []
      : [{ kind: 'file', path: after.source, change: 'changed' }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.flatMap((name) =>
      compareData(
        fieldOf(before, name),
        fieldOf(after, name),
        path === '' ? name : `${path}.${name}`,
      ),
    );
  }
  return [
    {
      kind: 'field',
      path,
      ...(before !== undefined && { from: before }),
      ...(after !== undefined && { to: after }),
    },
  ];
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
): Change[] {
  const [older, newer] = [keyed(before), keyed(after)];
  const at = (index: number) => `${path}[${index}]`;
  const changes = [...newer].flatMap(([key, { item, index }]): Change[] => {
    const old = older.get(key);
    return old
      ? compareData(old.item, item, at(index))
      : [{ kind: 'field', path: at(index), to: item }];
  });
  const gone = [...older]
    .filter(([key]) => !newer.has(key))
    .map(([, { item, index }]): Change => ({ kind: 'field', path: at(index), from: item }));
  if (changes.length + gone.length > 0) return [...changes, ...gone];
  const [from, to] = [[...older.keys()], [...newer.keys()]];
  return from.join('\n') === to.join('\n') ? [] : [{ kind: 'field', path, from, to }];
}

/** The items of a list by what they are called; equal names are told apart by their number. */
function keyed(
  list: readonly unknown[],
): Map<string, { readonly item: unknown; readonly index: number }> {
  const items = new Map<string, { readonly item: unknown; readonly index: number }>();
  for (const [index, item] of list.entries()) {
    const name = nameOf(item);
    let key = name;
    for (let number = 2; items.has(key); number += 1) key = `${name} (${number})`;
    items.set(key, { item, index });
  }
  return items;
}

function nameOf(item: unknown): string {
  const names = isRecord(item) ? [item['url'], item['id'], item['title'], item['name']] : [item];
  return String(
    names.find((name) => typeof name === 'string' || typeof name === 'number') ??
      JSON.stringify(item),
  );
}

/** Of its own: a field may be called "constructor". */
function fieldOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isFile(value: unknown): value is { readonly source: string; readonly hash: string } {
  return isRecord(value) && 'source' in value && 'hash' in value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
