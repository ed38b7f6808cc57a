// An error of YAML's parser → the fault that its author sees: what it is, where it is, and the line
// as it was probably meant. Reads lines, not YAML: the caller says whether one can be read.
import type { Fault } from './front-matter-faults.ts';
import { offsetPlace, type Range, syntaxFault } from './yaml-faults.ts';
import { correctedLine, type LineState } from './yaml-hints.ts';

interface ParserError {
  readonly message: string;
  readonly pos: Range;
}

interface LineSource {
  readonly source: string;
  readonly read: (line: string) => LineState;
}

/** The fault of an error, at the sign that causes it, with the corrected line if there is one. */
export function lineFault(error: ParserError, { source, read }: LineSource): Fault {
  const indented = findIndented(error, { source, read });
  if (indented) return indentFault(indented);
  const [offset] = error.pos;
  const opened = findOpened(error, { source, read });
  const line = correctedLine(source, opened ?? offset, read);
  const fault = syntaxFault(error, line && `write \`${line.text}\``);
  // The parser noticed only below what is wrong with a line.
  if (line && offset > line.end) return { ...fault, at: offsetPlace([line.start, line.end]) };
  const colon = isNested(error) ? /^[^\n]*?(?=:(?:\s|$))/.exec(source.slice(offset)) : undefined;
  if (!colon) return fault;
  const at = offset + colon[0].length;
  return { ...fault, at: offsetPlace([at, at + 1]) };
}

function isNested({ message }: ParserError): boolean {
  return message.startsWith('Nested mappings are not allowed in compact');
}

/** Where the list begins that has no end, if the parser noticed it only at the next field. */
function findOpened({ message, pos }: ParserError, { source, read }: LineSource) {
  const [offset] = pos;
  if (!message.startsWith('Flow ') || source[offset - 1] !== '\n') return undefined;
  const above = [...source.slice(0, offset).matchAll(/^\S.*$/gm)].slice(-mostAbove);
  return above.findLast(([line]) => read(line) === 'wrong')?.index;
}

/** So many lines above a fault are looked at. */
const mostAbove = 20;

interface IndentedLine {
  readonly start: number;
  readonly text: string;
}

/** A field that begins with blanks, although the others do not. */
function findIndented(error: ParserError, { source, read }: LineSource): IndentedLine | undefined {
  const [offset] = error.pos;
  if (isNested(error)) {
    const start = source.lastIndexOf('\n', offset - 1) + 1;
    const [line = '', next = ''] = source.slice(start).split('\n', 2);
    const isField = /^[ ]+[A-Za-z][\w-]*:(?:\s|$)/.test(next) && read(line) === 'text';
    return isField ? { start: start + line.length + 1, text: next } : undefined;
  }
  const first = /^(?:[ \t]*(?:#.*)?\n)*([ ]+[A-Za-z][\w-]*:(?:\s.*|))$/m.exec(source);
  if (first?.index !== 0 || !/^Unexpected scalar at node end/.test(error.message)) return undefined;
  const isBeyond = source[offset - 1] === '\n' && offset >= first[0].length;
  return isBeyond ? { start: first[0].length - first[1]!.length, text: first[1]! } : undefined;
}

function indentFault({ start, text }: IndentedLine): Fault {
  return {
    code: 'bad-yaml',
    message: 'a field begins with blanks, and the others do not',
    hint: `write \`${text.trim()}\``,
    at: offsetPlace([start, start + text.trimEnd().length]),
  };
}
