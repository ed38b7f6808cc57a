// The frame of every file of an index: its version, its kind, and which part of which index it is.
// What is in it is compressed as a whole, since no host can be relied on to do so. Runs in the
// browser, too.
import { FormatError } from './bits.ts';
import { ByteReader } from './bytes.ts';

/** Changes with any change of the format: a reader reads no other version. */
export const formatVersion = 1;

/** The kinds of files of a tier, by number. */
export const fileKinds = ['head', 'terms', 'pairs', 'posts'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a file says of itself. */
export interface FileName {
  readonly kind: FileKind;
  /** Of the tier: eight hexadecimal digits, others after any change of its posts. */
  readonly id: string;
  /** From 0 on, among the files of its kind. */
  readonly number: number;
}

/** A file as it is before it is compressed. */
export function frameFile({ kind, id, number }: FileName, content: Uint8Array): Uint8Array {
  const header = new TextEncoder().encode(`BSX${formatVersion} ${kind} ${number} ${id}\n`);
  const framed = new Uint8Array(header.length + content.length);
  framed.set(header);
  framed.set(content, header.length);
  return framed;
}

/** The content of a file; throws a FormatError if it is another file, version or index. */
export function contentOf(framed: Uint8Array, { kind, id, number }: FileName): Uint8Array {
  const expected = new TextEncoder().encode(`BSX${formatVersion} ${kind} ${number} ${id}\n`);
  const header = new ByteReader(framed).readBytes(expected.length);
  if (expected.some((byte, index) => header[index] !== byte))
    throw new FormatError(`it is not the file ${kind} ${number} of the index ${id}`);
  return framed.subarray(expected.length);
}

/** Where a file is, below the folder of the index. */
export function pathOfFile(tier: string, { kind, number }: Pick<FileName, 'kind' | 'number'>) {
  return kind === 'head' ? `${tier}/head.bin` : `${tier}/${kind}-${number}.bin`;
}
