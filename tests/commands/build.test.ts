import { expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

it.each<[string, readonly string[], object]>([
  ['writes', [], { write: true }],
  ['leaves out what has errors', ['--keep-going'], { write: true, keepGoing: true }],
  ['would write, in a dry run', ['--dry-run'], { write: true, dryRun: true }],
])('asks for a build that %s', async (_, flags, asked) => {
  await withFolder({ 'posts/a.md': '' }, async (cwd) => {
    const context = fakeContext({ cwd });
    expect(await run(['build', '--wait', '5', ...flags], context)).toBe(0);
    expect(context.asked[0]).toMatchObject({ ...asked, lock: { waitMs: 5000 } });
  });
});
