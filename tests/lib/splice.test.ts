import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Splice, splice, textOf } from '../../src/lib/splice.ts';

const later = (text: string) => {
  const bytes = Buffer.from(text);
  return { bytes: bytes.length, copyTo: (target: Buffer) => void bytes.copy(target) };
};

describe('splice', () => {
  it('replaces parts of bytes, and inserts where a part is empty', () => {
    const parts = ['“Вода', '1', 'и', '', '😀', 'end', 'ж'];
    let [start, expected] = [0, ''];
    const splices = parts.flatMap((part, index): Splice[] => {
      const end = start + Buffer.byteLength(part);
      const isReplaced = index % 2 === 1;
      const replaced = { start, end, text: `<${index}é>` };
      expected += isReplaced ? replaced.text : part;
      start = end;
      return isReplaced ? [replaced] : [];
    });
    const spliced = splice(later(parts.join('')), splices);
    expect(textOf(spliced)).toBe(expected);
    expect(spliced.bytes).toBe(Buffer.byteLength(expected));
  });

  it('makes what the same replacements make of a text', () => {
    const part = fc.tuple(
      fc.string({ unit: 'grapheme' }),
      fc.option(fc.string({ unit: 'grapheme' })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        let start = 0;
        const splices: Splice[] = [];
        for (const [before, text] of parts) {
          const end = start + Buffer.byteLength(before);
          if (text !== null) splices.push({ start, end, text });
          start = end;
        }
        const spliced = splice(later(parts.map(([before]) => before).join('')), splices);
        expect(textOf(spliced)).toBe(parts.map(([before, text]) => text ?? before).join(''));
      }),
    );
  });

  it('gives bytes back that have no such parts', () => {
    const source = later('a');
    expect(splice(source, [])).toBe(source);
  });
});
