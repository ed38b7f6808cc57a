// broadsheet check: flags → every problem of the site, as a build would report them. Writes no
// file.
import { defineCommand } from './define-command.ts';
import * as flags from './flags.ts';
import { findInexactPages } from './inexact-pages.ts';
import { runBuild } from './run-build.ts';

export const checkCommand = defineCommand({
  name: 'check',
  text: 'Find every problem of the site without writing anything',
  flags: {
    root: flags.root,
    drafts: flags.drafts,
    future: flags.future,
    now: flags.now,
    workers: flags.workers,
    strict: flags.strict,
    exact: {
      text: 'also find pages that a build would leave alone although they show something else',
      more: 'See [Exactness](features.md#exactness).',
    },
    format: flags.format,
    quiet: flags.quiet,
    json: flags.json,
  },
  example: 'broadsheet check --format github',
  run: ({ exact, ...input }, context) =>
    runBuild(input, { context, writes: 'no', ...(exact && { check: findInexactPages }) }),
});
