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
  const bytes = readIfThere(file);
  if (bytes === undefined) return { entries: [], isWhole: false };
  const found: (unknown | typeof damaged)[] = [];
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    found.push(readLine(bytes.subarray(start, end)));
    start = end + 1;
  }
  const [first] = found;
  if (!isHead(first) || first.kind !== head.kind) return { entries: [], fault: 'it is damaged', isWhole: false };
  if (first.version !== head.version) return { entries: [], fault: 'another version of the engine made it', isWhole: false };
  const entries = found.slice(1).filter((entry) => entry !== damaged) as Entry[];
  return found.includes(damaged) ? { entries, fault: 'it is damaged', isWhole: false } : { entries, isWhole: start === bytes.length };
}

/** Entries as they stand in a journal. */
export type JournalLines = Uint8Array;

/** Writes entries down; where, is for later to say. */
export function encodeEntries(entries: readonly unknown[]): JournalLines {
  return Buffer.from(entries.map(writeLine).join(''));
}

/** Adds entries at the end. */
export function appendJournal(file: string, lines: JournalLines): void {
  appendFileSync(file, lines);
}

/** Writes a journal anew; the file appears whole. */
export function writeJournal(file: string, { head, lines }: { readonly head: JournalHead; readonly lines: readonly JournalLines[] }): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([encodeEntries([head]), ...lines]));
  renameSync(`${file}.new`, file);
}

function writeLine(entry: unknown): string {
  const json = JSON.stringify(entry);
  return `${crc32(json).toString(16)} ${json}\n`;
}

const newline = 10;
const damaged = Symbol('damaged');

/** The checksum is taken of bytes: making text of 30 MB only to take it of that would cost as much as reading them. */
function readLine(line: Buffer): unknown {
  const json = line.subarray(line.indexOf(' ') + 1);
  if (crc32(json).toString(16) !== line.toString('latin1', 0, line.length - json.length - 1)) return damaged;
  try {
    return JSON.parse(json.toString());
  } catch {
    return damaged;
  }
}

function isHead(entry: unknown): entry is JournalHead {
  return typeof entry === 'object' && entry !== null && 'kind' in entry && 'version' in entry;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
