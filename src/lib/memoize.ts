// A function of one key → the same function, computed once for each key. Remembers for as long as
// the function lives.

/**
 * Gives the same value, not only an equal one, for the same key. `make` must be pure, and must
 * return neither an empty text nor 0.
 * @example memoize((text) => text.length)('abc') // 3
 */
export function memoize<Key, Value extends object | string | number>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (!value) known.set(key, (value = make(key)));
    return value;
  };
}
