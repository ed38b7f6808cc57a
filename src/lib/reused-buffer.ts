// Texts and sizes → bytes in one buffer that is used again and again: allocating a buffer for each
// text costs several times as much as filling it. The result is valid until the next call.

/**
 * UTF-8 that is copied into place when the text around it is written, so that bytes from a file
 * need not become a text first.
 */
export interface LaterBytes {
  readonly bytes: number;
  /** Fills a buffer of that size. */
  readonly copyTo: (target: Buffer) => void;
}

/** A part of a text. */
export type Piece = string | LaterBytes;

/** A buffer that grows as needed and is never cleared. */
export interface ReusedBuffer {
  /**
   * The bytes of a text, whole or in pieces; default: in UTF-8. Valid until the next call. No pair
   * of surrogates may be split between two pieces.
   */
  readonly encode: (text: string | readonly Piece[], encoding?: 'utf8' | 'utf16le') => Buffer;
  /** So many bytes, with arbitrary contents; valid until the next call. */
  readonly take: (bytes: number) => Buffer;
}

/** A UTF-16 unit takes at most three bytes of UTF-8. */
const bytesPerUnit = { utf8: 3, utf16le: 2 } as const;

const step = 1 << 16;

/**
 * Makes a buffer for one thread.
 * @example makeReusedBuffer().encode('Вода').length // 8
 */
export function makeReusedBuffer(): ReusedBuffer {
  let buffer = Buffer.allocUnsafeSlow(step);
  const take = (bytes: number): Buffer => {
    if (bytes > buffer.length) buffer = Buffer.allocUnsafeSlow(Math.ceil(bytes / step) * step);
    return buffer.subarray(0, bytes);
  };
  return {
    take,
    encode(text, encoding = 'utf8') {
      const pieces = typeof text === 'string' ? [text] : text;
      let most = 0;
      for (const piece of pieces)
        most += typeof piece === 'string' ? piece.length * bytesPerUnit[encoding] : piece.bytes;
      take(most);
      let end = 0;
      for (const piece of pieces) {
        if (typeof piece === 'string') end += buffer.write(piece, end, encoding);
        else piece.copyTo(buffer.subarray(end, (end += piece.bytes)));
      }
      return buffer.subarray(0, end);
    },
  };
}
