// A stem → how it sounds, roughly, in Latin letters: spellings of one name in two scripts, or after
// two systems of transliteration, begin alike. Runs in the browser, too.

/** Cyrillic letters of the languages of Russia and its neighbours. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ә: 'a',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  җ: 'zh',
  ң: 'n',
  һ: 'h',
  қ: 'k',
  ғ: 'g',
};

/** What is written in several ways, and the one that is kept; applied in this order. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/dzh|dj/g, 'j'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/ie/g, 'e'],
];

/**
 * The sound of a stem, in the letters a to z where it is Latin or Cyrillic. The dictionary of an
 * index is in this order.
 * @example soundOf('зеленск') // 'zelensk'
 * @example soundOf('shaymiyev') // 'shaimev'
 */
export function soundOf(stem: string): string {
  let sound = '';
  for (const letter of stem) sound += latin[letter] ?? letter;
  for (const [spelling, kept] of alike) sound = sound.replace(spelling, kept);
  return sound;
}

const adjective = /(?:sk|ck)(?:i|a|aia|uiu|e|oi|ogo|omu|im|om)?$/;
const vowels = /[aeiou]+$/;
const surname = /(?:[oe]v|(?<=[aeiou])n)$/;

/** A key is never shorter: too many names would meet. */
const shortest = 3;

/**
 * What all spellings of a name begin with: its sound without the endings of names. Always the
 * beginning of the sound.
 * @example keyOf(soundOf('zelenski')) === keyOf(soundOf('зеленск')) // true
 * @example keyOf(soundOf('ivanov')) === keyOf(soundOf('ivan')) // false
 */
export function keyOf(sound: string): string {
  let key = sound;
  for (const ending of [adjective, vowels, surname]) {
    const shorter = key.replace(ending, '');
    if (shorter.length >= shortest) key = shorter;
  }
  return key;
}
