import { expect, it } from 'vitest';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { joinNotes } from '../../../src/search/index/share-notes.ts';

it('the notes of many posts are in few arrays', () => {
  const lexicon = makeLexicon();
  const known = [lexicon.numberOf('a'), lexicon.numberOf('b'), lexicon.numberOf('c')].length - 1;
  const notes = [
    { postings: Uint32Array.of(1, 2), pairs: Uint16Array.of(3) },
    { postings: Uint32Array.of(4), pairs: Uint16Array.of() },
  ];
  expect(joinNotes(notes, { lexicon, number: 7, known })).toEqual({
    lexicon: 7,
    firstTerm: 2,
    terms: ['c'],
    postings: Uint32Array.of(1, 2, 4),
    pairs: Uint16Array.of(3),
    postingCounts: Uint32Array.of(2, 1),
    pairCounts: Uint32Array.of(1, 0),
  });
});
