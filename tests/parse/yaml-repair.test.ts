import { describe, expect, it } from 'vitest';
import { joinQuotedLines } from '../../src/parse/yaml-repair.ts';

describe('joinQuotedLines', () => {
  it('joins the lines of a quoted text, and moves nothing', () => {
    const source = 'a: "One\ntwo"\nb: \'three\nfour\'\nc: five\nd: "six\n  seven"\n';
    const joined = joinQuotedLines(source);
    expect(joined).toBe('a: "One two"\nb: \'three four\'\nc: five\nd: "six\n  seven"\n');
    expect(joined).toHaveLength(source.length);
  });

  it('leaves long sources alone', () => {
    const source = `a: "${'x\n'.repeat(20_000)}"\n`;
    expect(joinQuotedLines(source)).toBe(source);
  });
});
