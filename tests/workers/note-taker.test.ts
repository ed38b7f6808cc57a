import { expect, it } from 'vitest';
import { openBodyStore } from '../../src/cache/body-store.ts';
import { termShift } from '../../src/search/index/note-text.ts';
import type { IndexedText } from '../../src/site/pages.ts';
import type { SourcePath } from '../../src/site/types.ts';
import { makeNoteTexts } from '../../src/workers/note-taker.ts';
import { makeFolder } from '../support/broadsheet.ts';

it('notes texts where they wait, with the sources that they cite', () => {
  const store = openBodyStore(makeFolder(), 0);
  const source = {
    url: 'https://www.vedomosti.example/a',
    host: 'vedomosti.example',
    outlet: 'The Record',
    title: 'a',
  };
  const places = ['<p>Über dams</p>', '<p>rivers</p>'].map((html, index) =>
    store.write({ html, headings: [], sources: index === 0 ? [source, source] : [] }),
  );
  store.flush();
  const text: IndexedText = {
    body: { source: 'posts/a.md' as SourcePath, hash: 'x' as never },
    title: '',
    description: '',
    names: [],
    filters: ['#t:rivers'],
  };
  const noteTexts = makeNoteTexts(store, 3);
  const first = noteTexts([text], places.slice(0, 1));
  const second = noteTexts([text], places.slice(1));
  store.close();
  const terms = [...first.terms, ...second.terms];
  const termsOf = ({ postings }: typeof first) =>
    Array.from(postings, (posting) => terms[posting >>> termShift]).sort();
  expect([first.lexicon, first.firstTerm, second.firstTerm]).toEqual([3, 0, first.terms.length]);
  expect(termsOf(first)).toEqual([
    '#s:the record',
    '#s:vedomosti.example',
    '#t:rivers',
    'dam',
    'uber',
  ]);
  expect(termsOf(second)).toEqual(['#t:rivers', 'river']);
});
