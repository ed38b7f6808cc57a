import { describe, expect, it } from 'vitest';
import { loadSharp } from '../../src/images/sharp.ts';

describe('loadSharp', () => {
  it('loads it once, with one thread a picture and without a memory of files', async () => {
    const open = await loadSharp();
    expect(await loadSharp()).toBe(open);
    const { concurrency, cache } = open as unknown as {
      concurrency: () => number;
      cache: () => { items: { max: number } };
    };
    expect(concurrency()).toBe(1);
    expect(cache().items.max).toBe(0);
  });
});
