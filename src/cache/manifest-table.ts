// Marks by name, as they change from build to build → a table as JSON holds it, and back. Column by
// column: of 65,000 rows as arrays of their own, reading the manifest of builds would take three
// times as long. Knows no file.
import type { MapChanges } from '../lib/map-changes.ts';
import { packNumbers, unpackNumbers } from '../lib/numbers.ts';

/** What has changed: entries that are new or different, and names that are gone. */
export interface ManifestTable {
  /** Paths have no empty segments, so that two slashes stand between them. */
  readonly names: string;
  readonly gone: string;
  /** So many for each name as the kind of entry has. */
  readonly numbers: string;
  /** One for each name, without slashes; empty where entries have none. */
  readonly texts: string;
}

/** A kind of entry: its numbers and its text, and an entry of them again. */
export interface EntryKind<Entry> {
  readonly width: number;
  readonly numbersOf: (entry: Entry) => readonly number[];
  readonly textOf?: (entry: Entry) => string;
  readonly make: (numbers: Float64Array, at: number, text: string) => Entry;
}

const between = '//';

/** The table of what has changed. */
export function toTable<Entry>(
  { set, gone }: MapChanges<string, Entry>,
  kind: EntryKind<Entry>,
): ManifestTable {
  const changed = [...set.values()];
  return {
    names: [...set.keys()].join(between),
    gone: gone.join(between),
    numbers: packNumbers(Float64Array.from(changed.flatMap(kind.numbersOf))),
    texts: kind.textOf ? changed.map(kind.textOf).join(between) : '',
  };
}

/** Applies a table to entries. */
export function applyTable<Entry>(
  entries: Map<string, Entry>,
  table: ManifestTable,
  kind: EntryKind<Entry>,
): void {
  const listOf = (text: string) => (text === '' ? [] : text.split(between));
  const [names, texts] = [listOf(table.names), listOf(table.texts)];
  const numbers = new Float64Array(unpackNumbers(table.numbers));
  for (const [index, name] of names.entries())
    entries.set(name, kind.make(numbers, index * kind.width, texts[index] ?? ''));
  for (const name of listOf(table.gone)) entries.delete(name);
}
