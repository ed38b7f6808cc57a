// Runs `broadsheet build` in a made-up world: a folder with files, and a pipeline that gives a
// report.
import { buildCommand } from '../../src/commands/build.ts';
import { type FakeOptions, fakeContext, withFolder } from './fake-context.ts';

export const site = { 'posts/a.md': '' };

interface Run extends FakeOptions {
  readonly files?: Readonly<Record<string, string>>;
}

type Input = Parameters<typeof buildCommand.run>[0];

/** What the command ends with and prints, and what it asks the pipeline for. */
export async function runBuild(flags: Input, { files = site, ...options }: Run = {}) {
  return withFolder(files, async (folder) => {
    const context = fakeContext({ cwd: folder, ...options });
    const code = await buildCommand.run(flags, context);
    return { code, folder, out: context.out(), err: context.err(), asked: context.asked[0] };
  });
}
