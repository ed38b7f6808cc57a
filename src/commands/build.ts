// broadsheet build: flags → a site on the disk, its problems and a closing line. The work is
// run-build.ts's.
import { defineCommand, type FlagTable } from './define-command.ts';
import * as flags from './flags.ts';
import { runBuild } from './run-build.ts';

export const buildFlags = {
  root: flags.root,
  output: flags.output,
  drafts: flags.drafts,
  future: flags.future,
  now: flags.now,
  workers: flags.workers,
  wait: {
    value: 'SECONDS',
    text: 'how long to wait for another build of the same site (default: 60)',
    read: (text: string) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
  },
  strict: flags.strict,
  keepGoing: {
    text: 'leave out posts with errors and publish the others',
    more:
      'A post that was published before stays as it was. The exit code is 1 as long as there is ' +
      'an error. See [A post with an error](publishing.md#a-post-with-an-error).',
    excludes: ['strict'],
  },
  changes: {
    value: 'FILE',
    text: 'list the files that were written (+) and removed (-), for an upload',
    more: 'See [Your own server](publishing.md#your-own-server).',
  },
  dryRun: {
    text: 'print what --changes would list, and write nothing',
    excludes: ['changes'],
  },
  format: flags.format,
  quiet: flags.quiet,
  json: flags.json,
} satisfies FlagTable;

export const buildCommand = defineCommand({
  name: 'build',
  text: 'Build the site from its posts',
  flags: buildFlags,
  example: 'broadsheet build --root notes --drafts',
  run: ({ dryRun, ...input }, context) =>
    runBuild(input, { context, writes: dryRun ? 'would' : 'yes' }),
});
