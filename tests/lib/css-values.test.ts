import { describe, expect, it } from 'vitest';
import { cssUrl, fontFamilies, textWidth } from '../../src/lib/css-values.ts';

describe('fontFamilies', () => {
  it('puts names into quotes, in any script, and leaves generic ones', () => {
    expect(fontFamilies('Noto Sans JP, ヒラギノ角ゴ Pro W3, ui-sans-serif')).toBe(
      '"Noto Sans JP", "ヒラギノ角ゴ Pro W3", ui-sans-serif',
    );
  });

  it.each(['', 'a,', '"a', 'a; b', 'a}', '</style>', 'url(x)', 'var(--x)', 'a\\22', 'a\nb'])(
    'accepts no %j',
    (written) => expect(fontFamilies(written)).toBeUndefined(),
  );
});

describe('textWidth', () => {
  it.each([
    ['60ch', 33.75],
    ['40em', 45],
    ['720px', 45],
    ['20rem', 20],
    ['19rem', undefined],
    ['46rem', undefined],
    ['60', undefined],
    ['60ch; color: red', undefined],
    ['100%', undefined],
  ])('of %s is %s', (written, width) => expect(textWidth(written)).toBe(width));
});

it('cssUrl ends neither the text nor the value', () =>
  expect(cssUrl('/a"); } x{y:url(\\')).toBe('url("/a%22%29%3B%20%7D%20x%7By:url%28%5C")'));
