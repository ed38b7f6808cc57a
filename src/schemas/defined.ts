// { a: 1, b: undefined } → { a: 1 }. Changes no value.

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out the keys whose value is undefined, as exactOptionalPropertyTypes asks. */
export function defined<T extends object>(fields: T): Defined<T> {
  const result: Defined<T> = {};
  for (const key in fields) if (fields[key] !== undefined) result[key] = fields[key] as Defined<T>[typeof key];
  return result;
}
