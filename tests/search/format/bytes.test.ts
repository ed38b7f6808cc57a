import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/search/format/bits.ts';
import { ByteReader, ByteWriter } from '../../../src/search/format/bytes.ts';

describe('bytes', () => {
  it('come out as they were written', () => {
    const numbers = [0, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1];
    const writer = new ByteWriter();
    for (const number of numbers) writer.writeNumber(number);
    writer.writeBytes(new Uint8Array(3000).fill(7));
    const reader = new ByteReader(writer.finish());
    expect(numbers.map(() => reader.readNumber())).toEqual(numbers);
    expect(reader.readBytes(2999)).toHaveLength(2999);
    expect([...reader.rest()]).toEqual([7]);
  });

  it.each([
    ['the end', [0x80]],
    ['a number without end', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80]],
    ['a number that cannot be', [0x65]],
  ])('are refused at %s', (_, bytes) => {
    const reader = new ByteReader(new Uint8Array(bytes));
    expect(() => reader.readCount(100)).toThrow(FormatError);
  });

  it('are refused if there are fewer than asked for', () => {
    expect(() => new ByteReader(new Uint8Array(2)).readBytes(3)).toThrow(FormatError);
  });
});
