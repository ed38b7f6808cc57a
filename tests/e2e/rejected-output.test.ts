// Places that a build cannot write into → one message that says why, and exit code 2.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { now, postText, runProgram } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';

/** What it is, how it comes about, the flags of the build, and what is then said. */
type Rejected = readonly [
  what: string,
  prepare: (root: string) => void,
  flags: readonly string[],
  said: RegExp,
];

const rejected: readonly Rejected[] = [
  [
    'a file',
    (root) => writeFileSync(join(root, '_site'), 'mine'),
    [],
    /^error\[bad-output\] Cannot build into ".*_site": it is a file/,
  ],
  [
    'a link to nowhere',
    (root) => symlinkSync('/mnt/not/there', join(root, '_site')),
    [],
    /^error\[bad-output\] Cannot build into ".*_site": it is a link that leads nowhere/,
  ],
  [
    'below a file',
    (root) => writeFileSync(join(root, 'notes'), 'mine'),
    ['--output', 'notes/site'],
    /^error\[system\] Cannot write ".*notes\/site": there is a file where a folder must be/,
  ],
  [
    'in a place where nothing can be made',
    () => {},
    ['--output', '/proc/nowhere/site'],
    /^error\[system\] Cannot write "\/proc\/nowhere\/site.*": .*/,
  ],
];

describe('an output that cannot be written', () => {
  it.each(rejected)('is rejected: %s', async (_, prepare, flags, said) => {
    const root = makeSite({ 'posts/2024-03-11-a.md': postText({}) });
    prepare(root);
    const ran = await runProgram(['build', '--now', now, ...flags], { cwd: root });
    const hinted = new RegExp(`${said.source}\\n {2}hint: `);
    expect(ran).toEqual({ code: 2, out: '', err: expect.stringMatching(hinted) });
    expect(ran.err.match(/error\[/g)).toHaveLength(1);
  });
});
