import { describe, expect, it } from 'vitest';
import { expected } from '../../src/config/expected.ts';
import { z } from '../../src/config/values.ts';

describe('expected', () => {
  it.each([
    [z.string(), 'text'],
    [z.number(), 'a number'],
    [z.int(), 'a number'],
    [z.boolean(), 'true or false'],
    [z.array(z.string()), 'a list'],
    [z.object({}), 'a mapping'],
    [z.record(z.string(), z.string()), 'a mapping'],
    [z.enum(['up', 'down']), '"up" or "down"'],
    [z.literal(3), '3'],
    [z.date(), 'what is accepted here'],
    [z.string({ error: 'a name' }), 'a name'],
  ])('says what a schema wants that has no words: %#', (schema: z.ZodType, words) => {
    const result = schema.safeParse(Symbol('nothing'), { error: expected });
    expect(result.error?.issues[0]?.message).toBe(words);
  });

  it('says that a number with a fraction should be whole', () => {
    const result = z.int().safeParse(1.5, { error: expected });
    expect(result.error?.issues[0]?.message).toBe('a whole number');
  });
});
