// Entries → a file that only grows, each line with its checksum, and back. An entry stands there whole or not at all,
// whenever the process was killed. Knows nothing of what entries mean.
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** What stands in a journal. */
export interface Journal<Entry> {
  /** Oldest first; all that can be read, where there is a fault. */
  readonly entries: readonly Entry[];
  /** Why the file cannot be trusted, as the end of a sentence; a file that does not exist has no fault. */
  readonly fault?: string;
  /** False where the last line breaks off: nothing may be added to such a file. */
  readonly isWhole: boolean;
}

/** How a journal's first line reads: another kind or version is another file's. */
export interface JournalHead {
  readonly kind: string;
  readonly version: number;
}

/**
 * Reads a journal. A last line that breaks off is an entry that was never written; a line that is damaged anywhere else,
 * another kind of file and another version of it are faults.
 */
export function readJournal<Entry>(file: string, head: JournalHead): Journal<Entry> {
  const text = readIfThere(file);
  if (text === undefined) return { entries: [], isWhole: false };
  const lines = text.split('\n');
  const rest = lines.pop();
  const found = lines.map(readLine);
  const [first] = found;
  if (!first || !isHead(first.entry) || first.entry.kind !== head.kind) return { entries: [], fault: 'it is damaged', isWhole: false };
  if (first.entry.version !== head.version) return { entries: [], fault: 'another version of the engine made it', isWhole: false };
  const entries = found.slice(1).filter((line) => line !== undefined).map(({ entry }) => entry as Entry);
  return found.includes(undefined) ? { entries, fault: 'it is damaged', isWhole: false } : { entries, isWhole: rest === '' };
}

/** Adds entries at the end. */
export function appendJournal(file: string, entries: readonly unknown[]): void {
  appendFileSync(file, entries.map(writeLine).join(''));
}

/** Writes a journal anew; the file appears whole. */
export function writeJournal(file: string, { head, entries }: { readonly head: JournalHead; readonly entries: readonly unknown[] }): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, [head, ...entries].map(writeLine).join(''));
  renameSync(`${file}.new`, file);
}

function writeLine(entry: unknown): string {
  const json = JSON.stringify(entry);
  return `${crc32(json).toString(16)} ${json}\n`;
}

function readLine(line: string): { readonly entry: unknown } | undefined {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  if (crc32(json).toString(16) !== line.slice(0, space)) return undefined;
  try {
    return { entry: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function isHead(entry: unknown): entry is JournalHead {
  return typeof entry === 'object' && entry !== null && 'kind' in entry && 'version' in entry;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
