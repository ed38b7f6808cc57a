import { describe, expect, it } from 'vitest';
import { risingTags } from '../../../src/features/tags/rising.ts';
import { makePost, makeSite } from '../../support/make-post.ts';

const rising = (days: Readonly<Record<string, readonly string[]>>) => {
  const site = makeSite(
    Object.entries(days).flatMap(([tag, all]) =>
      all.map((day, index) => makePost(`${tag}${index}`, { day, tags: [tag] })),
    ),
  );
  const found = risingTags(site, ({ name }) => ({ title: name, url: '/' }));
  return (
    found && {
      until: found.until,
      tags: found.tags.map(({ title, count, before }) => `${title} ${count} (${before})`),
    }
  );
};

describe('risingTags', () => {
  it('compares the 365 days up to the newest post with the 365 before', () => {
    expect(
      rising({
        War: ['2015-06-07', '2014-06-08', '2014-06-07', '2013-06-08', '2013-06-07'],
        Rivers: ['2015-01-01', '2015-02-01', '2014-01-01'],
        Trade: ['2015-01-01', '2015-02-01', '2015-03-01'],
        Old: ['2014-01-01', '2014-02-01', '2015-01-01'],
      }),
    ).toEqual({ until: 'June 7, 2015', tags: ['Trade 3 (0)', 'Rivers 2 (1)'] });
  });

  it('has eight at most: of equals those with more posts, then by name', () => {
    const days = Object.fromEntries([...'jihgfedcba'].map((tag) => [tag, ['2015-01-01']]));
    expect(
      rising({ ...days, z: ['2015-01-02', '2015-01-02', '2014-01-01'], War: ['2013-01-01'] })!.tags,
    ).toEqual([
      'z 2 (1)',
      'a 1 (0)',
      'b 1 (0)',
      'c 1 (0)',
      'd 1 (0)',
      'e 1 (0)',
      'f 1 (0)',
      'g 1 (0)',
    ]);
  });

  it('says nothing of an archive that is a year old or less, and where nothing rose', () => {
    expect(rising({})).toBeUndefined();
    expect(rising({ War: ['2015-06-07', '2014-06-08'] })).toBeUndefined();
    expect(rising({ War: ['2015-06-07', '2014-06-07'] })).toBeUndefined();
  });
});
