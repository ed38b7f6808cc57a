import { expect, it } from 'vitest';
import { checkCommand } from '../../src/commands/check.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

it('does all of a build but the writing', async () => {
  await withFolder({ 'posts/a.md': '' }, async (cwd) => {
    const context = fakeContext({ cwd });
    expect(await checkCommand.run({ drafts: true }, context)).toBe(0);
    expect(context.asked[0]).toMatchObject({ write: false, drafts: true });
    expect(context.out()).toBe('3 posts → 41 pages, no problems, in 0.8 s\n');
  });
});
