import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, cutText, cutWords, foldSpace } from '../../src/lib/text.ts';

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    'ф',
    '水',
    'か',
    '한',
    '🎉',
    ' ',
    '\n',
    '\u00a0',
    '\u200b',
    '-',
    ',',
    '–',
  ),
});

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n\t ', 0],
    ['one', 1],
    ['one  two\nthree', 3],
    ['Цена\u00a0100\u202f000', 3],
    ['don’t re-read', 2],
    ['a\u200bb', 2],
    ['北京 2015', 3],
    ['2015年6月7日', 6],
    ['かな', 2],
    ['a\u3000b', 2],
    ['🎉 🎉', 2],
  ])('counts in %j: %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts a text in pieces as the whole of it', () => {
    expect(countWords(['a ', 'b', ', c.'])).toBe(3);
    fc.assert(
      fc.property(
        fc.array(anyText),
        (pieces) => countWords(pieces) === countWords(pieces.join('')),
      ),
    );
  });

  it('counts two texts apart as the sum of both', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        (a, b) => countWords(`${a} ${b}`) === countWords(a) + countWords(b),
      ),
    );
  });
});

describe('cutWords', () => {
  it.each([
    ['one two three', 2, 'one two…'],
    ['one two', 2, 'one two'],
    ['one, two', 1, 'one…'],
    ['one – two', 2, 'one …'],
    ['  one\n\ntwo  ', 5, 'one two'],
    ['', 3, ''],
    ['北京市人民', 3, '北京市…'],
    ['пришла вода', 1, 'пришла…'],
  ])('cuts %j after %i words: %j', (text, limit, cut) => {
    expect(cutWords(text, limit)).toBe(cut);
  });

  it('keeps as many words as it may, and all of a text that has no more', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 8 }), (text, limit) => {
        const cut = cutWords(text, limit);
        expect(countWords(cut.replace(/…$/, ''))).toBeLessThanOrEqual(limit);
        if (countWords(foldSpace(text)) <= limit) expect(cut).toBe(foldSpace(text));
      }),
    );
  });
});

describe('cutText', () => {
  it.each([
    ['a large river', 9, 'a large…'],
    ['a large river', 13, 'a large river'],
    ['a large, river', 10, 'a large…'],
    ['endlesslylong', 5, 'endl…'],
    ['a endlesslylong', 9, 'a endles…'],
    ['ab🎉cd', 4, 'ab…'],
  ])('cuts %j to %i units: %j', (text, limit, cut) => {
    expect(cutText(text, limit)).toBe(cut);
  });

  it('is never longer than it may be, and never ends in half a sign', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const cut = cutText(text, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/[\ud800-\udfff]/u);
      }),
    );
  });
});

describe('foldSpace', () => {
  it.each([
    [' a\n\t b ', 'a b'],
    ['a\u00a0\u200b\u3000b', 'a b'],
    ['\ufeffa', 'a'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldSpace(text)).toBe(folded);
  });
});
