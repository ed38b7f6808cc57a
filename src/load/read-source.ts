// A path of the site → SourceFile, or the problem with it. Reads one file; never interprets its
// text.
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { mayHoldControls } from '../lib/controls.ts';
import { contentHash } from '../lib/hash.ts';
import { mostTextBytes } from '../lib/text.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourceFile, SourcePath } from '../site/types.ts';
import { hashFile } from './file-state.ts';
import { fileOf } from './find-file.ts';

/**
 * Reads a text file as UTF-8, without its byte order mark, with "\n" as line ends and without
 * control characters, which neither HTML nor XML may contain; those that mean white space become a
 * space. Bytes that are not UTF-8 are reported as `invalid-utf8` and become U+FFFD in the text;
 * UTF-16 is reported, too, and read. Of a file with more than `mostBytes` there is the beginning,
 * and `file-too-large`.
 */
export function readSource(
  root: string,
  path: SourcePath,
  { mostBytes = mostTextBytes } = {},
): { file: SourceFile; problems: Problem[] } {
  const name = fileOf(root, path);
  const { bytes, isWhole } = readBytes(name, mostBytes);
  if (!isWhole) {
    const text = normalize(bytes.toString('utf8'));
    return {
      file: { path, text, hash: hashFile(name) },
      problems: [fileTooLarge(path, mostBytes)],
    };
  }
  const hash = contentHash(bytes);
  const wide = decodeWide(bytes);
  const read = wide?.text ?? withoutMark(bytes.toString('utf8'));
  const text = mayHoldControls(bytes) ? normalize(read) : read;
  // Only a text with U+FFFD in it may have come from bytes that are not UTF-8.
  if (wide === undefined && (!text.includes('\ufffd') || isUtf8(bytes)))
    return { file: { path, text, hash }, problems: [] };
  const offset = Math.max(0, text.indexOf('\ufffd'));
  const encoding = wide?.encoding ?? likelyEncoding(bytes);
  const problem: Problem = {
    code: 'invalid-utf8',
    severity: 'error',
    message: `Cannot read the file: it is ${wide === undefined ? 'not valid UTF-8' : 'UTF-16'}`,
    hint: `save it as UTF-8, for example with \`iconv -f ${encoding} -t utf-8\``,
    path,
    at: { kind: 'offset', offset, length: 1 },
  };
  return { file: { path, text, hash }, problems: [problem] };
}

/** The problem with a file that is too large to be read as text. */
export function fileTooLarge(path: SourcePath, mostBytes = mostTextBytes): Problem {
  return {
    code: 'file-too-large',
    severity: 'error',
    message: `Cannot read the file: it has more than ${mostBytes / 1e6} MB`,
    hint: 'split it, or move it to public/ and link to it, for example [all figures](/figures.csv)',
    path,
  };
}

/** True if only the beginning of a file was read: nothing else is to be said of it. */
export function isTooLarge(problems: readonly Problem[]): boolean {
  return problems[0]?.code === 'file-too-large';
}

/** A text file in UTF-8, to its end or as far as a text may go. */
export function readText(file: string): { readonly text: string; readonly isWhole: boolean } {
  const { bytes, isWhole } = readBytes(file, mostTextBytes);
  return { text: bytes.toString('utf8'), isWhole };
}

/** Letters of Western languages are few among others; of Cyrillic, words consist of them. */
function likelyEncoding(bytes: Buffer): string {
  let count = 0;
  let inWords = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    count += 1;
    if ((bytes[index - 1] ?? 0) >= 0xc0 || (bytes[index + 1] ?? 0) >= 0xc0) inWords += 1;
  }
  return inWords * 2 > count ? 'windows-1251' : 'windows-1252';
}

/**
 * The text of bytes in UTF-16: they begin with its byte order mark (Unicode 16, section 3.10), or
 * with two signs of ASCII, such as the "--" of front matter.
 */
function decodeWide(bytes: Buffer): { text: string; encoding: string } | undefined {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  const hasMark = mark === 0xfffe || mark === 0xfeff;
  const isLittle = hasMark ? mark === 0xfffe : isZeroEach(bytes, 1);
  if (!hasMark && !isLittle && !isZeroEach(bytes, 0)) return undefined;
  const even = Buffer.from(bytes.subarray(hasMark ? 2 : 0, bytes.length - (bytes.length % 2)));
  return {
    text: (isLittle ? even : even.swap16()).toString('utf16le'),
    encoding: `utf-16${hasMark ? '' : isLittle ? 'le' : 'be'}`,
  };
}

/** True if each other one of the first four bytes is 0, and the others are not. */
function isZeroEach(bytes: Buffer, first: 0 | 1): boolean {
  if (bytes.length < 4 || bytes[first] !== 0 || bytes[first + 2] !== 0) return false;
  return bytes[1 - first] !== 0 && bytes[3 - first] !== 0;
}

let buffer = Buffer.allocUnsafeSlow(1 << 16);

/**
 * The bytes of a file, or so many of its first, valid until the next call. Takes a third less time
 * than allocating memory for each file.
 */
function readBytes(
  file: string,
  mostBytes: number,
): { readonly bytes: Buffer; readonly isWhole: boolean } {
  const descriptor = openSync(file, 'r');
  try {
    let end = 0;
    for (let read = -1; read !== 0 && end <= mostBytes; end += read) {
      if (end === buffer.length) buffer = Buffer.concat([buffer], end * 2);
      read = readSync(descriptor, buffer, end, buffer.length - end, null);
    }
    const isWhole = end <= mostBytes;
    return { bytes: buffer.subarray(0, isWhole ? end : mostBytes), isWhole };
  } finally {
    closeSync(descriptor);
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function normalize(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\f\x85]/g, ' ')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '');
}
