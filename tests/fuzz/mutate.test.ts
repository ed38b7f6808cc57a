import { describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/random.ts';
import { mutate } from '../../fuzz/mutate.ts';

const input = Buffer.from('---\ntitle: Rivers\n---\nText.\n');

function changes(seed: string, count = 500): string[] {
  const random = createRandom(seed);
  const others = [Buffer.from('other text')];
  const mutation = { random, others, tokens: ['TOKEN'], longest: 400 };
  return Array.from({ length: count }, () => mutate(input, mutation).toString('latin1'));
}

describe('mutate', () => {
  it('changes the input in many ways, and never the input itself', () => {
    const changed = changes('1');
    expect(new Set(changed).size).toBeGreaterThan(400);
    expect(input.toString()).toBe('---\ntitle: Rivers\n---\nText.\n');
    expect(changed.some((text) => text.includes('TOKEN'))).toBe(true);
    expect(changed.some((text) => text.includes('other'))).toBe(true);
    expect(changed.every(({ length }) => length <= 400)).toBe(true);
  });

  it('changes it in the same way for the same numbers', () => {
    expect(changes('1')).toEqual(changes('1'));
    expect(changes('1')).not.toEqual(changes('2'));
  });

  it('can begin with nothing', () => {
    const mutation = { random: createRandom('1'), others: [], tokens: [], longest: 10 };
    for (let count = 0; count < 200; count += 1)
      expect(mutate(Buffer.alloc(0), mutation).length).toBeLessThanOrEqual(10);
  });
});
