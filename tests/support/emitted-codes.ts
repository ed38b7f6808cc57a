// src/ → the codes of all problems that it can report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Codes by name, in order, with the severity if it is written right beside the code. Reads
 * `code: 'a'`, `code: is ? 'a' : 'b'`, and what is printed as it is: `error[a]`. zod's own
 * `code: 'custom'` is not one of ours.
 */
export function emittedCodes(): ReadonlyMap<string, string | undefined> {
  const codes = new Map<string, string | undefined>();
  for (const text of sources()) {
    for (const [, names = '', after = ''] of text.matchAll(
      /\bcode: ((?:[^'\n]+(?:=== '\w+' )?\? )?'[a-z\d-]+'(?: : '[a-z\d-]+')?)([^]{0,40})/g,
    )) {
      const severity = /^,\s*severity: '(\w+)'/.exec(after)?.[1];
      for (const [, name = ''] of names.matchAll(/(?<!=== )'([a-z\d-]+)'/g))
        if (name !== 'custom') codes.set(name, severity ?? codes.get(name));
    }
    for (const [, severity, name = ''] of text.matchAll(/(error|warning)\[([a-z-]+)\]/g))
      codes.set(name, severity);
  }
  return new Map([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join('src', path), 'utf8'));
}
