// The lines of an index, by name → the same under letters. Which signs count as one letter is for
// the language to say.
import { memoize } from '../lib/memoize.ts';
import type { IndexEntry, Letter } from '../site/views/charts.ts';

/** What begins with no letter. */
const others = '#';

/**
 * Groups entries, keeping their order and that of their letters: É stands under E in French, Å by
 * itself in Swedish.
 */
export function byLetter(entries: readonly IndexEntry[], language: string): Letter[] {
  const groups = new Map<string, IndexEntry[]>();
  const letterOf = memoize((initial: string) => letterFor(initial, language));
  for (const entry of entries) {
    const letter = letterOf(initialOf(entry.title));
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return Array.from(groups, ([title, group]) => ({
    title,
    id: `letter-${title.codePointAt(0)!.toString(16)}`,
    entries: group,
  }));
}

/** The first letter with its marks; marks that begin a text are none. */
function initialOf(title: string): string {
  return /^\p{L}\p{M}*/u.exec(title.normalize('NFC'))?.[0] ?? others;
}

function letterFor(initial: string, language: string): string {
  // One letter may become two: ß stands under S.
  const capital = initialOf(initial.toLocaleUpperCase(language));
  const plain = capital.normalize('NFD').replace(/\p{M}+/gu, '');
  return sameLetter(language)(capital, plain) ? plain : capital;
}

const sameLetter = memoize((language: string) => {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return (a: string, b: string) => compare(a, b) === 0;
});
