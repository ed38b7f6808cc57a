// Plain text helpers: counting, cutting, cleaning. Text in, text or numbers out; knows no HTML tree and no language.

/**
 * Counts words: runs between white space, and every ideograph, kana or hangul syllable by itself. A text may come in
 * pieces; a word may stand in two of them.
 * @example countWords('“Never again” – he said') // 5
 * @example countWords('北京 2015') // 3
 */
export function countWords(text: string | readonly string[]): number {
  const pieces = typeof text === 'string' ? [text] : text;
  // Read from an array: the texts of a parsed post are slices of slices, and slow to ask for one character at a time.
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const codes = new Uint16Array(length);
  const bytes = Buffer.from(codes.buffer);
  let end = 0;
  for (const piece of pieces) end += bytes.write(piece, end, 'utf16le');
  let words = 0;
  let inWord = false;
  for (const code of codes) {
    if (code > 0x20 && code < 0xa0) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (code >= 0x3040 && code <= 0xd7af && code !== 0x3000) {
      words += 1;
      inWord = false;
    } else if (isSpace(code)) {
      inWord = false;
    } else if (!inWord) {
      words += 1;
      inWord = true;
    }
  }
  return words;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000;
}

/**
 * Cuts a text after a number of words and ends it with "…"; white space is folded. Shorter texts come back whole.
 * @example cutWords('one  two three', 2) // 'one two…'
 * @example cutWords('one two', 2) // 'one two'
 * @example cutWords('It rained. It does.', 2) // 'It rained…'
 * @example cutWords('北京市', 2) // '北京…'
 */
export function cutWords(text: string, limit: number): string {
  const folded = foldSpace(text);
  let words = 0;
  for (const { 0: word, index } of folded.matchAll(/[\u3040-\ud7af]|[^\s\u3040-\ud7af]+/g)) {
    words += 1;
    if (words < limit) continue;
    const end = index + word.length;
    return end >= folded.length ? folded : `${folded.slice(0, end).replace(/[.,;:–—-]+$/, '')}…`;
  }
  return folded;
}

/**
 * Cuts a text to at most `limit` UTF-16 units, at the end of a word, and ends it with "…".
 * @example cutText('a large river', 9) // 'a large…'
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 1);
  return `${text.slice(0, space > limit / 2 ? space : limit - 1).replace(/[\s,;:–—-]+$|[\ud800-\udbff]$/, '')}…`;
}

/**
 * Makes every run of white space one space and trims.
 * @example foldSpace(' a\n b ') // 'a b'
 */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}
