// A path of the site → SourceFile, or the problem with it. Reads one file; never interprets its
// text.
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { mayHoldControls } from '../lib/controls.ts';
import { contentHash } from '../lib/hash.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourceFile, SourcePath } from '../site/types.ts';
import { fileOf } from './find-file.ts';

/**
 * Reads a text file as UTF-8, without its byte order mark, with "\n" as line ends and without
 * control characters, which neither HTML nor XML may contain; those that mean white space become a
 * space. Bytes that are not UTF-8 are reported as `invalid-utf8` and become U+FFFD in the text;
 * UTF-16 is reported, too, and read.
 */
export function readSource(
  root: string,
  path: SourcePath,
): { file: SourceFile; problems: Problem[] } {
  const bytes = readBytes(fileOf(root, path));
  const hash = contentHash(bytes);
  const wide = decodeWide(bytes);
  const read = wide ?? withoutMark(bytes.toString('utf8'));
  const text = mayHoldControls(bytes) ? normalize(read) : read;
  // Only a text with U+FFFD in it may have come from bytes that are not UTF-8.
  if (wide === undefined && (!text.includes('\ufffd') || isUtf8(bytes)))
    return { file: { path, text, hash }, problems: [] };
  const offset = Math.max(0, text.indexOf('\ufffd'));
  const encoding = wide === undefined ? 'windows-1251' : 'utf-16';
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

/** The text of bytes that begin with the byte order mark of UTF-16. Unicode 16, section 3.10. */
function decodeWide(bytes: Buffer): string | undefined {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark !== 0xfffe && mark !== 0xfeff) return undefined;
  const even = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  return (mark === 0xfffe ? even : even.swap16()).toString('utf16le');
}

let buffer = Buffer.allocUnsafeSlow(1 << 16);

/**
 * The bytes of a file, valid until the next call. Takes a third less time than allocating memory
 * for each file.
 */
function readBytes(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    let end = 0;
    for (let read = -1; read !== 0; end += read) {
      if (end === buffer.length) buffer = Buffer.concat([buffer], end * 2);
      read = readSync(descriptor, buffer, end, buffer.length - end, null);
    }
    return buffer.subarray(0, end);
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
