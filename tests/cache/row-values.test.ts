import { describe, expect, it } from 'vitest';
import { joinValues, splitValues, type ValuesCell } from '../../src/cache/row-values.ts';

const longNames = new Set(['terms', 'links']);

function keptAs(values: Record<string, unknown>) {
  const { cell, long } = JSON.parse(JSON.stringify(splitValues(values, longNames))) as {
    cell: ValuesCell;
    long?: Record<string, unknown>;
  };
  let reads = 0;
  const kept = joinValues(cell, () => {
    reads += 1;
    return long;
  });
  return { cell, kept, reads: () => reads };
}

describe('values that were kept', () => {
  it('are the same as before, in their order, and so are copies of them', () => {
    const values = {
      part: 0,
      terms: ['a'],
      series: 'A',
      none: null,
      links: {},
      list: [0],
      no: false,
    };
    const { kept } = keptAs(values);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(values));
    expect(JSON.stringify({ ...kept })).toBe(JSON.stringify(values));
    expect('other' in kept).toBe(false);
  });

  it('take one figure if there are none', () => {
    expect(keptAs({})).toMatchObject({ cell: 0, kept: {} });
  });

  it('are read when they are asked for, if they are long', () => {
    const { kept, reads } = keptAs({ series: 'A', terms: ['a'] });
    expect([kept['series'], Object.keys(kept), reads()]).toEqual(['A', ['series', 'terms'], 0]);
    expect([kept['terms'], reads()]).toEqual([['a'], 1]);
  });
});
