import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';

const bytes = (text: string) => Buffer.from(text);

describe('a lexicon', () => {
  it('knows a word by its bytes, and its term by a number', () => {
    const { codeAt, terms } = makeLexicon();
    const text = bytes('reforms Reformed the 日');
    expect(codeAt(text, 0, 7)).toBe(0);
    expect(codeAt(text, 8, 16)).toBe(1);
    expect(codeAt(text, 17, 20)).toBe(-1);
    expect(codeAt(text, 0, 7)).toBe(0);
    expect(terms).toEqual(['reform']);
  });

  it('takes a run of letters apart that is several words', () => {
    const { codeAt, wordsOf, terms } = makeLexicon();
    const text = bytes('east—the—West');
    const code = codeAt(text, 0, text.length);
    expect(wordsOf(code)).toEqual([0, -1, 3]);
    expect(terms).toEqual(['east', 'west']);
  });

  it('keeps many words, and long ones', () => {
    const { codeAt, terms, numberOf } = makeLexicon();
    const words = Array.from({ length: 100_000 }, (_, index) => `w${index}x`);
    const codes = () => words.map((word) => codeAt(bytes(word), 0, word.length));
    const first = codes();
    expect(codes()).toEqual(first);
    expect(new Set(first).size).toBe(words.length);
    const long = bytes('z'.repeat(1000));
    expect(terms[codeAt(long, 0, long.length) >> 1]).toBe('z'.repeat(40));
    expect(terms[numberOf('#t:rivers')]).toBe('#t:rivers');
  });
});
