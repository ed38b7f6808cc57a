import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from '../../src/lib/syntax-fault.ts';

describe('findSyntaxFault', () => {
  it.each([
    [
      'a function',
      'export default function () {\n  return (;\n}\n',
      "Unexpected token ';'",
      [2, 11],
    ],
    [
      'imports and other exports',
      "import {\n  a,\n} from 'a';\nimport 'b';\nexport const c = a;\nexport default {\n  d 1 };",
      'Unexpected number',
      [7, 5],
    ],
  ])('finds the place below %s', (_, module, message, [line, column]) => {
    expect(findSyntaxFault(module, message)).toEqual({ line, column });
  });

  it.each([
    ['nothing is wrong', 'export default { a: 1 };', 'Unexpected identifier'],
    ['something else is wrong', 'export default { a 1 };', "Unexpected identifier 'b'"],
  ])('gives nothing if %s', (_, module, message) => {
    expect(findSyntaxFault(module, message)).toBeUndefined();
  });

  it('runs nothing', () => {
    findSyntaxFault('export default globalThis.hasRun = true;', '');
    expect(globalThis).not.toHaveProperty('hasRun');
  });
});
