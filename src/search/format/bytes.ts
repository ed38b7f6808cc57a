// Whole numbers and texts → bytes and back. Runs in the browser, too.
import { FormatError } from './bits.ts';

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A number from 0 to 2^32 - 1 in one to five bytes, seven bits in each, the lowest first. */
  writeNumber(value: number): void {
    let rest = value;
    this.#reserve(5);
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#push((rest & 0x7f) | 0x80);
    this.#push(rest);
  }

  /** Bytes as they are. */
  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Reads what a ByteWriter has written. Throws a FormatError for anything else. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  readNumber(): number {
    let value = 0;
    for (let place = 1; place <= 0x80 ** 4; place *= 0x80) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new FormatError('the file ends too early');
      this.#at += 1;
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    throw new FormatError('a number has too many bytes');
  }

  /** A number that cannot be larger than `most`. */
  readCount(most: number): number {
    const value = this.readNumber();
    if (value > most)
      throw new FormatError(`a number is ${value}, and at most ${most} is possible`);
    return value;
  }

  readBytes(count: number): Uint8Array {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new FormatError('the file ends too early');
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  /** All that is left. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }
}
