// The queries and what is expected of them: whether they can be right. What they mean, a person
// has decided.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corpora, faultsOf, readQueries } from '../../../bench/relevance/queries.ts';

describe('the queries', () => {
  it('of the sample site expect posts that exist', () => {
    expect(faultsOf(readQueries('sample'), { has: existsSync })).toEqual([]);
  });

  it('of the other corpus expect posts by their paths there', () => {
    const has = (source: string) =>
      /^posts\/\d{4}-\d\d-\d\d?-[\w-]+(?:\.[\w-]+)*\.md$/.test(source);
    expect(faultsOf(readQueries('18f'), { has })).toEqual([]);
  });

  it('are 60 or more for real posts, and 20 or more for the sample site', () => {
    expect(readQueries('18f').length).toBeGreaterThanOrEqual(60);
    expect(readQueries('sample').length).toBeGreaterThanOrEqual(20);
  });

  it.each(corpora)('of %s say that they have operators if they do, and why they expect', (name) => {
    for (const { query, operators = false, why, kind } of readQueries(name)) {
      expect([query, /\b(?:tag|author|year|before|after|source|place):/.test(query)]).toEqual([
        query,
        operators,
      ]);
      expect(why).toMatch(/^\S.*\.$/);
      expect(kind).toMatch(/^[a-z]+$/);
    }
  });
});

describe('faultsOf', () => {
  const one = { query: 'flood', kind: 'subject', expect: ['a.md'], why: 'It is.' };
  const published = new Set(['a.md', ...Array.from({ length: 11 }, (_, index) => `${index}.md`)]);

  it('finds a query twice', () => {
    expect(faultsOf([one, one], published)).toEqual(['Cannot ask "flood" twice']);
  });

  it('finds none, too many, repeated and unpublished posts', () => {
    const expecting = (...expect: string[]) => faultsOf([{ ...one, expect }], published);
    expect(expecting('a.md')).toEqual([]);
    expect(expecting()).toEqual(['Cannot expect 0 posts of "flood": at least 1, at most 10']);
    expect(expecting(...[...published].slice(1))).toEqual([
      'Cannot expect 11 posts of "flood": at least 1, at most 10',
    ]);
    expect(expecting('a.md', 'a.md')).toEqual(['Cannot expect a post of "flood" twice']);
    expect(expecting('draft.md')).toEqual(['Cannot find "draft.md", expected of "flood"']);
  });
});
