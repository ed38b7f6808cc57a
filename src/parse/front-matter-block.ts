// The text of a post → where its front matter stands, or why it has none. Reads no YAML.
import type { Place, Problem } from '../site/diagnostics.ts';

export type OffsetPlace = Extract<Place, { readonly kind: 'offset' }>;

/** Something wrong with front matter. */
export interface Fault extends Pick<Problem, 'code' | 'message' | 'hint'> {
  readonly at: OffsetPlace;
  /** Of two places at fault, the other one. */
  readonly first?: OffsetPlace;
}

/** The block between the two lines of dashes, or why there is none. */
export type Block =
  | {
      readonly found: true;
      readonly start: number;
      readonly yamlStart: number;
      readonly yamlEnd: number;
      readonly bodyStart: number;
    }
  | { readonly found: false; readonly fault: Fault };

/** Finds the block between the two lines of dashes. */
export function findBlock(text: string): Block {
  const start = /^\s*/.exec(text)![0].length;
  const opening = /^---(?!-)[ \t]*([^\n]*)(?:\n|$)/.exec(text.slice(start, start + 1000));
  const missing = (fault: Omit<Fault, 'at'>, length: number): Block => ({
    found: false,
    fault: { ...fault, at: { kind: 'offset', offset: start, length } },
  });
  if (!opening) {
    return missing(
      {
        code: 'no-front-matter',
        message: 'Cannot find front matter: the file does not begin with "---"',
        hint: 'begin with a line "---", then `title: …` and `date: 2024-03-11`, then another "---"',
      },
      1,
    );
  }
  const language = opening[1];
  if (language !== '' && language !== 'yaml') {
    return missing(
      {
        code: 'front-matter-language',
        message: `Cannot read front matter in "${language}": front matter is YAML, never code`,
        hint: 'begin with a plain "---" and write YAML, for example `title: What the budget hides`',
      },
      opening[0].trimEnd().length,
    );
  }
  const yamlStart = start + opening[0].length;
  const closing = /^---([^\n]*)(?:\n|$)/m.exec(text.slice(yamlStart));
  if (closing?.[1]?.trim() !== '') {
    const before = closing ? ` before "${closing[0].trimEnd().slice(0, 60)}"` : '';
    return missing(
      {
        code: 'front-matter-unclosed',
        message: `Cannot find the end of the front matter: no second line "---"${before}`,
        hint: 'add a line "---" after the last field',
      },
      3,
    );
  }
  const yamlEnd = yamlStart + closing.index;
  return { found: true, start, yamlStart, yamlEnd, bodyStart: yamlEnd + closing[0].length };
}
