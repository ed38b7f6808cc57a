import { describe, expect, it } from 'vitest';
import type { BodyInput } from '../../src/parse/body-context.ts';
import { findDateline } from '../../src/parse/find-dateline.ts';
import { wordsIn } from '../../src/site/words.ts';
import { testPath } from '../support/parse-text.ts';

const input: BodyInput = {
  path: testPath,
  idPrefix: '',
  language: 'en',
  words: wordsIn('en'),
  authors: ['Paul Goble'],
  date: { day: '2015-06-09', iso: '2015-06-09T00:00:00Z', epochMs: 0, hasTime: false },
  siteUrl: 'https://example.org/',
  base: '',
  outlets: {},
  scripts: {},
};

// The texts that it recognises are in transforms/dateline.test.ts.
describe('findDateline', () => {
  it('says where the dateline begins and ends, and where the text goes on', () => {
    const text = 'By Paul Goble  Staunton, June 7 – Text';
    const { start, end, next, dateline } = findDateline(text, input)!;
    expect([text.slice(0, start), text.slice(start, end), text.slice(next)]).toEqual([
      'By Paul Goble  ',
      'Staunton, June 7',
      'Text',
    ]);
    expect(dateline).toEqual({ place: 'Staunton', day: '2015-06-07', text: 'Staunton, June 7' });
  });

  it('takes the place of the field, and the day of the text', () => {
    const field = { place: 'Staunton', day: '2015-06-01', text: 'Staunton, June 1' };
    expect(findDateline('STAUNTON – Text', { ...input, dateline: field })?.dateline).toEqual({
      ...field,
      text: 'STAUNTON',
    });
    expect(findDateline('June 7—Text', { ...input, dateline: field })?.dateline).toEqual({
      place: 'Staunton',
      day: '2015-06-07',
      text: 'June 7',
    });
  });

  it.each(['Text about June 7 – and more', 'However, June 7 – was late', 'Staunton, June 7-8'])(
    'finds none in %j',
    (text) => {
      expect(findDateline(text, input)).toBeUndefined();
    },
  );
});
