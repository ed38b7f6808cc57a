import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withScratch } from '../../src/commands/scratch.ts';

it('is there as long as it is used, whatever happens', async () => {
  const folder = await withScratch('test', async (name) => {
    expect(existsSync(name)).toBe(true);
    return name;
  });
  expect(existsSync(folder)).toBe(false);
  let failed = '';
  const fails = withScratch('test', async (name) => {
    failed = name;
    throw new Error('no');
  });
  await expect(fails).rejects.toThrow('no');
  expect([failed === folder, existsSync(failed)]).toEqual([false, false]);
});
