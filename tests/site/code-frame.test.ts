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
    expect(frame({ column: 4, endColumn: 5, text: '\t\u202e\u001bx' })).toMatch(
      /2 \| {2}\ufffd\ufffdx\n {2}\| {4}\^$/,
    );
  });
});
