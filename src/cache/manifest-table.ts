// Rows by name, as they change from build to build → a table as JSON holds it, and back. Column by
// column: to read the 65,000 rows of a manifest as arrays of their own would take three times as
// long. Knows no file.
import type { MapChanges } from '../lib/map-changes.ts';
import { packNumbers, unpackNumbers } from '../lib/numbers.ts';

/** Rows that are new or changed, and the names of those that are gone. */
export interface ManifestTable {
  /** Joined by two slashes, since a path has no empty segment. */
  readonly names: string;
  readonly gone: string;
  /** The numbers of all rows, packed: for each as many as its kind has. */
  readonly numbers: string;
  /** One text a row, without slashes; empty if rows have none. */
  readonly texts: string;
}

/** A kind of row: its numbers, its text, and the row that they make. */
export interface RowKind<Row> {
  /** How many numbers a row has. */
  readonly width: number;
  readonly numbersOf: (row: Row) => readonly number[];
  readonly textOf?: (row: Row) => string;
  readonly make: (numbers: Float64Array, at: number, text: string) => Row;
}

const separator = '//';

/** Makes the table of what has changed. */
export function toTable<Row>(
  { set, gone }: MapChanges<string, Row>,
  kind: RowKind<Row>,
): ManifestTable {
  const rows = [...set.values()];
  return {
    names: [...set.keys()].join(separator),
    gone: gone.join(separator),
    numbers: packNumbers(Float64Array.from(rows.flatMap(kind.numbersOf))),
    texts: kind.textOf ? rows.map(kind.textOf).join(separator) : '',
  };
}

/** Changes rows as a table says. */
export function applyTable<Row>(
  rows: Map<string, Row>,
  table: ManifestTable,
  kind: RowKind<Row>,
): void {
  const [names, texts] = [split(table.names), split(table.texts)];
  const numbers = new Float64Array(unpackNumbers(table.numbers));
  for (const [index, name] of names.entries())
    rows.set(name, kind.make(numbers, index * kind.width, texts[index] ?? ''));
  for (const name of split(table.gone)) rows.delete(name);
}

/** How many rows a table sets. */
export function countRows(
  { numbers }: ManifestTable,
  { width }: Pick<RowKind<unknown>, 'width'>,
): number {
  return Buffer.byteLength(numbers, 'base64') / Float64Array.BYTES_PER_ELEMENT / width;
}

function split(text: string): readonly string[] {
  return text === '' ? [] : text.split(separator);
}
