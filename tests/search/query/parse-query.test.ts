import { describe, expect, it } from 'vitest';
import { parseQuery, plainName } from '../../../src/search/query/parse-query.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const words = (...written: string[]) => ({ kind: 'words', words: written });

describe('parseQuery', () => {
  it.each([
    ['river dams', [words('river'), words('dams')]],
    ['"rule of law"', [{ ...words('rule', 'law'), written: ['rule', 'of', 'law'] }]],
    ['«Русский мир» „a dam“ “b', [words('Русский', 'мир'), words('dam'), words('b')]],
    ['self-determination', [words('self', 'determination')]],
    ['gov*', [{ ...words('gov'), isPrefix: true }]],
    ['-chechnya', [{ ...words('chechnya'), isExcluded: true }]],
    ['tag:"North Caucasus"', [{ kind: 'filter', term: '#t:north caucasus' }]],
    ['-Author:goble', [{ kind: 'filter', term: '#a:goble', isExcluded: true }]],
    ['source:www.Kommersant.ru', [{ kind: 'filter', term: '#s:kommersant.ru' }]],
    ['place:Йошкар-Ола', [{ kind: 'filter', term: '#p:йошкар ола' }]],
    ['year:2014', [{ kind: 'days', from: day('2014-01-01'), to: day('2014-12-31') }]],
    ['before:2014-06', [{ kind: 'days', from: -Infinity, to: day('2014-05-31') }]],
    ['after:2014-06-01', [{ kind: 'days', from: day('2014-06-02'), to: Infinity }]],
    ['year:soon', [words('year', 'soon')]],
    ['', []],
    ['  ', []],
    ['" : -', []],
    ['<img onerror>', [words('img'), words('onerror')]],
    ['\ud800', []],
    ['__proto__ constructor', [words('proto'), words('constructor')]],
  ])('%j', (typed, clauses) => {
    expect(parseQuery(typed).clauses).toMatchObject(clauses);
    expect(parseQuery(typed).clauses).toHaveLength(clauses.length);
  });

  it('knows a query of stop words, and cuts a long one', () => {
    expect(parseQuery('the of')).toEqual({ clauses: [], hasStopWordsOnly: true });
    expect(parseQuery('').hasStopWordsOnly).toBe(false);
    expect(parseQuery('a'.repeat(10_000)).clauses).toHaveLength(1);
  });
});

it('a name is words, or a host', () => {
  expect(plainName('The “North” Caucasus')).toBe('the north caucasus');
  expect(plainName('https://www.Example.org/a')).toBe('example.org');
  expect(plainName('…')).toBe('');
});
