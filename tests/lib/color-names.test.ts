import { expect, it } from 'vitest';
import { colorNames } from '../../src/lib/color-names.ts';

it('the 148 names of CSS have six digits each', () => {
  expect(colorNames.size).toBe(148);
  expect([...colorNames].filter(([, value]) => !/^#[\da-f]{6}$/.test(value))).toEqual([]);
  expect(['tomato', 'rebeccapurple', 'black'].map((name) => colorNames.get(name))).toEqual([
    '#ff6347',
    '#663399',
    '#000000',
  ]);
});
