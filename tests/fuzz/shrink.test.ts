import { describe, expect, it } from 'vitest';
import { shrink } from '../../fuzz/shrink.ts';

describe('shrink', () => {
  it('leaves what it takes, and makes the rest plain', async () => {
    const input = Buffer.from(`${'x'.repeat(300)}<\n${'y'.repeat(200)}>tail`);
    const small = await shrink(input, async (smaller) => /<.*.>/s.test(smaller.toString()));
    expect(small.toString()).toMatch(/^<[\na]>$/);
  });

  it('gives up after some hundred tries', async () => {
    let tries = 0;
    const input = Buffer.alloc(5000, 'x');
    const small = await shrink(input, async () => tries++ < 0);
    expect(small).toEqual(input);
    expect(tries).toBeLessThan(1000);
  });
});
