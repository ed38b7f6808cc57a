import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/parse/sources.ts';

const outlets = { 'bbc.co.uk': 'BBC', 'news.bbc.co.uk': 'BBC News', ru: 'a whole country' };
const titleOf = (text: string, url = 'https://www.news.example/2015/reform/?utm=1#top') =>
  sourceOf(url, { text, outlets }).title;
const outletOf = (url: string) => sourceOf(url, { text: 'A title', outlets }).outlet;

describe('the title of a source', () => {
  it('is the text of its link, folded', () => {
    expect(titleOf(' The\n new  law ')).toBe('The new law');
    expect(titleOf('Here is what the law says')).toBe('Here is what the law says');
    expect(titleOf('Article 6')).toBe('Article 6');
    expect(titleOf('1984')).toBe('news.example/2015/reform');
  });

  it.each([
    'here',
    'Here.',
    '[2]',
    '→',
    '',
    'source',
    '(this link)',
    'Read more…',
    'здесь',
    'Ссылка',
    'https://news.example/x',
    'www.news.example/x',
  ])('is the address where the text is "%s"', (text) => {
    expect(titleOf(text)).toBe('news.example/2015/reform');
  });

  it.each([
    ['https://news.example/', 'news.example'],
    ['https://user@NEWS.example:8080', 'news.example'],
    ['https://news.example/a/index.html', 'news.example/a'],
    ['https://news.example/%D0%BC%D0%B8%D1%80/', 'news.example/мир'],
    ['https://news.example/%E2%80%AEevil', 'news.example/%E2%80%AEevil'],
    ['https://news.example/100%', 'news.example/100%'],
    [`https://news.example/${'a'.repeat(200)}`, `news.example/${'a'.repeat(66)}…`],
  ])('shortens %s to %s', (url, short) => {
    expect(titleOf('here', url)).toBe(short);
  });
});

describe('the outlet of a source', () => {
  it('is the configured name of its host or of the nearest domain above, else the host', () => {
    expect(outletOf('https://www.bbc.co.uk/a')).toBe('BBC');
    expect(outletOf('https://sport.bbc.co.uk/a')).toBe('BBC');
    expect(outletOf('https://archive.news.bbc.co.uk/a')).toBe('BBC News');
    expect(outletOf('https://mybbc.co.uk/')).toBe('mybbc.co.uk');
    expect(outletOf('https://constructor/')).toBe('constructor');
    expect(outletOf('https://tass.ru.')).toBe('tass.ru.');
  });
});
