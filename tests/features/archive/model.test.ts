import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../../src/features/archive/model.ts';
import { makePost } from '../../support/make-post.ts';

describe('buildArchive', () => {
  it('sorts posts into years, months and days, oldest first, their posts newest first', () => {
    const [d, c, b, a] = ['2015-06-07', '2015-06-01', '2015-02-28', '2009-12-31'].map((day) =>
      makePost(day, { day }),
    );
    const years = buildArchive([d!, c!, b!, a!]);
    expect(years.map(({ kind, key, posts }) => [kind, key, posts])).toEqual([
      ['year', '2009', [a]],
      ['year', '2015', [d, c, b]],
    ]);
    expect(years[1]!.parts.map(({ kind, key, posts }) => [kind, key, posts])).toEqual([
      ['month', '2015-02', [b]],
      ['month', '2015-06', [d, c]],
    ]);
    expect(
      years[1]!.parts[1]!.parts.map(({ kind, key, posts, parts }) => [kind, key, posts, parts]),
    ).toEqual([
      ['day', '2015-06-01', [c], []],
      ['day', '2015-06-07', [d], []],
    ]);
  });

  it('has no years where there are no posts', () => {
    expect(buildArchive([])).toEqual([]);
  });
});
