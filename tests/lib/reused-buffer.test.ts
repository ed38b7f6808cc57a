import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReusedBuffer } from '../../src/lib/reused-buffer.ts';

describe('makeReusedBuffer', () => {
  it('puts bytes that come later in their place', () => {
    const { encode } = makeReusedBuffer();
    const piece = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.boolean());
    const later = (text: string) => ({
      bytes: Buffer.byteLength(text),
      copyTo: (target: Buffer) => void target.write(text),
    });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(
          encode(pieces.map(([text, isLater]) => (isLater ? later(text) : text))).toString(),
        ).toBe(pieces.map(([text]) => text).join(''));
      }),
      { seed: 3 },
    );
  });

  it('encodes any texts one after the other as Buffer does', () => {
    const reused = makeReusedBuffer();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('Вода '.repeat(30_000), '“🎉”'.repeat(40_000), '\ud800', 'a'.repeat(70_000)),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('utf8' as const, 'utf16le' as const), (one, encoding) => {
        expect(reused.encode(one, encoding).equals(Buffer.from(one, encoding))).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('encodes a text in pieces as the whole of it', () => {
    const { encode } = makeReusedBuffer();
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('', 'Вода '.repeat(20_000)),
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.constantFrom('utf8' as const, 'utf16le' as const),
        (pieces, encoding) => {
          expect(encode(pieces, encoding).equals(Buffer.from(pieces.join(''), encoding))).toBe(
            true,
          );
        },
      ),
      { seed: 2 },
    );
  });

  it('gives as many bytes as are asked for, of the same memory', () => {
    const { take } = makeReusedBuffer();
    expect([0, 7, 1 << 16, 1 << 17, 9].map((bytes) => take(bytes).length)).toEqual([
      0,
      7,
      1 << 16,
      1 << 17,
      9,
    ]);
    expect(take(1).buffer).toBe(take(2).buffer);
  });
});
