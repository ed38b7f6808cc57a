// The text of a configuration that is a program → where its keys are, found by looking: a program
// can make its keys in other ways, and then they have no place. Runs nothing.
import type { FaultPath, PlacedValue } from './faults.ts';

/** Finds the keys of the object that the program exports by default. */
export function placesInCode(text: string): Pick<PlacedValue, 'keyAt' | 'valueAt'> {
  const code = maskTexts(text);
  const start = Math.max(0, code.search(/\bexport\s+default\b/));
  const root = { start, end: Math.min(start + 'export default'.length, text.length) };
  const keyAt = (path: FaultPath) => {
    let within = { start, end: text.length };
    let found: { readonly start: number; readonly end: number } | undefined;
    for (const key of path) {
      // Which item of a list it is cannot be told by looking.
      if (typeof key === 'number') continue;
      found = findKey(key, { code, ...within });
      if (!found) return undefined;
      within = { start: found.end, end: endOfValue(code, found.end) };
    }
    return found;
  };
  const valueAt = (path: FaultPath) => {
    if (path.length === 0) return root;
    const key = keyAt(path);
    if (!key) return undefined;
    const newline = text.indexOf('\n', key.start);
    return { start: key.start, end: newline === -1 ? text.length : newline };
  };
  return { keyAt, valueAt };
}

/** The text with blanks in place of comments, and of strings that are no keys. */
function maskTexts(text: string): string {
  return text.replace(
    /\/\/.*|\/\*[^]*?\*\/|(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")(?!\s*:)|`(?:\\.|[^`\\])*`/g,
    (found) => found.replace(/\S/g, ' '),
  );
}

interface Range {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The first of the outermost keys with that name. */
function findKey(key: string, { code, start, end }: Range) {
  const name = key.replace(/[$()*+.?[\\\]^{|}-]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w$.?'"])(['"]?)${name}\\1(?=\\s*:)`, 'g');
  const found = Array.from(code.slice(start, end).matchAll(pattern), ({ 0: text, index }) => ({
    start: start + index,
    end: start + index + text.length,
    depth: depthBetween(code, start, start + index),
  }));
  const least = Math.min(...found.map(({ depth }) => depth));
  return found.find(({ depth }) => depth === least);
}

function depthBetween(code: string, start: number, end: number): number {
  let depth = 0;
  for (const character of code.slice(start, end)) depth += steps[character] ?? 0;
  return depth;
}

const steps: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** Where the value ends that begins after a key: at the comma or bracket that is not inside it. */
function endOfValue(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    depth += steps[code[at]!] ?? 0;
    if (depth < 0 || (depth === 0 && code[at] === ',')) return at;
  }
  return code.length;
}
