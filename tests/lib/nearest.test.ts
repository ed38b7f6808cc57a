import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/lib/nearest.ts';

const flags = ['root', 'output', 'drafts', 'future', 'workers'];

describe('nearest', () => {
  it.each([
    ['drfats', 'drafts'],
    ['draft', 'drafts'],
    ['ouptut', 'output'],
    ['WORKERS', 'workers'],
    ['wokrer', 'workers'],
    ['rot', 'root'],
  ])('takes "%s" for "%s"', (word, known) => {
    expect(nearest(word, flags)).toBe(known);
  });

  it.each(['colour', 'x', '', 'format', 'serve'])('has no idea what "%s" means', (word) => {
    expect(nearest(word, flags)).toBeUndefined();
  });

  it('prefers the first of equally near words', () => {
    expect(nearest('tag', ['tab', 'tar', 'tag'])).toBe('tag');
    expect(nearest('tax', ['tab', 'tar'])).toBe('tab');
  });

  it('counts two swapped neighbours as one edit', () => {
    expect(nearest('nwe', ['new'])).toBe('new');
  });

  it('finds every word again after any one edit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{3,12}$/),
        fc.nat(),
        fc.stringMatching(/^[a-z]?$/),
        (word, place, letter) => {
          const index = place % word.length;
          expect(
            nearest(word.slice(0, index) + letter + word.slice(index + 1), ['0000', word]),
          ).toBe(word);
        },
      ),
    );
  });
});
