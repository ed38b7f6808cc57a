// The values that features bring to a post → what a row holds of them, and the long ones; and back
// to a plain object that reads a long value when it is first asked for.

/** By name, in the order of the post: a short value, alone in a list, or 0 for a long one. */
export type ValuesCell = Readonly<Record<string, readonly [value: unknown] | 0>> | 0;

type Values = Readonly<Record<string, unknown>>;

const noValues: Values = Object.freeze({});

/** Splits values; the cell is 0 if there are none. */
export function splitValues(
  values: Values,
  longNames: ReadonlySet<string>,
): { readonly cell: ValuesCell; readonly long: Values | undefined } {
  const names = Object.keys(values);
  if (names.length === 0) return { cell: 0, long: undefined };
  const long = names.filter((name) => longNames.has(name));
  return {
    cell: Object.fromEntries(
      names.map((name) => [name, longNames.has(name) ? 0 : ([values[name]] as const)]),
    ),
    long:
      long.length === 0 ? undefined : Object.fromEntries(long.map((name) => [name, values[name]])),
  };
}

/** Puts values together again. Copies and JSON of them hold the long ones, too. */
export function joinValues(cell: ValuesCell, readLong: () => Values | undefined): Values {
  if (cell === 0) return noValues;
  const values: Record<string, unknown> = {};
  for (const [name, short] of Object.entries(cell)) {
    if (short !== 0) values[name] = short[0];
    else Object.defineProperty(values, name, { enumerable: true, get: () => readLong()?.[name] });
  }
  return values;
}
