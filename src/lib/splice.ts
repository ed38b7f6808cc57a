// Bytes and the parts of them that are to be others → the bytes that come of it, to be written when
// they are wanted. Reads nothing of what it copies.
import { type LaterBytes, makeReusedBuffer } from './reused-buffer.ts';

/** A part of some bytes that is replaced by a text; an empty part is a place to insert it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const { take } = makeReusedBuffer();

/**
 * Replaces parts of bytes by texts in UTF-8. The parts are in order, and none overlaps another;
 * offsets count bytes. The result must not be spliced again.
 * @example textOf(splice({ bytes: 1, copyTo: (to) => to.fill('a') },
 *     [{ start: 1, end: 1, text: 'b' }])) // 'ab'
 */
export function splice(source: LaterBytes, splices: readonly Splice[]): LaterBytes {
  if (splices.length === 0) return source;
  let { bytes } = source;
  for (const { start, end, text } of splices) bytes += Buffer.byteLength(text) - (end - start);
  return { bytes, copyTo: (target) => copySpliced(source, splices, target) };
}

function copySpliced(source: LaterBytes, splices: readonly Splice[], target: Buffer): void {
  const bytes = take(source.bytes);
  source.copyTo(bytes);
  let written = 0;
  let read = 0;
  for (const { start, end, text } of splices) {
    written += bytes.copy(target, written, read, start);
    written += target.write(text, written);
    read = end;
  }
  bytes.copy(target, written, read);
}

/** The text of bytes in UTF-8. */
export function textOf(source: LaterBytes): string {
  const bytes = Buffer.allocUnsafe(source.bytes);
  source.copyTo(bytes);
  return bytes.toString();
}
