// A function of one thing → the same function, computed once for each. Lives as long as the
// function does.

/**
 * The same value, not only an equal one, for the same key. `make` must be pure, and give neither an
 * empty text nor 0.
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
