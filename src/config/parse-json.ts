// Text of a JSON file → its value and the places of its keys and values, or its first fault with a
// hint. Accepts what RFC 8259 does, so that other programs can read the file: no comments, no
// trailing commas. The only door to jsonc-parser.
import {
  findNodeAtLocation,
  type Node,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import type { FaultPath, PlacedValue } from './faults.ts';

/** What is wrong, in words that follow "Cannot read the file: "; UTF-16 offsets, end excluded. */
export interface JsonFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * Parses a JSON text and finds its keys and values. A key that an object has twice is a fault,
 * since one of its values would be lost.
 */
export function parseJson(text: string): PlacedValue | { readonly fault: JsonFault } {
  const fault = tooDeep(text) ?? firstFault(text);
  if (fault) return { fault };
  const tree = parseTree(text);
  const nodeAt = (path: FaultPath) => tree && findNodeAtLocation(tree, [...path]);
  return {
    value: JSON.parse(text),
    keyAt: (path) => spanOf(nodeAt(path)?.parent?.children?.[0]),
    valueAt: (path) => spanOf(nodeAt(path)),
  };
}

function spanOf(node: Node | undefined): ReturnType<PlacedValue['valueAt']> {
  return node && { start: node.offset, end: node.offset + node.length };
}

/** Levels of lists and objects in each other; as in YAML. The parser calls itself for each. */
const mostLevels = 50;

function tooDeep(text: string): JsonFault | undefined {
  let levels = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isText = !isText;
    else if (isText) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') levels += 1;
    else if (character === ']' || character === '}') levels -= 1;
    if (levels > mostLevels)
      return {
        start: at,
        end: at + 1,
        message: `values are nested over ${mostLevels} levels deep`,
        hint: 'write lists and objects beside each other, not in each other',
      };
  }
  return undefined;
}

function firstFault(text: string): JsonFault | undefined {
  const faults: JsonFault[] = [];
  const closers: string[] = [];
  const keys = new Set<string>();
  const open = (closer: string) => () => void closers.push(closer);
  const close = () => void closers.pop();
  visit(
    text,
    {
      onObjectBegin: open('}'),
      onObjectEnd: close,
      onArrayBegin: open(']'),
      onArrayEnd: close,
      onObjectProperty(key, start, length, _line, _column, pathOf) {
        const name = JSON.stringify([...pathOf(), key]);
        if (keys.has(name)) faults.push({ start, end: start + length, ...duplicateKey(key) });
        keys.add(name);
      },
      onError(code, start, length) {
        const found = text.slice(start, start + length);
        const before = text.slice(0, start).trimEnd().at(-1) ?? '';
        const words = wordsOf(code, { found, before, closer: closers.at(-1) });
        // A comment without an end is longer than the file.
        faults.push({ start, end: Math.min(text.length, start + length), ...words });
      },
    },
    { disallowComments: true },
  );
  return faults[0];
}

type Words = Pick<JsonFault, 'message' | 'hint'>;

function duplicateKey(key: string): Words {
  return { message: `the key \`${key}\` is there twice`, hint: 'keep one of the two' };
}

interface Token {
  /** The text of the token that is wrong; empty at the end of the file. */
  readonly found: string;
  /** The last character before it that is not white space; empty at the start of the file. */
  readonly before: string;
  /** What ends the object or list around it. */
  readonly closer: string | undefined;
}

function wordsOf(code: ParseErrorCode, token: Token): Words {
  switch (printParseErrorCode(code)) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return {
        message: 'JSON has no comments',
        hint: 'delete the comment, or write a configuration in TypeScript, and data in YAML',
      };
    case 'UnexpectedEndOfString':
      return { message: 'a text is not closed', hint: 'end the text with " on the same line' };
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
    case 'InvalidCharacter':
      return {
        message: 'a text contains characters that JSON does not allow',
        hint: String.raw`write \\ for a backslash, \n for a line break and \t for a tab`,
      };
    case 'ColonExpected':
      return expected(token, ['":"', 'write ":" between the key and its value']);
    // The object or list has ended for the parser, although its last character is missing.
    case 'CloseBraceExpected':
      return expected(token, expectationAt({ ...token, closer: '}' }));
    case 'CloseBracketExpected':
      return expected(token, expectationAt({ ...token, closer: ']' }));
    default:
      return expected(token, expectationAt(token));
  }
}

function expected({ found }: Token, [what, hint]: readonly [string, string]): Words {
  const instead = found === '' ? 'the file ends' : `found \`${found}\``;
  return { message: `expected ${what}, but ${instead}`, hint };
}

/** What may come after the tokens so far, and what to do. */
function expectationAt({ found, before, closer }: Token): readonly [string, string] {
  const isAfterComma = before === ',' && found === closer;
  if (before === '{' || (before === ',' && closer === '}'))
    return [
      'a key in double quotes',
      isAfterComma ? 'delete the comma before it' : 'write the key in double quotes',
    ];
  if (['', ':', '[', ','].includes(before))
    return [
      'a value',
      isAfterComma
        ? 'delete the comma before it'
        : 'write text in double quotes, a number, true or false',
    ];
  if (closer === undefined) return ['the end of the file', 'delete it, and what follows it'];
  return [
    `"," or "${closer}"`,
    found === '' ? `close it with "${closer}"` : 'add a comma after the value before it',
  ];
}
