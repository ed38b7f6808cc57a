// A file of any size → its bytes in another file, piece by piece. Never holds all of them.
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { writing } from './emit-error.ts';
import { look } from './look.ts';

const pieceBytes = 1 << 20;
let pieces: readonly [Buffer, Buffer] | undefined;

/** Two buffers that are used again and again, made for the first file. */
function takePieces(): readonly [Buffer, Buffer] {
  return (pieces ??= [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)]);
}

/** True if there is a file with the same bytes as another one, which is there. */
export function hasSameBytes(file: string, other: string): boolean {
  const entry = look(other, statSync);
  if (!entry?.isFile() || entry.size !== statSync(file).size) return false;
  const [one, two] = takePieces();
  return withOpen(file, 'r', (a) =>
    withOpen(other, 'r', (b) => {
      for (;;) {
        const [read, others] = [fill(a, one), fill(b, two)];
        if (read !== others || one.compare(two, 0, read, 0, read) !== 0) return false;
        if (read < pieceBytes) return true;
      }
    }),
  );
}

/**
 * Writes the bytes of a file into another one and gives their number. Throws EmitError, which names
 * `target`, if the system rejects what is written.
 */
export function copyFile(from: string, to: string, { target = to } = {}): number {
  const [piece] = takePieces();
  return withOpen(from, 'r', (source) => {
    const written = writing(target, () => openSync(to, 'w'));
    try {
      let bytes = 0;
      for (let read = fill(source, piece); read > 0; read = fill(source, piece)) {
        writing(target, () => writeAll(written, piece.subarray(0, read)));
        bytes += read;
      }
      return bytes;
    } finally {
      writing(target, () => closeSync(written));
    }
  });
}

function withOpen<Result>(file: string, flags: string, use: (open: number) => Result): Result {
  const open = openSync(file, flags);
  try {
    return use(open);
  } finally {
    closeSync(open);
  }
}

/** Reads until a piece is full or the file is at its end. */
function fill(file: number, piece: Buffer): number {
  let end = 0;
  for (let read = -1; read !== 0 && end < piece.length; end += read)
    read = readSync(file, piece, end, piece.length - end, null);
  return end;
}

/** A disk that becomes full takes a part first, and says so at the next. */
function writeAll(file: number, bytes: Buffer): void {
  for (let start = 0; start < bytes.length; )
    start += writeSync(file, bytes, start, bytes.length - start);
}
