// Entries → a file that only grows, each line with its checksum, and back. An entry stands there
// whole or not at all, whenever the process was killed. Knows nothing of what entries mean.
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** What stands in a journal. */
export interface Journal<Entry> {
  /** Oldest first; all that can be read, where there is a fault. */
  readonly entries: readonly Entry[];
  /** An entry as it stands in the file, by its index. */
  readonly lineOf: (index: number) => JournalLines;
  /**
   * Why the file cannot be trusted, as the end of a sentence; a file that does not exist has no
   * fault, and one under another key has none.
   */
  readonly fault?: string;
  /** False where the last line breaks off: nothing may be added to such a file. */
  readonly isWhole: boolean;
}

/** How a journal's first line reads: another kind or version is another file's. */
export interface JournalHead {
  readonly kind: string;
  readonly version: number;
  /** What the entries depend on: under another one they are of no use, and nobody's fault. */
  readonly key?: string;
}

/**
 * Reads a journal. Damaged lines, another kind of file and another version of it are faults. So is
 * a last line that breaks off, but for `mayBreakOff`: it is then an entry that was never written.
 */
export function readJournal<Entry>(
  file: string,
  head: JournalHead,
  { mayBreakOff = false } = {},
): Journal<Entry> {
  const bytes = readIfThere(file);
  const nothing = { entries: [], lineOf: () => noBytes, isWhole: false };
  if (bytes === undefined) return nothing;
  const first = bytes.indexOf(newline) + 1;
  const made = readLine(bytes, { start: 0, end: Math.max(0, first - 1) });
  if (!isHead(made) || made.kind !== head.kind) return { ...nothing, fault: 'is damaged' };
  if (made.version !== head.version)
    return { ...nothing, fault: 'was made by another version of the engine' };
  if (made.key !== head.key) return nothing;
  const { entries, lineOf, isDamaged, end } = readLines<Entry>(bytes, first);
  const isWhole = !isDamaged && end === bytes.length;
  if (isWhole || (mayBreakOff && !isDamaged)) return { entries, lineOf, isWhole };
  return { entries, lineOf, fault: isDamaged ? 'is damaged' : 'breaks off', isWhole };
}

interface Lines<Entry> extends Pick<Journal<Entry>, 'entries' | 'lineOf'> {
  readonly isDamaged: boolean;
  /** Where the last whole line ends. */
  readonly end: number;
}

function readLines<Entry>(bytes: Buffer, from: number): Lines<Entry> {
  const entries: Entry[] = [];
  const starts: number[] = [];
  let isDamaged = false;
  let start = from;
  for (let end = bytes.indexOf(newline, start); end !== -1; end = bytes.indexOf(newline, start)) {
    const entry = readLine(bytes, { start, end });
    if (entry === damaged) isDamaged = true;
    else {
      entries.push(entry as Entry);
      starts.push(start);
    }
    start = end + 1;
  }
  return {
    entries,
    lineOf: (index) => bytes.subarray(starts[index]!, bytes.indexOf(newline, starts[index]) + 1),
    isDamaged,
    end: start,
  };
}

/** Entries as they stand in a journal. */
export type JournalLines = Uint8Array;

/**
 * Writes entries down; where, is for later to say. What is `added` to an entry is not read with it,
 * but by readAdded.
 */
export function encodeEntries<Entry>(
  entries: readonly Entry[],
  added?: (entry: Entry) => unknown,
): JournalLines {
  return Buffer.from(
    entries
      .map((entry) =>
        writeLine(
          added
            ? `${JSON.stringify(entry)}\t${JSON.stringify(added(entry))}`
            : JSON.stringify(entry),
        ),
      )
      .join(''),
  );
}

/** Reads what encodeEntries has written. */
export function decodeEntries<Entry>(
  lines: JournalLines,
): Pick<Journal<Entry>, 'entries' | 'lineOf'> {
  return readLines(Buffer.from(lines.buffer, lines.byteOffset, lines.length), 0);
}

/** What was added to the entry of a line, as it stands in a journal. */
export function readAdded(line: JournalLines): unknown {
  return JSON.parse(
    Buffer.from(
      line.buffer,
      line.byteOffset + line.indexOf(tab) + 1,
      line.length - line.indexOf(tab) - 1,
    ).toString(),
  );
}

/** Adds entries at the end. */
export function appendJournal(file: string, lines: JournalLines): void {
  appendFileSync(file, lines);
}

/** Writes a journal anew; the file appears whole. */
export function writeJournal(
  file: string,
  { head, lines }: { readonly head: JournalHead; readonly lines: readonly JournalLines[] },
): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([encodeEntries([head]), ...lines]));
  renameSync(`${file}.new`, file);
}

function writeLine(json: string): string {
  return `${crc32(json).toString(16)} ${json}\n`;
}

const newline = 10;
/** No JSON has one but as "\\t". */
const tab = 9;
const space = 32;
const damaged = Symbol('damaged');

const noBytes = new Uint8Array();

interface Line {
  readonly start: number;
  /** Where its newline stands. */
  readonly end: number;
}

/**
 * The checksum is taken of bytes: making text of 30 MB only to take it of that would cost as much
 * as reading them.
 */
function readLine(bytes: Buffer, { start, end }: Line): unknown {
  let sum = 0;
  let json = start;
  for (
    let digit = hexDigit(bytes[json]!);
    digit >= 0 && json < end;
    digit = hexDigit(bytes[++json]!)
  )
    sum = sum * 16 + digit;
  json += 1;
  if (json >= end || bytes[json - 1] !== space || crc32(bytes.subarray(json, end)) !== sum)
    return damaged;
  const added = bytes.indexOf(tab, json);
  try {
    return JSON.parse(bytes.toString('utf8', json, added === -1 || added > end ? end : added));
  } catch {
    return damaged;
  }
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  return byte >= 97 && byte <= 102 ? byte - 87 : -1;
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
