// A text → the words in it, with their places. What a word is decides nothing about its form: see
// terms.ts. Runs in the browser, too.

/** A word as it is written, and where: offsets in UTF-16 units. */
export interface ScannedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
/** Written without spaces between words: each character is a word, and words are phrases. */
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const [none, part, whole, apostrophe, joint] = [0, 1, 2, 3, 4];

/** Inside a word they belong to it: O'Hara, O’Hara. */
const apostrophes = new Set("'’‘ʼ′`");
/** Soft hyphen, and what joins or separates letters without a space. */
const joints = new Set('\u00ad\u200b\u200c\u200d\u2060');

const kinds = new Map<string, number>();

function kindOf(character: string): number {
  let kind = kinds.get(character);
  if (kind === undefined) {
    kind = apostrophes.has(character)
      ? apostrophe
      : joints.has(character)
        ? joint
        : ideograph.test(character)
          ? whole
          : letter.test(character)
            ? part
            : none;
    kinds.set(character, kind);
  }
  return kind;
}

/**
 * The words of a text in order. Letters, digits and marks make words; apostrophes do inside them,
 * hyphens do not.
 * @example scanWords('O’Hara, self-made').map(({ text }) => text) // ['O’Hara', 'self', 'made']
 * @example scanWords('中国').map(({ text }) => text) // ['中', '国']
 */
export function scanWords(text: string): ScannedWord[] {
  const words: ScannedWord[] = [];
  let start = -1;
  let end = 0;
  let at = 0;
  const finish = () => {
    if (start !== -1) words.push({ text: text.slice(start, end), start, end });
    start = -1;
  };
  for (const character of text) {
    const kind = kindOf(character);
    if (kind === part) {
      if (start === -1) start = at;
      end = at + character.length;
    } else if (kind === whole) {
      finish();
      words.push({ text: character, start: at, end: at + character.length });
    } else if (kind === none || (kind === apostrophe && end !== at)) finish();
    at += character.length;
  }
  finish();
  return words;
}
