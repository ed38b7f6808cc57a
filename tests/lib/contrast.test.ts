import { describe, expect, it } from 'vitest';
import { contrast, nearestColor } from '../../src/lib/contrast.ts';

describe('contrast', () => {
  it.each([
    ['#777777', '#ffffff', '4.48'],
    ['#767676', '#ffffff', '4.54'],
    ['#000000', '#ffffff', '21.00'],
    ['#ff0000', '#ffffff', '4.00'],
    ['#0000ff', '#ffffff', '8.59'],
  ])('of %s on %s is %s', (front, back, ratio) => {
    expect(contrast(front, back).toFixed(2)).toBe(ratio);
    expect(contrast(back, front).toFixed(2)).toBe(ratio);
  });
});

describe('nearestColor', () => {
  it('keeps a colour that passes', () =>
    expect(nearestColor('#1a4b7d', () => true)).toBe('#1a4b7d'));

  it('is lighter on a dark background, and darker on a light one', () => {
    const onDark = nearestColor('#b00020', (hex) => contrast(hex, '#171614') >= 4.5)!;
    expect(contrast(onDark, '#171614')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onDark, '#171614')).toBeLessThan(4.6);
    expect(nearestColor('#777777', (hex) => contrast(hex, '#ffffff') >= 4.5)).toBe('#767676');
  });

  it('is none where nothing passes', () =>
    expect(nearestColor('#777777', () => false)).toBeUndefined());
});
