import { describe, expect, it } from 'vitest';
import { toFrontMatter } from '../../src/config/front-matter.ts';

describe('toFrontMatter', () => {
  it('makes texts of numbers and booleans, and trims them', () => {
    expect(
      toFrontMatter({ title: 1984, date: 2015, slug: 7, id: 5, description: ' a\n' }),
    ).toMatchObject({
      title: '1984',
      date: '2015',
      slug: '7',
      id: '5',
      description: 'a',
    });
    expect(toFrontMatter({ title: false }).title).toBe('false');
  });

  it('leaves out what is empty', () => {
    expect(
      toFrontMatter({
        title: 'T',
        date: '',
        description: ' ',
        tags: '',
        author: null,
        dateline: '',
        image: '',
      }),
    ).toEqual(toFrontMatter({ title: 'T' }));
  });

  it.each([
    ['energy, rivers,, energy ', ['energy', 'rivers']],
    [
      ['energy', null, 2015, true, ' '],
      ['energy', '2015', 'true'],
    ],
    [['a, b'], ['a, b']],
    [2015, ['2015']],
    [null, []],
  ])('reads the tags %j', (tags, expected) => {
    expect(toFrontMatter({ title: 'T', tags }).tags).toEqual(expected);
  });

  it('puts `author` and `authors` together, names and mappings alike', () => {
    const data = {
      title: 'T',
      author: { name: 'Anna' },
      authors: ['John', { name: 'Anna' }, null],
    };
    expect(toFrontMatter(data).authors).toEqual(['Anna', 'John']);
    expect(toFrontMatter({ title: 'T', author: 'Reed, John' }).authors).toEqual(['Reed, John']);
  });

  it('tells no dateline from a dateline that is not wanted', () => {
    expect(toFrontMatter({ title: 'T' })).not.toHaveProperty('dateline');
    expect(toFrontMatter({ title: 'T', dateline: false }).dateline).toBe(false);
    expect(toFrontMatter({ title: 'T', dateline: 'Staunton' }).dateline).toEqual({
      place: 'Staunton',
    });
    expect(
      toFrontMatter({ title: 'T', dateline: { place: 'Staunton', date: 2015 } }).dateline,
    ).toEqual({ place: 'Staunton', date: '2015' });
  });

  it('makes a list of one correction, and texts of what YAML takes for other things', () => {
    expect(
      toFrontMatter({ title: 'T', corrections: { date: '2015-06-09', text: 1984 } }).corrections,
    ).toEqual([{ date: '2015-06-09', text: '1984' }]);
    expect(
      toFrontMatter({ title: 'T', corrections: [], locations: [null, ' '] }),
    ).not.toHaveProperty('locations');
  });

  it('takes a place with a comma for one place', () => {
    expect(toFrontMatter({ title: 'T', locations: 'Staunton, Virginia' }).locations).toEqual([
      'Staunton, Virginia',
    ]);
  });

  it('keeps an empty `alt`, which says that an image is decoration', () => {
    expect(toFrontMatter({ title: 'T', image: '/a.jpg' }).image).toEqual({ src: '/a.jpg' });
    expect(
      toFrontMatter({ title: 'T', image: { src: '/a.jpg', alt: '', credit: '' } }).image,
    ).toEqual({ src: '/a.jpg', alt: '' });
  });

  it.each([
    [true, true],
    ['yes', true],
    ['True', true],
    [false, false],
    ['no', false],
    [null, false],
  ] as const)('takes `draft: %s` for %s', (draft, expected) => {
    expect(toFrontMatter({ title: 'T', draft }).draft).toBe(expected);
  });

  it('brings a language tag into its canonical form', () => {
    expect(toFrontMatter({ title: 'T', lang: 'ZH-hant' }).lang).toBe('zh-Hant');
  });
});
