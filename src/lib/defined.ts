// { a: 1, b: undefined } → { a: 1 }. Changes no value.

/** The same fields; those that may be undefined are optional instead. */
export type Defined<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & {
  [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<
    Fields[Key],
    undefined
  >;
};

/**
 * Leaves out the fields whose value is undefined, as exactOptionalPropertyTypes requires, and adds
 * the others to `base`, which it changes. Takes a tenth of the time of a literal with conditional
 * spreads, which V8 makes a slow object.
 */
export function defined<Fields extends object>(fields: Fields): Defined<Fields>;
export function defined<Fields extends object, Base extends object>(
  fields: Fields,
  base: Base,
): Base & Defined<Fields>;
export function defined(
  fields: Record<string, unknown>,
  base: Record<string, unknown> = {},
): Record<string, unknown> {
  for (const key in fields) if (fields[key] !== undefined) base[key] = fields[key];
  return base;
}
