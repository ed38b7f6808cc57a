// A folded word → its stem, by the algorithm for its script (Snowball, https://snowballstem.org).
// The one door to the stemmers. Runs in the browser, too.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const latin = /^[a-z]{3,}$/;
const cyrillic = /^[а-яёіїєґў]{3,}$/;

/** Nouns whose end the algorithm takes for a reflexive verb's: перепись, подпись. */
const nounInSign = /^(.*(?:пис|рыс|выс|рус|ос))ь$/;

/**
 * The stem of a word; the word itself in other scripts.
 * @example stem('reformed') // 'reform'
 * @example stem('перепись') // 'перепис'
 */
export function stem(folded: string): string {
  if (latin.test(folded)) return english(folded);
  if (!cyrillic.test(folded)) return folded;
  return nounInSign.exec(folded)?.[1] ?? russian(folded);
}
