import { describe, expect, it } from 'vitest';
import { findDoubtfulValues } from '../../src/parse/doubtful-values.ts';
import { testPath } from '../support/parse-text.ts';

const hintsOf = (written: Record<string, unknown>) =>
  findDoubtfulValues(written, testPath).map(({ code, hint }) => `${code}: ${hint}`);

describe('findDoubtfulValues', () => {
  it('asks whether a text with blanks is one tag', () => {
    expect(hintsOf({ tags: 'energy rivers' })).toEqual([
      'one-tag: write `tags: [energy, rivers]`, or `tags: [energy rivers]` if it is one',
    ]);
  });

  it.each([
    [{ tags: ['budget', '“courts”'] }, 'write "courts"'],
    [{ tags: '‘North Caucasus’' }, 'write `tags: "North Caucasus"`'],
    [{ author: '"Ann Lee"' }, 'write `author: "Ann Lee"`'],
    [{ dateline: '«Staunton»' }, 'write `dateline: "Staunton"`'],
    [{ title: '“Budget: what it hides”' }, 'write `title: "Budget: what it hides"`'],
    [{ description: '„#1 of them“' }, 'write `description: "#1 of them"`'],
  ])('asks for straight marks in %j', (written, hint) => {
    expect(hintsOf(written)).toEqual([`quoted-value: ${hint}`]);
  });

  it.each([
    { tags: 'energy' },
    { tags: 'energy, North Caucasus' },
    { tags: ['North Caucasus', '‘90s music'] },
    { title: '“We will not go”' },
    { title: '“A” and “B”: two letters' },
    { author: { name: 'Ann' }, dateline: { place: 'Staunton' } },
    {},
  ])('finds nothing in %j', (written) => {
    expect(hintsOf(written)).toEqual([]);
  });
});
