// Any value → whether there is code in it. Functions cannot be sent to threads or written down.

/**
 * True for a function, and for a list or an object with one at any depth. An instance of a class, a
 * map or a regular expression counts as code, too: a thread would not get it as it is.
 */
export function holdsFunctions(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain =
    Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  return !isPlain || Object.values(value).some((inner) => holdsFunctions(inner, seen));
}
