// Data → the same as JSON says it: what a record gives back in the next build.

/**
 * What is left of a value after a way through JSON: no dates, maps and functions, null for `.inf`
 * and `.nan`. Undefined if JSON cannot say it at all.
 * @example toJson({ a: 1, b: undefined }) // { a: 1 }
 */
export function toJson(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === undefined) return value;
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}
