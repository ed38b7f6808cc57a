import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../src/search/query/open-index.ts';
import { distanceOf, suggestTerms } from '../../../src/search/query/suggest-word.ts';
import { makeIndexFiles } from '../../support/make-index.ts';

describe('suggestTerms', () => {
  it.each([
    ['Portegal', ['portig']],
    ['Zelenzky', ['zelenski']],
    ['Ruvers', ['river']],
    ['dan', []],
    ['entirelyother', []],
  ])('for %j', async (word, terms) => {
    const html = '<p>so Portigal and Zelensky, river dams</p>';
    const index = await openIndex(makeIndexFiles([{ url: '/a/', html }]));
    expect(await suggestTerms(index, word)).toEqual(terms);
  });
});

describe('distanceOf', () => {
  it.each([
    ['a', 'a', 0],
    ['ab', 'ba', 1],
    ['river', 'rivre', 1],
    ['river', 'liver', 1],
    ['river', 'rivers', 1],
    ['river', 'dams', 3],
  ])('%j and %j', (one, other, distance) => {
    expect(distanceOf(one, other, 2)).toBe(distance);
  });
});
