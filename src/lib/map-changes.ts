// Two maps → the changes that lead from one to the other. Pure; looks at each key once.

/** What has changed in a map. */
export interface MapChanges<Key, Value> {
  /** Values that are new, or that replace others. */
  readonly set: ReadonlyMap<Key, Value>;
  /** Keys that no longer exist. */
  readonly gone: readonly Key[];
}

/**
 * The changes that lead from one map to another. A value is the same only if it is the same object.
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
 * The keys of a map that are not in a list of keys without duplicates.
 * @example missingFrom(['a'], new Map([['a', 1], ['b', 1]])) // ['b']
 */
export function missingFrom<Key>(keys: Iterable<Key>, map: ReadonlyMap<Key, unknown>): Key[] {
  const listed: Key[] = [];
  let shared = 0;
  for (const key of keys) {
    listed.push(key);
    if (map.has(key)) shared += 1;
  }
  // Usually nothing is missing.
  if (shared === map.size) return [];
  const known = new Set(listed);
  return [...map.keys()].filter((key) => !known.has(key));
}
