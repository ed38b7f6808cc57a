import { describe, expect, it } from 'vitest';
import { readShapes } from './read-types.ts';

const fieldsOf = (text: string) => readShapes([text]).get('A')!.fields;

describe('readShapes', () => {
  it('reads fields with their comments, and what they extend', () => {
    const text = `import type { B, D } from './b.ts';
/** A,
 * in two lines. */
export interface A extends B {
  /** C. */
  readonly c?: string;
  readonly d: readonly D[]; // no doc comment
  readonly e: 'f' | 'g';
}
interface Hidden {}
`;
    expect(readShapes([text]).get('A')).toEqual({
      name: 'A',
      parent: 'B',
      text: 'A, in two lines.',
      fields: [
        {
          name: 'c',
          type: 'string',
          isOptional: true,
          text: 'C.',
          literals: [],
          mentions: [],
        },
        {
          name: 'd',
          type: 'D[]',
          isOptional: false,
          text: '',
          literals: [],
          mentions: ['D'],
        },
        {
          name: 'e',
          type: "'f' | 'g'",
          isOptional: false,
          text: '',
          literals: ['f', 'g'],
          mentions: [],
        },
      ],
    });
  });

  it.each([
    ['readonly (B & { readonly c: readonly D[]; readonly e?: 1 })[]', '(B & { c: D[]; e?: 1 })[]'],
    ['Readonly<Record<string, unknown>>', 'Record<string, unknown>'],
    ['\n  | "b"\n  | B', '"b" | B'],
  ])('prints %s as %s', (type, printed) => {
    expect(fieldsOf(`export interface A { readonly b: ${type} }`)[0]!.type).toBe(printed);
  });

  it('writes out what is picked from the interface of another file', () => {
    const shapes = readShapes([
      "export interface A { readonly b: Pick<B, 'c' | 'd'> }",
      'export interface B { readonly c: string; readonly d?: D; readonly e: string }',
    ]);
    expect(shapes.get('A')!.fields[0]).toMatchObject({
      type: '{ c: string; d?: D }',
      mentions: ['D'],
    });
  });

  it.each([
    ['export interface A { b(): void }', 'TSMethodSignature'],
    ['export interface A { readonly b: () => void }', 'TSFunctionType'],
    ['export interface A { readonly b: string', 'Cannot parse'],
    ['export interface A {}\nexport interface A {}', 'Two interfaces'],
  ])('throws at %s, so that no field is lost', (text, message) => {
    expect(() => fieldsOf(text)).toThrow(message);
  });

  it('does not mind what nobody asks for', () => {
    const text = 'export interface B { c(): void }\nexport interface A extends D {}';
    expect(readShapes([text]).extending('D')).toHaveLength(1);
  });
});
