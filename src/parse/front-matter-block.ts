// The text of a post → where its front matter stands and in which language it is, or why there is
// none. Reads no YAML, TOML or JSON.
import { type Fault, noFrontMatter, unclosed } from './front-matter-faults.ts';

/** What front matter is written in. */
export type MatterFormat = 'yaml' | 'toml' | 'json';

/** The block of front matter without the lines around it, or why there is none. */
export type Block =
  | {
      readonly found: true;
      readonly format: MatterFormat;
      /** UTF-16 offsets; what is between them is YAML, TOML or JSON. */
      readonly dataStart: number;
      readonly dataEnd: number;
      readonly bodyStart: number;
    }
  | { readonly found: false; readonly fault: Fault };

/** What the language after the opening dashes means; Jekyll, Hugo and gray-matter write it so. */
const languages: Readonly<Record<string, MatterFormat>> = {
  '': 'yaml',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};

/** The longest line that can open front matter. */
const longestOpening = 1000;

/**
 * Finds the block between two lines of "---", or of "+++" (TOML in Hugo and Zola) or ";;;" (JSON in
 * Hexo); or the object that the text begins with (JSON in Hugo). YAML may end with "...", too.
 */
export function findBlock(text: string): Block {
  const start = /^\s*/.exec(text)![0].length;
  const head = text.slice(start, start + longestOpening);
  if (/^\{\s*["}]/.test(head)) return findObject(text, start);
  const opening = /^(?:---(?!-)[ \t]*([^\n]*)|\+\+\+[ \t]*|;;;[ \t]*)(?:\n|$)/.exec(head);
  if (!opening) return { found: false, fault: noFrontMatter(head, start) };
  const fence = head.slice(0, 3);
  const format = fence === '---' ? languageOf(opening[1]!) : fence === '+++' ? 'toml' : 'json';
  if (format === undefined) return badLanguage(opening, start);
  const dataStart = start + opening[0].length;
  const end = findEnd(text, { fence, format, from: dataStart });
  return end
    ? { found: true, format, dataStart, ...end }
    : { found: false, fault: unclosed(text, { fence, start, dataStart }) };
}

function languageOf(written: string): MatterFormat | undefined {
  return Object.hasOwn(languages, written.trimEnd()) ? languages[written.trimEnd()] : undefined;
}

interface Ending {
  readonly fence: string;
  readonly format: MatterFormat;
  readonly from: number;
}

const endings: Readonly<Record<string, RegExp>> = {
  '---': /^---([^\n]*)(?:\n|$)/m,
  '+++': /^\+\+\+([^\n]*)(?:\n|$)/m,
  ';;;': /^;;;([^\n]*)(?:\n|$)/m,
};
const yamlEnding = /^\.\.\.()[ \t]*(?:\n|$)/m;

/** The end of a block; undefined without one, and if it has other signs behind it. */
function findEnd(text: string, { fence, format, from }: Ending) {
  const rest = text.slice(from);
  let closing = endings[fence]!.exec(rest);
  // An ellipsis in the text of the post is none.
  const before = closing ? rest.slice(0, closing.index) : rest;
  if (format === 'yaml' && before.includes('...')) closing = yamlEnding.exec(before) ?? closing;
  if (closing?.[1]?.trim() !== '') return undefined;
  const dataEnd = from + closing.index;
  return { dataEnd, bodyStart: dataEnd + closing[0].length };
}

/** The object that a text begins with; the text of the post begins on the line after it. */
function findObject(text: string, start: number): Block {
  const signs = /"(?:[^"\\\n]|\\.)*"|[{}]/g;
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === '{') depth += 1;
    else if (sign[0] === '}') depth -= 1;
    if (depth > 0) continue;
    const dataEnd = signs.lastIndex;
    const rest = /[ \t]*\n?/y;
    rest.lastIndex = dataEnd;
    rest.exec(text);
    return { found: true, format: 'json', dataStart: start, dataEnd, bodyStart: rest.lastIndex };
  }
  return { found: false, fault: unclosed(text, { fence: '}', start, dataStart: start }) };
}

function badLanguage([line, language = '']: RegExpExecArray, start: number): Block {
  const message = `Cannot read front matter in "${language}": it is never run as code`;
  return {
    found: false,
    fault: {
      code: 'front-matter-language',
      message,
      hint: 'begin with a plain "---" and write YAML, for example `title: What the budget hides`',
      at: { kind: 'offset', offset: start, length: line.trimEnd().length },
    },
  };
}
