// The text of a JavaScript module, and what its parser says of it → the place of the fault, which
// Node prints only when a program ends. Compiles, and runs nothing.
import { Script } from 'node:vm';

/** Line and column from 1. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
}

const name = 'module';

/**
 * Finds the place of a syntax error with this message; undefined if the text has another one, or
 * none.
 * @example findSyntaxFault('export default {\n  a: 1\n  b: 2,\n};', "Unexpected identifier 'b'")
 *     // { line: 3, column: 3 }
 */
export function findSyntaxFault(module: string, message: string): SyntaxFault | undefined {
  // A script has no imports and exports; lines and columns stay as they are.
  const blank = (text: string) => text.replace(/\S/g, ' ');
  const script = module
    .replace(/^\s*import\b[^'"`(]*(?:'[^'\n]*'|"[^"\n]*")/gm, blank)
    .replace(/\bexport\s+default\b/g, (text) => '0,'.padStart(text.length))
    .replace(/\bexport\b(?=\s+(?:const|let|var|async|function|class)\b)/g, blank);
  try {
    new Script(script, { filename: name });
  } catch (error) {
    if (!(error instanceof SyntaxError) || error.message !== message) return undefined;
    const [first = '', , pointer = ''] = error.stack?.split('\n') ?? [];
    const line = Number(first.slice(name.length + 1));
    return { line, column: pointer.indexOf('^') + 1 };
  }
  return undefined;
}
