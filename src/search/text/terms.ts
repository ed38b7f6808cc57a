// A word as it is written → the terms that stand for it in the index. Texts and queries must agree:
// both come through here. Runs in the browser, too.
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

const apostrophe = /['’‘ʼ′`]/;
const apostrophes = /['’‘ʼ′`\u00ad\u200b-\u200d\u2060]+/g;
const possessive = /['’‘ʼ′`]s$/i;
/** Surnames that the stemmer would cut: Минниханов is no plural of миннихан. */
const surname = /^[а-яіїєґ]{2,}[ое]в$/;

/** What is longer is cut: nobody types it. */
const longest = 40;

/**
 * A word without case, accents, apostrophes and the possessive "s".
 * @example plainWord('Tatarstan’s') // 'tatarstan'
 * @example plainWord('O’Hara') // 'ohara'
 */
export function plainWord(written: string): string {
  const joined = apostrophe.test(written) ? written.replace(possessive, '') : written;
  return fold(joined.replace(apostrophes, '')).slice(0, longest);
}

/**
 * The term of a word in a text; undefined for a stop word.
 * @example termOf('reforms') // 'reform'
 * @example termOf('the') // undefined
 */
export function termOf(written: string): string | undefined {
  const plain = plainWord(written);
  if (plain === '' || isStopWord(plain)) return undefined;
  if (surname.test(plain) && isCapitalised(written)) return plain;
  return stem(plain);
}

/**
 * The terms of a word in a query, which may be a name in lower case; none for a stop word.
 * @example termsOfQueryWord('минниханов') // ['миннихан', 'минниханов']
 */
export function termsOfQueryWord(written: string): readonly string[] {
  const plain = plainWord(written);
  if (plain === '' || isStopWord(plain)) return [];
  const stemmed = stem(plain);
  return surname.test(plain) && stemmed !== plain ? [stemmed, plain] : [stemmed];
}

/** True for a word that begins with a capital and has others. */
export function isCapitalised(written: string): boolean {
  const first = String.fromCodePoint(written.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
