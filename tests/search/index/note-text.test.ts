import { describe, expect, it } from 'vitest';
import { bucketOf, hashOfTerm } from '../../../src/search/format/pairs-file.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import {
  makeNoteTaker,
  type NotedPost,
  nameBit,
  stepBits,
  termShift,
  wordBit,
} from '../../../src/search/index/note-text.ts';

const about: NotedPost = { title: '', description: '', names: [], filters: [] };

/** The terms of a text, with their forms and steps, and how many pairs there are. */
function note(html: string, given: Partial<NotedPost> = {}) {
  const lexicon = makeLexicon();
  const { postings, pairs } = makeNoteTaker(lexicon)(Buffer.from(html), { ...about, ...given });
  const terms = Object.fromEntries(
    Array.from(postings, (posting) => [
      lexicon.terms[posting >>> termShift],
      {
        step: posting & ((1 << stepBits) - 1),
        isName: (posting & nameBit) > 0,
        isWord: (posting & wordBit) > 0,
      },
    ]),
  );
  return { terms, pairs: [...pairs] };
}
const pair = (one: string, other: string) => bucketOf(hashOfTerm(one), hashOfTerm(other));

describe('what is noted of a text', () => {
  it('has no tags, no entities and no stop words', () => {
    const { terms } = note('<p class="lead">The dam &amp; <em>riv</em>er</p><hr>');
    expect(Object.keys(terms)).toEqual(['dam', 'riv', 'er']);
  });

  it('tells names from words by capitals inside sentences', () => {
    const { terms } = note('<p>Dams hold. Then Kazan and “Ufa” and a Dam.</p><p>Omsk too</p>');
    expect(terms['kazan']).toMatchObject({ isName: true, isWord: false });
    expect(terms['ufa']).toMatchObject({ isName: true, isWord: false });
    expect(terms['hold']).toMatchObject({ isName: false, isWord: true });
    expect(terms['omsk']).toMatchObject({ isName: false, isWord: false });
  });

  it('has pairs across stop words and inline tags, but not across blocks', () => {
    const { pairs } = note('<p>rule of <b>law</b></p><p>river</p>');
    expect(pairs).toEqual([pair('rule', 'law')]);
    expect(note('rule law rule law').pairs).toEqual(
      [pair('rule', 'law'), pair('law', 'rule')].sort((a, b) => a - b),
    );
  });

  it('weighs a title more than a text, and has filters as they are', () => {
    const { terms } = note('<p>river dam</p>', { title: 'Dam', filters: ['#t:north caucasus'] });
    expect(terms['dam']!.step).toBeGreaterThan(terms['river']!.step);
    expect(terms['#t:north caucasus']).toBeDefined();
  });

  it.each(['<', '<p', '&', '&amp', "'", '<p>a &bogus', '\u00e9'])(
    'ends at the end of %j',
    (html) => {
      expect(() => note(html)).not.toThrow();
    },
  );
});
