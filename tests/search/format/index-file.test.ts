import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/search/format/bits.ts';
import { contentOf, frameFile, pathOfFile } from '../../../src/search/format/index-file.ts';

const name = { kind: 'terms', id: '0123abcd', number: 3 } as const;

describe('the frame of a file', () => {
  it('names what is in it', () => {
    const framed = frameFile(name, Uint8Array.of(1, 2));
    expect(Buffer.from(framed).toString('latin1')).toBe('BSX1 terms 3 0123abcd\n\u0001\u0002');
    expect([...contentOf(framed, name)]).toEqual([1, 2]);
  });

  it.each([
    { ...name, number: 4 },
    { ...name, id: '0123abce' },
    { ...name, kind: 'pairs' as const },
  ])('is refused for %j', (wanted) => {
    const framed = frameFile(name, Uint8Array.of(1, 2));
    expect(() => contentOf(framed, wanted)).toThrow(FormatError);
    expect(() => contentOf(framed.subarray(0, 5), name)).toThrow(FormatError);
  });
});

it('a file is in the folder of its tier', () => {
  expect(pathOfFile('base', name)).toBe('base/terms-3.bin');
  expect(pathOfFile('base', { kind: 'head', number: 0 })).toBe('base/head.bin');
});
