// What can be wrong with YAML, in words that follow "Cannot read the front matter: " or "Cannot
// read the file: ", and how it is thrown from inside a parser. Reads nothing.
import { type Fault, type OffsetPlace, showLine } from './front-matter-faults.ts';

/** Offsets in the YAML, as its parser notes them. */
export type Range = readonly [start: number, end: number, ...rest: number[]];

/** Where the parser has found a node. */
export function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range ?? undefined;
}

/** In place of the languages of gray-matter that would run code. */
export const refuse = {
  parse(): never {
    throw new Error('front matter in another language got past findBlock');
  },
};

/** Levels of front matter: `image: { src: … }` has two. */
export const deepest = 50;

/** Thrown with everything that is wrong with some YAML. */
export class YamlFault extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super('YAML');
    this.faults = faults;
  }
}

/** What the parser says in words of its own, and what that means for an author. */
const meanings: readonly (readonly [pattern: RegExp, message: string, hint?: string])[] = [
  [/^Nested mappings are not allowed in compact/, 'a value that has ": " in it is not in quotes'],
  [
    /^Implicit (?:map )?keys need to be/,
    'a line is no field: it has no ": " in it',
    'delete it, or write a line "---" before it if the text of the post begins there',
  ],
  [/^Tabs are not allowed/, 'a line begins with a tab', 'begin the line with spaces'],
  [/^Missing closing ["']/, 'a quotation mark is not closed'],
  [/^Unexpected scalar at node end/, 'there is text after the end of a value'],
  [/^Plain value cannot start with .*@$/, 'a value that begins with "@" is not in quotes'],
  [/^Plain value cannot start with .*%$/, 'a value that begins with "%" is not in quotes'],
  [/^Plain value cannot start with .*`$/, 'a value that begins with "`" is not in quotes'],
  [/^Unresolved tag/, 'a value that begins with "!" is not in quotes'],
  [
    /^(?:Block scalar header includes|Not a YAML token)/,
    'a value that begins with ">" or "|" is not in quotes',
  ],
  [/^Flow sequence in block collection must/, 'a list has no "]" at its end'],
  [/^Flow map in block collection must/, 'a value in braces has no "}" at its end'],
];

/**
 * An error of the parser. Only the first counts: others mostly follow from it. `hint` is better
 * than a general one.
 */
export function syntaxFault(
  { message, pos }: { readonly message: string; readonly pos: Range },
  hint?: string,
): Fault {
  if (message.includes('call stack')) return nestedFault(pos);
  const [, meaning, advice] = meanings.find(([pattern]) => pattern.test(message)) ?? [];
  return {
    code: 'bad-yaml',
    message: meaning ?? message.replace(/;.*/s, ''),
    hint:
      hint ??
      advice ??
      'put values that contain ": " or "#", or begin with "[", "@" or "*", in double quotes',
    at: offsetPlace(pos),
  };
}

/** Values that are too deep for the stack. */
export function nestedFault([start]: Range): Fault {
  return {
    code: 'bad-yaml',
    message: `values are nested over ${deepest} levels deep`,
    hint: 'write plain values, for example `tags: [energy, rivers]`',
    at: offsetPlace([start, start + 1]),
  };
}

/** What front matter that is a text or a list is told. */
const notFields = 'it is not a list of fields';

/** Front matter that is a text or a list: where its first line was meant as a field, that field. */
export function notFieldsFault(source: string): Fault {
  const [, name, value] = /^\s*([A-Za-z][\w-]*)(?:[ \t]*=[ \t]*|:)(\S.*)/.exec(source) ?? [];
  const text = value?.trimEnd();
  return {
    code: 'bad-yaml',
    message: notFields,
    hint: text
      ? `write \`${name}: ${text}\`, and each other field like it`
      : 'write one `name: value` a line, for example `title: What the budget hides`',
    at: offsetPlace([0, 1]),
  };
}

/** True for what is wrong with all of it, and not with one of its fields. */
export function isOfWhole({ message }: Fault): boolean {
  return message === notFields;
}

export interface Repeated {
  readonly at: Range;
  readonly first: Range;
  /** Both have the same value. */
  readonly isSame: boolean;
  /** Both values as they are written. */
  readonly values: readonly [first: string, again: string];
}

/** A field that is there again, and where it was first. */
export function duplicateFault(name: string, { at, first, isSame, values }: Repeated): Fault {
  const what = isSame ? ', with the same value' : `: ${values.map(showValue).join(' and ')}`;
  return {
    code: 'duplicate-key',
    severity: isSame ? 'warning' : 'error',
    message: `\`${name}\` is there twice${what}`,
    hint: isSame
      ? 'delete one of the two'
      : 'keep the line that is right, and delete the other one',
    at: offsetPlace(at),
    first: offsetPlace(first),
  };
}

/** A value as a message shows it: in quotation marks, if it has none. */
function showValue(written: string): string {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text === '') return 'nothing';
  return showLine(text.replace(/^(["'])(.*)\1$/, '$2'));
}

/** Values repeated by name that come to too many, or have no original. */
export function aliasFault({ message }: Error, alias: Range): Fault {
  return {
    code: 'yaml-aliases',
    message: message.replace(/\.$/, ''),
    hint: 'write the values out instead of repeating them by "*name"',
    at: offsetPlace(alias),
  };
}

/** A place in what a reader got, at least one character long. */
export function offsetPlace([start, end]: Range): OffsetPlace {
  return { kind: 'offset', offset: start, length: Math.max(1, end - start) };
}
