// A word as it is written → the word without case and accents: "Café" and "CAFE" are "cafe". Runs
// in the browser, too.

/** Letters that Unicode does not take apart, and one that it must not: й is no и. */
const apart: Readonly<Record<string, string>> = {
  й: 'й',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Accents of Latin, Greek and Cyrillic letters, points of Hebrew and vowel signs of Arabic. Signs
 * of other scripts are vowels that no word can do without.
 */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const ascii = /^[\0-\x7f]*$/;

/**
 * Lower case, without accents and compatibility forms (Unicode NFKD).
 * @example fold('Łódź') // 'lodz'
 * @example fold('Горбачёвой') // 'горбачевой'
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ascii.test(lower)) return lower;
  let folded = '';
  for (const letter of lower.normalize('NFC'))
    folded += apart[letter] ?? letter.normalize('NFKD').replace(marks, '');
  return folded;
}
