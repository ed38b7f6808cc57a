// Numbers → bits and back: lists of rising numbers as Rice codes of their gaps. Runs in the
// browser, too.

/** What a damaged or foreign file causes, wherever it is noticed. */
export class FormatError extends Error {}

/** Bits in the order in which they are written, the highest of each byte first. */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  /** The lowest `count` bits of a number; at most 24. */
  write(value: number, count: number): void {
    this.#pending = ((this.#pending << count) | (value & ((1 << count) - 1))) >>> 0;
    this.#pendingBits += count;
    while (this.#pendingBits >= 8) {
      this.#pendingBits -= 8;
      this.#push((this.#pending >>> this.#pendingBits) & 0xff);
    }
    this.#pending &= (1 << this.#pendingBits) - 1;
  }

  /** A number from 0 on: its high part as so many ones and a zero, then `low` bits. */
  writeRice(value: number, low: number): void {
    let high = value >>> low;
    for (; high >= 16; high -= 16) this.write(0xffff, 16);
    this.write((1 << (high + 1)) - 2, high + 1);
    if (low > 0) this.write(value, low);
  }

  /** All bits, the last byte filled with zeros. */
  finish(): Uint8Array {
    if (this.#pendingBits > 0) this.write(0, 8 - this.#pendingBits);
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads what a BitWriter has written. Throws a FormatError at the end of the bytes. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = (value << 1) | this.#bit();
    return value >>> 0;
  }

  readRice(low: number): number {
    let high = 0;
    while (this.#bit() === 1) high += 1;
    return high * 2 ** low + this.read(low);
  }

  #bit(): number {
    const byte = this.#bytes[this.#at >>> 3];
    if (byte === undefined) throw new FormatError('the file ends too early');
    const bit = (byte >>> (7 - (this.#at & 7))) & 1;
    this.#at += 1;
    return bit;
  }
}

/**
 * How many low bits of a gap are written as they are, for so many of so many numbers: the best
 * parameter of a Rice code for gaps that are spread evenly.
 */
export function riceBits(count: number, of: number): number {
  return count === 0 ? 0 : Math.max(0, Math.floor(Math.log2((0.69 * of) / count)));
}
