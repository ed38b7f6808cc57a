// Marks by name, as they change from build to build → a table as JSON holds it, and back. Column by
// column: of 65,000 rows as arrays of their own, reading the memory of builds would take three
// times as long. Knows no file.
import type { MapChanges } from '../lib/map-changes.ts';
import { packNumbers, unpackNumbers } from '../lib/numbers.ts';

/** What has changed: marks that are new or other, and names that are gone. */
export interface MarkTable {
  /** Paths have no empty segments, so that two slashes stand between them. */
  readonly names: string;
  readonly gone: string;
  /** So many for each name as the kind of mark has. */
  readonly numbers: string;
  /** One for each name, without slashes; empty where marks have none. */
  readonly texts: string;
}

/** A kind of mark: its numbers and its text, and a mark of them again. */
export interface MarkKind<Mark> {
  readonly width: number;
  readonly numbersOf: (mark: Mark) => readonly number[];
  readonly textOf?: (mark: Mark) => string;
  readonly make: (numbers: Float64Array, at: number, text: string) => Mark;
}

const between = '//';

/** The table of what has changed. */
export function tableOf<Mark>(
  { set, gone }: MapChanges<string, Mark>,
  kind: MarkKind<Mark>,
): MarkTable {
  const changed = [...set.values()];
  return {
    names: [...set.keys()].join(between),
    gone: gone.join(between),
    numbers: packNumbers(Float64Array.from(changed.flatMap(kind.numbersOf))),
    texts: kind.textOf ? changed.map(kind.textOf).join(between) : '',
  };
}

/** Takes a table into marks. */
export function takeIn<Mark>(
  marks: Map<string, Mark>,
  table: MarkTable,
  kind: MarkKind<Mark>,
): void {
  const listOf = (text: string) => (text === '' ? [] : text.split(between));
  const [names, texts] = [listOf(table.names), listOf(table.texts)];
  const numbers = new Float64Array(unpackNumbers(table.numbers));
  for (const [index, name] of names.entries())
    marks.set(name, kind.make(numbers, index * kind.width, texts[index] ?? ''));
  for (const name of listOf(table.gone)) marks.delete(name);
}
