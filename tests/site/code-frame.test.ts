import { describe, expect, it } from 'vitest';
import { codeFrame, type FrameParts } from '../../src/site/code-frame.ts';

function frame(parts: Partial<FrameParts>): string {
  return codeFrame({ line: 2, column: 1, endColumn: 2, previous: 'a', text: 'b', ...parts });
}

describe('codeFrame', () => {
  it('marks the columns of the place below its line, and shows the line before', () => {
    expect(frame({ column: 7, endColumn: 15, text: 'date: 11 March' })).toBe(
      '1 | a\n2 | date: 11 March\n  |       ^^^^^^^^',
    );
  });

  it('begins with the first line of a file', () => {
    expect(frame({ line: 1, previous: undefined })).toBe('1 | b\n  | ^');
  });

  it('pads the numbers of lines to one width', () => {
    expect(frame({ line: 10 })).toBe(' 9 | a\n10 | b\n   | ^');
  });

  it('cuts long lines around the place', () => {
    const text = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
    const rows = frame({ column: 501, endColumn: 505, previous: text, text }).split('\n');
    const [before = '', line = '', marks = ''] = rows;
    expect(line.length).toBeLessThanOrEqual(110);
    expect(before.slice(1)).toBe(line.slice(1));
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('keeps the marks below a place behind characters that a terminal cannot show', () => {
    expect(frame({ column: 4, endColumn: 5, text: '\t\u202e\u001bx' })).toBe(
      '1 | a\n2 | →   \ufffd\ufffdx\n  |       ^',
    );
  });

  it.each([
    ['a tab', 'a\tx', '2 | a→  x\n  |     ^'],
    ['wide characters', '日本語x', '2 | 日本語x\n  |       ^'],
    ['emojis', '🎉👍🏽x', '2 | 🎉👍🏽x\n  |     ^'],
    ['an emoji made of a sign', '❤️x', '2 | ❤️x\n  |   ^'],
    ['combining marks', 'e\u0301e\u0301\u0323x', '2 | e\u0301e\u0301\u0323x\n  |   ^'],
    ['halfwidth and fullwidth forms', 'ｱＡx', '2 | ｱＡx\n  |    ^'],
    ['Hangul in parts', '\u1112\u1161\u11abx', '2 | \u1112\u1161\u11abx\n  |   ^'],
  ])('sets the mark below a place behind %s', (_, text, rows) => {
    const column = text.indexOf('x') + 1;
    expect(frame({ column, endColumn: column + 1, text, previous: undefined })).toBe(rows);
  });

  it('marks all of a wide character, and the end of a line after one', () => {
    const text = 'a日b';
    expect(frame({ column: 2, endColumn: 3, text })).toMatch(/\n {2}\| {2}\^\^$/);
    expect(frame({ column: 3, endColumn: 4, text: 'a日' })).toMatch(/\n {2}\| {4}\^$/);
  });

  it('cuts long lines of wide characters around the place', () => {
    const text = `${'日'.repeat(500)}x${'本'.repeat(500)}`;
    const [, row = '', marks = ''] = frame({ column: 501, endColumn: 502, text }).split('\n');
    const shown = row.slice('2 | '.length);
    expect(shown.indexOf('x')).toBe(Math.floor((marks.indexOf('^') - '2 | '.length) / 2) + 1);
    expect(shown.length).toBeLessThanOrEqual(52);
  });
});
