// Notes of posts → the terms of an index in the order of their sounds, each with its postings.
import type { TermEntry } from '../format/terms-file.ts';
import { soundOf } from '../text/spelling.ts';
import { nameBit, stepBits, termShift, wordBit } from './note-text.ts';
import type { ShareNotes } from './share-notes.ts';

/** A term and how it sounds. */
export interface SoundedTerm extends TermEntry {
  readonly sound: string;
}

/** Gathers the terms of posts that are numbered in the order of their notes. */
export function gatherTerms(shares: readonly ShareNotes[]): SoundedTerm[] {
  const { terms, globalOf } = numberTerms(shares);
  const counts = new Uint32Array(terms.length);
  const forms = new Int32Array(terms.length);
  let total = 0;
  for (const share of shares) {
    const global = globalOf.get(share.lexicon)!;
    total += share.postings.length;
    for (const posting of share.postings) {
      const term = global[posting >>> termShift]!;
      counts[term]! += 1;
      if (posting & nameBit) forms[term]! += posting & wordBit ? 0 : 1;
      else if (posting & wordBit) forms[term]! -= 1;
    }
  }
  const { starts, posts, steps } = sortPostings(shares, { counts, globalOf, total });
  const entries: SoundedTerm[] = [];
  terms.forEach((term, number) => {
    const [from, to] = [starts[number]!, starts[number]! + counts[number]!];
    if (from === to) return;
    entries.push({
      term,
      sound: soundOf(term),
      isName: forms[number]! > 0,
      posts: posts.subarray(from, to),
      steps: steps.subarray(from, to),
    });
  });
  return entries.sort(bySound);
}

function bySound(one: SoundedTerm, other: SoundedTerm): number {
  if (one.sound !== other.sound) return one.sound < other.sound ? -1 : 1;
  return one.term < other.term ? -1 : 1;
}

interface Numbered {
  readonly terms: readonly string[];
  /** From the numbers of a lexicon to those of `terms`. */
  readonly globalOf: ReadonlyMap<number, readonly number[]>;
}

/** Threads have numbered their terms each in their own way. */
function numberTerms(shares: readonly ShareNotes[]): Numbered {
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const globalOf = new Map<number, number[]>();
  for (const { lexicon, firstTerm, terms: added } of shares) {
    const global = globalOf.get(lexicon) ?? [];
    globalOf.set(lexicon, global);
    added.forEach((term, index) => {
      let number = numbers.get(term);
      if (number === undefined) {
        number = terms.length;
        numbers.set(term, number);
        terms.push(term);
      }
      global[firstTerm + index] = number;
    });
  }
  return { terms, globalOf };
}

interface Sorting extends Pick<Numbered, 'globalOf'> {
  readonly counts: Uint32Array;
  readonly total: number;
}

/** Postings of all posts, term by term; within a term in the order of the posts. */
function sortPostings(
  shares: readonly ShareNotes[],
  { counts, globalOf, total }: Sorting,
): { readonly starts: Uint32Array; readonly posts: Uint32Array; readonly steps: Uint8Array } {
  const starts = new Uint32Array(counts.length);
  for (let term = 1; term < counts.length; term += 1)
    starts[term] = starts[term - 1]! + counts[term - 1]!;
  const next = starts.slice();
  const posts = new Uint32Array(total);
  const steps = new Uint8Array(total);
  let post = 0;
  for (const { lexicon, postings, postingCounts } of shares) {
    const global = globalOf.get(lexicon)!;
    let at = 0;
    for (const count of postingCounts) {
      for (const end = at + count; at < end; at += 1) {
        const posting = postings[at]!;
        const place = next[global[posting >>> termShift]!]!++;
        posts[place] = post;
        steps[place] = posting & ((1 << stepBits) - 1);
      }
      post += 1;
    }
  }
  return { starts, posts, steps };
}
