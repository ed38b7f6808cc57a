import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter, FormatError, riceBits } from '../../../src/search/format/bits.ts';

describe('bits', () => {
  it('come out as they were written', () => {
    const numbers = fc.array(fc.tuple(fc.nat(2 ** 20), fc.nat(14)), { maxLength: 50 });
    fc.assert(
      fc.property(numbers, (written) => {
        const writer = new BitWriter();
        for (const [value, low] of written) {
          writer.writeRice(value % (4000 << low), low);
          writer.write(value, 20);
        }
        const reader = new BitReader(writer.finish());
        for (const [value, low] of written)
          expect([reader.readRice(low), reader.read(20)]).toEqual([
            value % (4000 << low),
            value % 2 ** 20,
          ]);
      }),
    );
  });

  it('end with a FormatError', () => {
    expect(() => new BitReader(new Uint8Array([0xff])).readRice(0)).toThrow(FormatError);
  });

  it('take about as many for a gap as there are gaps', () => {
    expect([riceBits(0, 100), riceBits(100, 100), riceBits(10, 10_240)]).toEqual([0, 0, 9]);
  });
});
