// Texts and sizes → bytes in one buffer that is used again and again: making a buffer for each text costs several times
// as much as filling it. What comes out is good until the next call.

/** A buffer that grows to what is asked of it, and is never cleared. */
export interface ReusedBuffer {
  /** The bytes of a text, or of one in pieces; good until the next call. No pair of surrogates may stand in two pieces. */
  readonly encode: (text: string | readonly string[], encoding: 'utf8' | 'utf16le') => Buffer;
  /** So many bytes, with anything in them; good until the next call. */
  readonly take: (bytes: number) => Buffer;
}

/** A UTF-16 unit takes three bytes at most. */
const bytesPerUnit = { utf8: 3, utf16le: 2 } as const;

const step = 1 << 16;

/**
 * Makes one, for a single thread.
 * @example makeReusedBuffer().encode('Вода', 'utf8').length // 8
 */
export function makeReusedBuffer(): ReusedBuffer {
  let buffer = Buffer.allocUnsafeSlow(step);
  const take = (bytes: number): Buffer => {
    if (bytes > buffer.length) buffer = Buffer.allocUnsafeSlow(Math.ceil(bytes / step) * step);
    return buffer.subarray(0, bytes);
  };
  return {
    take,
    encode(text, encoding) {
      const pieces = typeof text === 'string' ? [text] : text;
      take(pieces.reduce((units, piece) => units + piece.length, 0) * bytesPerUnit[encoding]);
      let end = 0;
      for (const piece of pieces) end += buffer.write(piece, end, encoding);
      return buffer.subarray(0, end);
    },
  };
}
