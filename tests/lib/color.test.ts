import { describe, expect, it } from 'vitest';
import { fromOklch, parseColor, toOklch } from '../../src/lib/color.ts';
import { colorNames } from '../../src/lib/color-names.ts';

describe('parseColor', () => {
  it.each([
    ['#777', '#777777'],
    ['#17384AFF', '#17384a'],
    ['rebeccapurple', '#663399'],
    ['rgb(0, 128,255)', '#0080ff'],
    ['rgb(300 -1 none / 100%)', '#ff0000'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['hsla(0.5turn, 100%, 50%, 1)', '#00ffff'],
    ['oklch(0.627955 0.257683 29.2339)', '#ff0000'],
    ['oklch(100% 0 0)', '#ffffff'],
  ])('reads %s', (written, hex) => expect(parseColor(written)).toBe(hex));

  it.each([
    '',
    'red;',
    'red } body { display: none',
    'url(x)',
    'var(--link)',
    '</style>',
    'transparent',
    'currentcolor',
    '#12345',
    '#11223344',
    'rgb(1 2)',
    'rgb(1 2 3 / .5)',
    'rgb(1e999 0 0)',
    'oklch(1, 2, 3)',
    'hsl(10px 1% 1%)',
    'constructor(1 2 3)',
  ])('reads no colour in %j', (written) => expect(parseColor(written)).toBeUndefined());

  it('knows all 148 names', () => expect(colorNames.size).toBe(148));
});

describe('OKLCH', () => {
  it.each(['#ff0000', '#1a4b7d', '#777777', '#fffdf8', '#000000'])('leads %s to itself', (hex) =>
    expect(fromOklch(toOklch(hex))).toBe(hex),
  );
});
