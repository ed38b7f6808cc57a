import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from '../../../src/config/values.ts';
import { type Field, fact, field } from '../../../src/site/fields/field.ts';

const about = { describe: 'A.', example: 'a', shown: 'line' } as const;

describe('field', () => {
  it('joins a schema and what else is to be known of a field', () => {
    const schema = z.string();
    expect(field(schema, about)).toEqual({ schema, ...about });
  });

  it('has the type of its value', () => {
    expectTypeOf(field(z.string(), about)).toEqualTypeOf<Field<string | undefined, 'line'>>();
    expectTypeOf(
      field(z.string(), { ...about, read: (text) => text.length, default: 0 }),
    ).toEqualTypeOf<Field<number, 'line'>>();
    expectTypeOf(
      field(z.string(), { ...about, derive: (text, { path }) => (text ?? path).length }),
    ).toEqualTypeOf<Field<number, 'line'>>();
  });
});

describe('fact', () => {
  it('has the type of its value', () => {
    const words = fact({ shown: 'nowhere', take: (tree) => tree.children.length });
    expectTypeOf(words.take).returns.toEqualTypeOf<number | undefined>();
    expect(words.shown).toBe('nowhere');
  });
});
