// TOML → where its keys and values stand. Reads what a TOML reader accepts, and of other text as
// much as it can; judges nothing.
import type { Span } from '../site/place-problems.ts';
import type { FieldPlace } from './front-matter-faults.ts';

/** A value with its place, and that of its key. */
export interface TomlEntry {
  /** Keys, and indexes of lists, from the outside in. */
  readonly path: readonly (string | number)[];
  /** Of an item of a list, the same as `value`. */
  readonly key: Span;
  readonly value: Span;
}

// https://toml.io/en/v1.0.0
const blank = /(?:[ \t\r\n]|#[^\n]*)*/y;
const keyPart = /[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([^\s"'.=[\]{},#]+))[ \t]*/y;
const string = new RegExp(
  [
    /"""(?:[^"\\]|\\[^]|"{1,2}(?!"))*"{3,5}/,
    /'''(?:[^']|'{1,2}(?!'))*'{3,5}/,
    /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
);
// A date and its time may have a space between them.
const bare = /[^\s,[\]{}#]+(?: \d\d:[^\s,[\]{}#]+)?/y;

/** Deeper values have no places: readers refuse them before that. */
const deepest = 60;

/** Finds all values, those around others first. */
export function findTomlEntries(source: string): TomlEntry[] {
  const entries: TomlEntry[] = [];
  const reader = new TomlPlaces(source, entries);
  reader.read();
  return entries;
}

/** The place of a value, or of one item of it; undefined if it is missing. */
export function locateInToml(source: string, { name, item }: FieldPlace): Span | undefined {
  const entries = findTomlEntries(source);
  const find = (path: readonly (string | number)[]) =>
    entries.find((entry) => isSamePath(entry.path, path))?.value;
  return [[name], name.split('.')]
    .flatMap((path) => [item === undefined ? undefined : find([...path, item]), find(path)])
    .find((span) => span !== undefined);
}

/** True if both name the same value. */
export function isSamePath(one: TomlEntry['path'], other: TomlEntry['path']): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

class TomlPlaces {
  readonly #source: string;
  readonly #entries: TomlEntry[];
  #at = 0;

  constructor(source: string, entries: TomlEntry[]) {
    this.#source = source;
    this.#entries = entries;
  }

  /** Reads lines of "[table]" and "key = value". What is neither is left out. */
  read(): void {
    const tables = new Map<string, number>();
    let table: readonly (string | number)[] = [];
    for (this.#take(blank); this.#at < this.#source.length; this.#take(blank)) {
      const start = this.#at;
      const header = this.#take(/\[\[?/y);
      if (header === undefined) this.#readPair(table, 0);
      else {
        const path = this.#readKey();
        const index = header === '[[' ? (tables.get(String(path)) ?? -1) + 1 : undefined;
        if (index !== undefined) tables.set(String(path), index);
        table = index === undefined ? path : [...path, index];
        const span = { start, end: this.#at + header.length };
        this.#entries.push({ path: table, key: span, value: span });
        this.#take(/\]*/y);
      }
      // The rest of a line is nothing, or at fault.
      this.#take(/[^\n]*/y);
    }
  }

  #readPair(table: TomlEntry['path'], depth: number): void {
    const start = this.#at;
    const key = this.#readKey();
    const end = start + this.#source.slice(start, this.#at).trimEnd().length;
    if (key.length === 0 || this.#take(/=[ \t]*/y) === undefined) return;
    this.#readValue([...table, ...key], { depth, key: { start, end } });
  }

  #readKey(): string[] {
    const parts: string[] = [];
    do {
      keyPart.lastIndex = this.#at;
      const found = keyPart.exec(this.#source);
      if (!found) break;
      this.#at = keyPart.lastIndex;
      parts.push(found[1] === undefined ? (found[2] ?? found[3]!) : decodeKey(found[1]));
    } while (this.#take(/\./y) !== undefined);
    return parts;
  }

  #readValue(
    path: TomlEntry['path'],
    { depth, key }: { readonly depth: number; readonly key?: Span },
  ): void {
    if (depth === deepest) return;
    const start = this.#at;
    const value = { start, end: start };
    this.#entries.push({ path, key: key ?? value, value });
    const opening = this.#take(/[[{]/y);
    if (opening === '[')
      this.#readItems(']', (item) => this.#readValue([...path, item], { depth: depth + 1 }));
    else if (opening === '{') this.#readItems('}', () => this.#readPair(path, depth + 1));
    else this.#take(string) ?? this.#take(bare);
    value.end = this.#at;
  }

  #readItems(closing: string, read: (item: number) => void): void {
    for (let item = 0; ; item += 1) {
      this.#take(blank);
      const start = this.#at;
      if (this.#source[start] !== closing) read(item);
      this.#take(blank);
      const comma = this.#take(/,/y);
      if (comma === undefined || this.#at === start) break;
    }
    if (this.#source[this.#at] === closing) this.#at += 1;
  }

  /** Goes on behind what a sticky expression finds here. */
  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

function decodeKey(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}
