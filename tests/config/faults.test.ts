import { describe, expect, it } from 'vitest';
import { faultsOf, type Issue, listOf, showValue } from '../../src/config/faults.ts';

const wording = { example: () => '`a: b`', knownKeys: () => ['title', 'tags'] };

describe('faultsOf', () => {
  it('says what is there and what to write instead', () => {
    const issues: Issue[] = [
      { code: 'invalid_type', path: ['feeds', 'limit'], message: 'a whole number' },
    ];
    expect(faultsOf(issues, { feeds: { limit: 'ten' } }, wording)).toEqual([
      {
        path: ['feeds', 'limit'],
        message: 'Cannot read `feeds.limit`: "ten" is not a whole number',
        hint: 'write a whole number, for example `a: b`',
      },
    ]);
  });

  it('makes one fault of every unknown key', () => {
    const issues: Issue[] = [
      { code: 'unrecognized_keys', path: [], message: '', keys: ['tgas', 'colour'] },
    ];
    expect(
      faultsOf(issues, { tgas: 1, colour: 2 }, wording).map(({ path, hint }) => [path, hint]),
    ).toEqual([
      [['tgas'], 'did you mean `tags`?'],
      [['colour'], 'leave it out; known are `title` and `tags`'],
    ]);
  });

  it('follows the branch of a union that got furthest', () => {
    const inner: Issue = { code: 'invalid_type', path: [2, 'name'], message: 'text' };
    const union: Issue = {
      code: 'invalid_union',
      path: ['authors'],
      message: 'a list',
      errors: [[{ code: 'invalid_type', path: [], message: 'text' }], [inner]],
    };
    expect(faultsOf([union], { authors: ['a', 'b', { name: 5 }] }, wording)[0]).toMatchObject({
      path: ['authors', 2, 'name'],
      message: 'Cannot read `authors[2].name`: 5 is not text',
    });
  });

  it('prefers a hint of the issue itself', () => {
    const issue: Issue = {
      code: 'custom',
      path: ['url'],
      message: 'a URL',
      params: { hint: 'write less' },
    };
    expect(faultsOf([issue], { url: 'x' }, wording)[0]?.hint).toBe('write less');
  });
});

describe('showValue', () => {
  it('quotes texts, cuts long ones, and names structures by their kind', () => {
    expect(
      ['a "b"', 'x'.repeat(61), [1], { a: 1 }, null, true, 1.5, () => 1].map(showValue),
    ).toEqual([
      '"a \\"b\\""',
      `"${'x'.repeat(60)}…"`,
      'a list',
      'a mapping',
      'null',
      'true',
      '1.5',
      'a function',
    ]);
  });
});

describe('listOf', () => {
  it('joins with commas and a last "and"', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listOf)).toEqual([
      '`a`',
      '`a` and `b`',
      '`a`, `b` and `c`',
    ]);
  });
});
