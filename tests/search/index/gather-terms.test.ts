import { describe, expect, it } from 'vitest';
import { gatherTerms } from '../../../src/search/index/gather-terms.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { makeNoteTaker } from '../../../src/search/index/note-text.ts';
import { joinNotes } from '../../../src/search/index/share-notes.ts';

/** Each thread notes the texts that it is given. */
function shareOf(number: number, texts: readonly string[]) {
  const lexicon = makeLexicon();
  const take = makeNoteTaker(lexicon);
  const about = { title: '', description: '', names: [], filters: [] };
  const notes = texts.map((text) => take(Buffer.from(text), about));
  return joinNotes(notes, { lexicon, number, known: 0 });
}

describe('gatherTerms', () => {
  it('joins what threads have numbered each in its own way', () => {
    const shares = [shareOf(1, ['so Kazan', 'dam']), shareOf(0, ['dam so Kazan', 'и Казань'])];
    expect(
      gatherTerms(shares).map(({ term, posts, isName }) => [term, [...posts], isName]),
    ).toEqual([
      ['dam', [1, 2], false],
      ['kazan', [0, 2], true],
      ['казан', [3], true],
    ]);
  });

  it('gives the same, whoever has noted what', () => {
    const texts = ['so Kazan dam', 'dam and river', 'river so Omsk'];
    const one = gatherTerms([shareOf(0, texts)]);
    const two = gatherTerms([shareOf(1, texts.slice(0, 1)), shareOf(0, texts.slice(1))]);
    expect(two).toEqual(one);
  });
});
