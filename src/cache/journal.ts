// Entries → a file that only grows, one line of JSON an entry with its checksum, and back. However
// a process was killed, an entry is there whole or not at all. Knows nothing of what entries mean.
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** The first line of a journal. */
export interface JournalHead {
  /** Name and version of the format: a file with another one is of no use, which is a fault. */
  readonly format: string;
  /** What the entries depend on: those with another key are of no use either, but no fault. */
  readonly key?: string;
}

/** Entries in the bytes of a journal. */
export type JournalLines = Uint8Array;

/** What was read of a journal. */
export interface JournalEntries<Entry> {
  /** Oldest first; with a fault, those that can be read. */
  readonly entries: readonly Entry[];
  /** The bytes of an entry, by its index. */
  readonly lineOf: (index: number) => JournalLines;
}

export interface Journal<Entry> extends JournalEntries<Entry> {
  /** Why the file cannot be trusted, as the end of a sentence. A missing file is no fault. */
  readonly fault: string | undefined;
  /**
   * Adds lines. A file that nothing can be added to is written again, with those of its entries
   * that can be read.
   */
  readonly append: (...lines: readonly JournalLines[]) => void;
  /** Writes these lines in place of all entries; the file appears whole. */
  readonly replace: (...lines: readonly JournalLines[]) => void;
}

/**
 * Opens a journal; throws only what the system says of its file. A damaged line and another format
 * are faults. So is a last line that breaks off, unless it `mayBreakOff`: then it is an entry that
 * was never written. With `anyVersion`, entries of another version, of any shape, are read, too.
 */
export function openJournal<Entry>(
  file: string,
  head: JournalHead,
  { mayBreakOff = false, anyVersion = false } = {},
): Journal<Entry> {
  const { fault, isWhole, ...read } = readJournal<Entry>(file, head, anyVersion);
  return {
    ...read,
    fault: fault === 'breaks off' && mayBreakOff ? undefined : fault,
    ...openWriter(file, head, { isWhole, isFaulty: fault !== undefined }),
  };
}

/** Apart from what was read, so that it does not keep that in memory. */
function openWriter(
  file: string,
  head: JournalHead,
  { isWhole, isFaulty }: { readonly isWhole: boolean; readonly isFaulty: boolean },
): Pick<Journal<unknown>, 'append' | 'replace'> {
  let mayAppend = isWhole;
  const replace = (...lines: readonly JournalLines[]) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, Buffer.concat([encodeEntries([head]), ...lines]));
    replaceInCache(`${file}.new`, file);
    mayAppend = true;
  };
  return {
    replace,
    append(...given) {
      const lines = given.filter(({ length }) => length > 0);
      if (mayAppend) {
        for (const line of lines) appendFileSync(file, line);
      } else if (isFaulty || lines.length > 0) {
        const { entries, lineOf } = readJournal(file, head);
        replace(...entries.map((_, index) => lineOf(index)), ...lines);
      }
    },
  };
}

/** Renames a file of the cache. A folder in its place goes: nobody else owns anything there. */
export function replaceInCache(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    rmSync(to, { recursive: true, force: true });
    renameSync(from, to);
  }
}

/** Makes a folder of the cache. A file in its place goes. */
export function makeCacheFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    rmSync(folder, { force: true });
    mkdirSync(folder, { recursive: true });
  }
}

function isInTheWay(error: unknown): boolean {
  return ['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
}

interface ReadJournal<Entry> extends JournalEntries<Entry> {
  readonly fault?: 'is damaged' | 'breaks off' | 'was made by another version of the engine';
  /** True if lines can be added to the file. */
  readonly isWhole: boolean;
}

function readJournal<Entry>(
  file: string,
  { format, key }: JournalHead,
  anyVersion = false,
): ReadJournal<Entry> {
  const bytes = readIfThere(file);
  const nothing = { entries: [], lineOf: () => noBytes, isWhole: false };
  if (bytes === undefined) return nothing;
  const start = bytes.indexOf(newline) + 1;
  const head = readLine(bytes.subarray(0, Math.max(0, start - 1)));
  if (!isHead(head)) return { ...nothing, fault: 'is damaged' };
  if (head.format !== format) {
    const isVersion = format.startsWith(String(head.format).replace(/\d+$/, ''));
    const read = anyVersion && isVersion ? readLines<Entry>(bytes, start) : nothing;
    return { ...nothing, ...read, fault: 'was made by another version of the engine' };
  }
  if (head.key !== key) return nothing;
  const { isDamaged, end, ...read } = readLines<Entry>(bytes, start);
  if (isDamaged) return { ...read, isWhole: false, fault: 'is damaged' };
  return end === bytes.length
    ? { ...read, isWhole: true }
    : { ...read, isWhole: false, fault: 'breaks off' };
}

interface ReadLines<Entry> extends JournalEntries<Entry> {
  readonly isDamaged: boolean;
  /** The place after the last whole line. */
  readonly end: number;
}

function readLines<Entry>(bytes: Buffer, from: number): ReadLines<Entry> {
  const entries: Entry[] = [];
  const starts: number[] = [];
  // A second head begins another journal: entries may follow that are there already.
  const head = bytes.subarray(0, Math.max(0, from - 1));
  let isDamaged = false;
  let start = from;
  for (let end = bytes.indexOf(newline, start); end !== -1; end = bytes.indexOf(newline, start)) {
    const line = bytes.subarray(start, end);
    const entry = from > 0 && line.equals(head) ? damaged : readLine(line);
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

/**
 * Encodes entries. What `detailsOf` gives of an entry is kept beside it, and read by readDetails
 * only.
 */
export function encodeEntries<Entry>(
  entries: readonly Entry[],
  detailsOf?: (entry: Entry) => unknown,
): JournalLines {
  const lines = entries.map((entry) => {
    const json = JSON.stringify(entry);
    const text = detailsOf ? `${json}\t${JSON.stringify(detailsOf(entry))}` : json;
    return `${crc32(text).toString(16)} ${text}\n`;
  });
  return Buffer.from(lines.join(''));
}

/** Reads what encodeEntries has written. */
export function decodeEntries<Entry>(lines: JournalLines): JournalEntries<Entry> {
  return readLines(toBuffer(lines), 0);
}

/** The details of the entry of a line. */
export function readDetails(line: JournalLines): unknown {
  const bytes = toBuffer(line);
  return JSON.parse(bytes.toString('utf8', bytes.indexOf(tab) + 1));
}

function toBuffer({ buffer, byteOffset, length }: JournalLines): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

const newline = 10;
/** JSON has it only as "\\t". */
const tab = 9;
const space = 32;
const damaged = Symbol('damaged');

const noBytes = new Uint8Array();

/**
 * Takes the checksum of bytes: to make text of 30 MB only for that would cost as much as reading
 * them.
 */
function readLine(line: Buffer): unknown {
  const sumEnd = line.indexOf(space);
  const json = line.subarray(sumEnd + 1);
  if (line.toString('latin1', 0, sumEnd) !== crc32(json).toString(16)) return damaged;
  const details = json.indexOf(tab);
  try {
    return JSON.parse(json.toString('utf8', 0, details === -1 ? json.length : details));
  } catch {
    return damaged;
  }
}

function isHead(entry: unknown): entry is JournalHead {
  return typeof entry === 'object' && entry !== null;
}

/** Throws if the disk says no: a file that cannot be read now is not one that was never there. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(code)) return undefined;
    throw error;
  }
}
