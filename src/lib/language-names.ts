// The name of a language, in English or in itself → its tag. For messages: asks for hundreds of
// names.

/**
 * The tag (BCP 47) of the language that a text names; undefined if Unicode's CLDR has no language
 * of two letters by this name.
 * @example languageNamed('german') // 'de'
 * @example languageNamed('Русский') // 'ru'
 * @example languageNamed('essays') // undefined
 */
export function languageNamed(text: string): string | undefined {
  const name = fold(text);
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const known = [...codes()].filter((code) => english.of(code) !== undefined);
  return (
    known.find((code) => fold(english.of(code)!) === name) ??
    known.find((code) => fold(nameInItself(code)) === name)
  );
}

function* codes(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const first of letters) for (const second of letters) yield first + second;
}

function nameInItself(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? '';
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
