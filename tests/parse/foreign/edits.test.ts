import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/parse/foreign/edits.ts';

describe('applyEdits', () => {
  it('makes all changes, in any order', () => {
    expect(
      applyEdits('one two three', [
        { start: 8, end: 13, text: '3' },
        { start: 0, end: 3, text: '1' },
      ]),
    ).toBe('1 two 3');
  });

  it('keeps the number of lines', () => {
    expect(applyEdits('a\nb\nc', [{ start: 0, end: 3, text: 'd' }])).toBe('d\n\nc');
    expect(applyEdits('a\nb\nc', [{ start: 0, end: 3, text: 'd\ne' }])).toBe('d\ne\nc');
  });

  it('makes the first of two that overlap', () => {
    expect(
      applyEdits('abcd', [
        { start: 1, end: 3, text: 'x' },
        { start: 2, end: 4, text: 'y' },
      ]),
    ).toBe('axd');
  });
});
