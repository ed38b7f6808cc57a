// YAML of front matter that reaches into the text of the post, because its last line is missing and
// a rule stands in its place → where the text begins. Reads lines, not YAML.
import { engineFields } from '../site/fields/engine-fields.ts';
import { meaningOf } from '../site/fields/foreign-names.ts';
import { type Fault, showLine } from './front-matter-faults.ts';
import { offsetPlace, YamlFault } from './yaml-faults.ts';

const fieldNames = Object.keys(engineFields);
/** A line that is no part of a value, and its key if it has one. */
const topLine = /^(?![\s#\-"'[\]{}|>&*!%@`])(?:([^:]*(?::(?!\s|$)[^:]*)*):(?=\s|$))?.*/;
const sentence = /[.,;!?…“”"()]/;

export interface ProseOptions {
  /** True where the YAML cannot be read: then a line without a key can be text, too. */
  readonly isBroken: boolean;
}

/**
 * The first line that is text and no field: its key is a sentence, or, in a paragraph of its own
 * above a rule in one, no name of a field. Undefined if there is none.
 */
export function findProse(source: string, { isBroken }: ProseOptions): Fault | undefined {
  const endsBlank = /\n[ \t]*\n$/.test(source);
  let offset = 0;
  let isAfterBlank = false;
  for (const line of source.split('\n')) {
    const found = topLine.exec(line);
    const isText =
      found !== null &&
      line !== '' &&
      (found[1] === undefined
        ? isBroken && isAfterBlank && line.trim().includes(' ')
        : isProse(found[1], { isAlone: isAfterBlank && endsBlank }));
    if (isText) return proseFault(line, offset);
    isAfterBlank = line.trim() === '' ? offset > 0 : isAfterBlank && found === null;
    offset += line.length + 1;
  }
  return undefined;
}

/** What `read` makes of YAML; throws a YamlFault where text of the post would be lost in it. */
export function withoutProse<Result>(source: string, read: (source: string) => Result): Result {
  const refuse = (options: ProseOptions) => {
    const prose = findProse(source, options);
    if (prose) throw new YamlFault([prose]);
  };
  let result: Result;
  try {
    result = read(source);
  } catch (error) {
    refuse({ isBroken: true });
    throw error;
  }
  refuse({ isBroken: false });
  return result;
}

function isProse(key: string, { isAlone }: { readonly isAlone: boolean }): boolean {
  if (meaningOf(key, fieldNames) !== undefined) return false;
  const words = key.trim().split(/\s+/).length;
  if (words === 1) return isAlone && /^\p{Lu}/u.test(key);
  return isAlone || words > 3 || sentence.test(key);
}

function proseFault(line: string, offset: number): Fault {
  return {
    code: 'front-matter-unclosed',
    message: `Cannot find the end of the front matter: ${showLine(line)} is text, and no field`,
    hint: 'write a line "---" before it, after the last field',
    at: offsetPlace([offset, offset + line.trimEnd().length]),
  };
}
