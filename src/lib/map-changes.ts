// Two maps → what leads from one to the other. Pure; looks at each name once.

/** What has changed in a map. */
export interface MapChanges<Key, Value> {
  /** Values that are new, or in the place of others. */
  readonly set: ReadonlyMap<Key, Value>;
  /** Keys that are not there any more. */
  readonly gone: readonly Key[];
}

/**
 * What leads from one map to another. A value that is not the very same object is another one.
 * @example mapChanges(new Map([['a', 1], ['b', 1]]), new Map([['a', 1], ['c', 2]]))
 *     // { set: new Map([['c', 2]]), gone: ['b'] }
 */
export function mapChanges<Key, Value, Before = Value>(
  before: ReadonlyMap<Key, Before>,
  after: ReadonlyMap<Key, Value>,
): MapChanges<Key, Value> {
  const set = new Map<Key, Value>();
  for (const [key, value] of after) if ((before.get(key) as unknown) !== value) set.set(key, value);
  return { set, gone: missingFrom(after.keys(), before) };
}

/**
 * The keys of a map that are not among some others, of which none is named twice.
 * @example missingFrom(['a'], new Map([['a', 1], ['b', 1]])) // ['b']
 */
export function missingFrom<Key>(keys: Iterable<Key>, map: ReadonlyMap<Key, unknown>): Key[] {
  const others: Key[] = [];
  let found = 0;
  for (const key of keys) {
    others.push(key);
    if (map.has(key)) found += 1;
  }
  // Mostly nothing is gone.
  if (found === map.size) return [];
  const named = new Set(others);
  return [...map.keys()].filter((key) => !named.has(key));
}
