// A text → whether it holds characters that are no text, which they are, and the text without them:
// controls, and what no XML can hold. Looks at sixteen bytes of UTF-8 at once, as other-letters.ts
// does. Never misses one; keeps nothing.

/**
 * Controls but tabs and line ends, surrogates without their other half, U+FFFE and U+FFFF; and what
 * makes a line read otherwise than it is written (U+202D and U+202E, Unicode's UAX #9). The marks
 * and isolates of texts from right to left are text.
 */
const noText = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]/u;
const allNoText = new RegExp(noText, 'gu');
const white = /[\v\f\x85]/g;

/**
 * The first character that is no text, as Unicode writes it; undefined if there is none.
 * @example controlIn('a\0b') // 'U+0000'
 */
export function controlIn(text: string): string | undefined {
  const [character] = noText.exec(text) ?? [];
  return character === undefined
    ? undefined
    : `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The text without characters that are no text; those that mean white space become a space.
 * @example dropControls('a\0b\fc') // 'ab c'
 */
export function dropControls(text: string): string {
  return noText.test(text) ? text.replace(white, ' ').replace(allNoText, '') : text;
}

/** The highest bit of each of four bytes. */
const highest = 0x80808080 | 0;

/**
 * False where a text in UTF-8 has no control but tabs and line feeds, and neither U+FFFE nor
 * U+FFFF. Takes half the time of a regular expression. The bytes begin at a multiple of four in
 * their memory.
 * @example mayHoldControls(Buffer.from('“Łódź”\n\t– 5 €')) // false
 * @example mayHoldControls(Buffer.from('one\r\ntwo')) // true
 */
export function mayHoldControls(utf8: Buffer): boolean {
  const fours = new Int32Array(utf8.buffer, utf8.byteOffset, (utf8.length >> 4) * 4);
  for (let at = 0; at < fours.length; at += 4) {
    const [a, b, c, d] = [fours[at]!, fours[at + 1]!, fours[at + 2]!, fours[at + 3]!];
    // The highest bit of a byte is set by what is beyond ASCII, what is below the space, and
    // U+007F.
    const odd =
      a |
      b |
      c |
      d |
      (a - 0x20202020) |
      (b - 0x20202020) |
      (c - 0x20202020) |
      (d - 0x20202020) |
      (a + 0x01010101) |
      (b + 0x01010101) |
      (c + 0x01010101) |
      (d + 0x01010101);
    if ((odd & highest) !== 0 && holdsControl(utf8, at * 4, at * 4 + 16)) return true;
  }
  return holdsControl(utf8, fours.length * 4, utf8.length);
}

/** Whether a control begins in a range of bytes, or what may be U+FFFE. */
function holdsControl(utf8: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = utf8[at]!;
    if (byte < 0x20) {
      if (byte !== 0x09 && byte !== 0x0a) return true;
    } else if (
      byte >= 0x7f &&
      (byte === 0x7f ||
        (byte === 0xc2 && utf8[at + 1]! < 0xa0) ||
        (byte === 0xef && utf8[at + 1]! === 0xbf && utf8[at + 2]! >= 0xbe))
    )
      return true;
  }
  return false;
}
