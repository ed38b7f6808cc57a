// Text of a JSON file → its value and the places of its keys and values, or its first fault with a
// hint. Accepts what RFC 8259 does, so that other programs can read the file: no comments, no
// trailing commas. The only door to jsonc-parser.
import {
  findNodeAtLocation,
  findNodeAtOffset,
  type Node,
  type ParseErrorCode,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import type { Span } from '../site/place-problems.ts';
import type { FaultPath, PlacedValue } from './faults.ts';

/** What is wrong, in words that follow "Cannot read the file: "; UTF-16 offsets, end excluded. */
export interface JsonFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  readonly repeated?: RepeatedKey;
}

/** A key that an object has twice. */
export interface RepeatedKey {
  readonly name: string;
  readonly at: Span;
  readonly first: Span;
  /** As they are written. */
  readonly values: readonly [first: string, again: string];
}

export interface JsonOptions {
  /** Whether a key may be there twice with one value; default false. */
  readonly mayRepeat?: boolean;
}

export interface ParsedJson extends PlacedValue {
  /** Keys that are there twice with the same value. */
  readonly repeated: readonly RepeatedKey[];
}

/**
 * Parses a JSON text and finds its keys and values. A key that an object has twice is a fault,
 * since one of its values would be lost. With a fault comes what can be read around it.
 */
export function parseJson(
  text: string,
  { mayRepeat = false }: JsonOptions = {},
): ParsedJson | { readonly fault: JsonFault; readonly rest?: unknown } {
  const deep = tooDeep(text);
  if (deep) return { fault: deep };
  const tree = parseTree(text);
  const { faults, keys } = findFaults(text);
  // Only what is JSON has a tree with all its keys.
  const repeated =
    tree && faults.length === 0 ? keys.map((start) => repeatedAt(start, { tree, text })) : [];
  const isLost = ({ values: [one, another] }: RepeatedKey) => !mayRepeat || one !== another;
  const [fault] = [...faults, ...repeated.filter(isLost).map(repeatedFault)];
  if (fault) return { fault, rest: partialValue(tree) };
  const nodeAt = (path: FaultPath) => tree && findNodeAtLocation(tree, [...path]);
  return {
    repeated,
    value: JSON.parse(text),
    keyAt: (path) => spanOf(nodeAt(path)?.parent?.children?.[0]),
    valueAt: (path) => spanOf(nodeAt(path)),
  };
}

/** The value of a tree that may lack parts. Keys such as "__proto__" are keys like others. */
function partialValue(node: Node | undefined): unknown {
  const children = node?.children ?? [];
  if (node?.type === 'array') return children.map(partialValue);
  if (node?.type !== 'object') return node?.value as unknown;
  return Object.fromEntries(
    children.flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), partialValue(value)]] : [],
    ),
  );
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

/** What is no JSON, and where keys are that are there before. */
function findFaults(text: string): {
  readonly faults: readonly JsonFault[];
  readonly keys: readonly number[];
} {
  const repeated: number[] = [];
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
      onObjectProperty(key, start, _length, _line, _column, pathOf) {
        const name = JSON.stringify([...pathOf(), key]);
        if (keys.has(name)) repeated.push(start);
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
  return { faults, keys: repeated };
}

/** The key at an offset, and the one of the same name before it. */
function repeatedAt(
  start: number,
  { tree, text }: { readonly tree: Node; readonly text: string },
): RepeatedKey {
  const key = findNodeAtOffset(tree, start)!;
  const properties = key.parent!.parent!.children!;
  const first = properties.find(({ children }) => children![0]!.value === key.value)!;
  const written = ({ children = [] }: Node) => {
    const { start: from = 0, end } = spanOf(children[1]) ?? {};
    return text.slice(from, end);
  };
  return {
    name: key.value as string,
    at: spanOf(key)!,
    first: spanOf(first.children![0])!,
    values: [written(first), written(key.parent!)],
  };
}

type Words = Pick<JsonFault, 'message' | 'hint'>;

function repeatedFault(repeated: RepeatedKey): JsonFault {
  const message = `the key \`${repeated.name}\` is there twice`;
  return { ...repeated.at, message, hint: 'keep one of the two', repeated };
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
