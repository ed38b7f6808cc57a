// What one thread notes of a share of posts, in few arrays, so that it can go to another thread
// without a copy for each post. Types, and the function that joins notes.
import type { Lexicon } from './lexicon.ts';
import type { TextNotes } from './note-text.ts';

export interface ShareNotes {
  /** Which lexicon has numbered the terms: one for each thread. */
  readonly lexicon: number;
  /** The number of the first of `terms`: what comes before it, earlier shares have brought. */
  readonly firstTerm: number;
  readonly terms: readonly string[];
  /** Those of all posts of the share, one post after the other. */
  readonly postings: Uint32Array;
  readonly pairs: Uint16Array;
  /** How many postings and how many pairs each post has. */
  readonly postingCounts: Uint32Array;
  readonly pairCounts: Uint32Array;
}

/** Joins the notes of posts; `known` terms of the lexicon are there already. */
export function joinNotes(
  notes: readonly TextNotes[],
  { lexicon, number, known }: { lexicon: Lexicon; number: number; known: number },
): ShareNotes {
  const postingCounts = Uint32Array.from(notes, ({ postings }) => postings.length);
  const pairCounts = Uint32Array.from(notes, ({ pairs }) => pairs.length);
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  const postings = new Uint32Array(sum(postingCounts));
  const pairs = new Uint16Array(sum(pairCounts));
  let [posting, pair] = [0, 0];
  for (const note of notes) {
    postings.set(note.postings, posting);
    pairs.set(note.pairs, pair);
    posting += note.postings.length;
    pair += note.pairs.length;
  }
  const terms = lexicon.terms.slice(known);
  return { lexicon: number, firstTerm: known, terms, postings, pairs, postingCounts, pairCounts };
}
