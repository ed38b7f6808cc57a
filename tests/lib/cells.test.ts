import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/lib/cells.ts';

describe('cellsOf', () => {
  it('gives each character its offsets, its column and its width', () => {
    expect(cellsOf('a日e\u0301')).toEqual([
      { text: 'a', start: 0, end: 1, column: 0, width: 1 },
      { text: '日', start: 1, end: 2, column: 1, width: 2 },
      { text: 'e\u0301', start: 2, end: 4, column: 3, width: 1 },
    ]);
  });

  it('shows tabs as arrows, with spaces up to every fourth column', () => {
    expect(cellsOf('ab\tc\t').map(({ text }) => text)).toEqual(['a', 'b', '→ ', 'c', '→  ']);
    expect(cellsOf('日\t').map(({ width }) => width)).toEqual([2, 2]);
  });

  it('makes controls safe to print, one column each', () => {
    const cells = cellsOf('\u001b[\r\u202e');
    expect(cells.map(({ text }) => text).join('')).toBe('\ufffd[ \ufffd');
    expect(cells.map(({ width }) => width)).toEqual([1, 1, 1, 1]);
  });

  it('counts what is left of an emoji whose joiners are not printed', () => {
    const [family] = cellsOf('👨\u200d👩');
    expect(family).toMatchObject({ text: '👨\ufffd👩', width: 5 });
  });
});
