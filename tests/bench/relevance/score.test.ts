// Engines that answer from a table → their figures, and the report of them.
import { describe, expect, it } from 'vitest';
import type { Query } from '../../../bench/relevance/queries.ts';
import { renderScores } from '../../../bench/relevance/render-scores.ts';
import { scoreEngine } from '../../../bench/relevance/score.ts';

const queries: readonly Query[] = [
  { query: 'flood', kind: 'subject', expect: ['a', 'b'], why: 'Two posts.' },
  { query: 'gauge', kind: 'subject', expect: ['c'], why: 'One post.' },
  { query: 'Ptitsyna', kind: 'name', expect: ['c'], why: 'She reads it.' },
  { query: 'tag:Rivers', kind: 'operator', expect: ['a'], why: 'A tag.', operators: true },
];
const answers: Readonly<Record<string, readonly string[]>> = {
  flood: ['x', 'a'],
  gauge: ['c'],
  Ptitsyna: [],
  'tag:Rivers': ['x', 'y', 'z', 'a'],
};
const asked: string[] = [];
const plain = {
  name: 'Table',
  version: '1.2.3',
  settings: 'none',
  hasOperators: false,
  search: async (query: string) => {
    asked.push(query);
    return answers[query]!;
  },
};

describe('scoreEngine', () => {
  it('gives means over all queries, and by kind', async () => {
    const score = await scoreEngine(plain, queries);
    expect(score.common).toEqual({ queries: 3, reciprocalRank: 0.5, recallAtTen: 0.5 });
    expect(score.kinds).toEqual({
      subject: { queries: 2, reciprocalRank: 0.75, recallAtTen: 0.75 },
      name: { queries: 1, reciprocalRank: 0, recallAtTen: 0 },
    });
    expect(score.answers[0]).toEqual({
      query: 'flood',
      kind: 'subject',
      reciprocalRank: 0.5,
      recallAtTen: 0.5,
    });
  });

  it('asks queries with operators only an engine that knows them', async () => {
    asked.length = 0;
    expect(await scoreEngine(plain, queries)).not.toHaveProperty('operators');
    expect(asked).toEqual(['flood', 'gauge', 'Ptitsyna']);
  });

  it('keeps queries with operators apart, so that all engines have the same', async () => {
    const score = await scoreEngine({ ...plain, hasOperators: true }, queries);
    expect(score.operators).toEqual({ queries: 1, reciprocalRank: 0.25, recallAtTen: 1 });
    expect(score.common).toEqual((await scoreEngine(plain, queries)).common);
    expect(score.kinds).not.toHaveProperty('operator');
  });
});

describe('renderScores', () => {
  it('shows means, kinds, and queries without an answer', async () => {
    const scores = [
      await scoreEngine(plain, queries),
      await scoreEngine({ ...plain, name: 'Other', hasOperators: true }, queries),
    ];
    expect(renderScores({ corpus: 'sample', posts: 3, scores })).toBe(`sample: 3 posts, 3 queries

engine                                     MRR   recall@10
Table 1.2.3                              0.500       0.500
Other 1.2.3                              0.500       0.500
Other, 1 with operators                  0.250       1.000

MRR by kind (queries)                    Table       Other
subject (2)                              0.750       0.750
name (1)                                 0.000       0.000

Table misses 1:
  Ptitsyna

Other misses 1:
  Ptitsyna

Table: none
Other: none
`);
  });
});
