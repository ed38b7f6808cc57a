import { describe, expect, it } from 'vitest';
import { excerptOf, hasPhrase } from '../../../src/search/query/excerpt.ts';

const show = (text: string, ...terms: string[]) =>
  excerptOf(text, new Set(terms))
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

describe('excerptOf', () => {
  it('marks the words of the terms, in all their forms', () => {
    expect(show('The dams of Zelensky’s rivers', 'dam', 'zelenski')).toBe(
      'The [dams] of [Zelensky’s] rivers',
    );
  });

  it('is the passage with most different terms', () => {
    const filler = 'word '.repeat(60);
    const text = `dam dam dam ${filler}rule of law ${filler}`;
    const excerpt = show(text, 'dam', 'rule', 'law');
    expect(excerpt).toMatch(/^… (?:word )+\[rule\] of \[law\] (?:word )+word …$/);
  });

  it('begins at the beginning if nothing matches', () => {
    expect(show('Dams and rivers', 'x')).toBe('Dams and rivers');
    expect(show('', 'x')).toBe('');
  });
});

describe('hasPhrase', () => {
  const has = (text: string, written: readonly string[], ...terms: string[]) =>
    hasPhrase(text, { written, terms: new Set(terms) });

  it('wants the words one after the other, with stop words as they are', () => {
    expect(has('President Vladimir Putin said', ['Vladimir', 'Putin'])).toBe(true);
    expect(has('Vladimir and then Putin', ['Vladimir', 'Putin'])).toBe(false);
    expect(has('the rule of law', ['rule', 'of', 'law'])).toBe(true);
    expect(has('the law of rule', ['rule', 'of', 'law'])).toBe(false);
  });

  it('knows the other spellings that the index has found', () => {
    const terms = ['зеленск', 'владимир', 'zelenski', 'vladimir'];
    expect(has('Владимир Зеленский', ['Vladimir', 'Zelensky'], ...terms)).toBe(true);
    expect(has('Зеленский Владимир', ['Vladimir', 'Zelensky'], ...terms)).toBe(false);
  });
});
