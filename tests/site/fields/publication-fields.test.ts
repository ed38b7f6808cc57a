import { describe, expect, it } from 'vitest';
import { makeDate } from '../../support/make-post.ts';
import { read } from '../../support/read-fields.ts';

describe('the fields of publication', () => {
  it('are public if nothing is written', () => {
    const { values, problems } = read({});
    expect(problems).toEqual([]);
    expect(values).toMatchObject({ draft: false, unlisted: false });
    expect(values).not.toHaveProperty('publishDate');
    expect(values).not.toHaveProperty('expiryDate');
  });

  it('are read in the spellings of other engines', () => {
    const { values } = read({
      draft: 'on',
      unlisted: 1,
      publishDate: '2015-06-08',
      expiryDate: '2015-07-01T12:00:00Z',
    });
    expect(values).toMatchObject({
      draft: true,
      unlisted: true,
      publishDate: makeDate('2015-06-08'),
      expiryDate: makeDate('2015-07-01', '12:00'),
    });
  });

  it('reject what is no date', () => {
    expect(read({ expiryDate: 'never' }).problems).toMatchObject([
      { code: 'bad-date', at: { kind: 'field', name: 'expiryDate' } },
    ]);
  });
});
