import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportError, reportLostOutput, run } from '../../src/commands/run.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

async function ran(...argv: string[]) {
  const context = fakeContext();
  return { code: await run(argv, context), out: context.out(), err: context.err() };
}

describe('run', () => {
  it('prints help and version on standard output', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await ran('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = (name: string) => expect.stringMatching(new RegExp(`^Usage: broadsheet ${name} `));
    expect(await ran('--help')).toEqual({ code: 0, out: help('<command>'), err: '' });
    expect(await ran('new', '--help')).toEqual({ code: 0, out: help('new'), err: '' });
  });

  it('says that the current folder is gone', async () => {
    const context = fakeContext({ cwd: '' });
    expect(await run(['build'], context)).toBe(2);
    expect(context.err()).toContain('Cannot find the current folder: it is not there any more');
  });

  it('rejects what it does not know, and names the nearest that it knows', async () => {
    expect(await ran('build', '--drfats')).toEqual({
      code: 2,
      out: '',
      err:
        'error[unknown-flag] Cannot use "--drfats": broadsheet build has no such flag\n' +
        '  hint: did you mean --drafts?\n' +
        '  help: docs/diagnostics.md#unknown-flag\n',
    });
  });

  it.each([
    ['build', '3 posts → 41 files'],
    ['check', 'no problems'],
  ])('runs `%s`', async (command, text) => {
    await withFolder({ 'posts/a.md': '' }, async (cwd) => {
      const context = fakeContext({ cwd });
      expect(await run([command], context)).toBe(0);
      expect(context.out()).toContain(text);
    });
  });

  it('runs `new`', async () => {
    await withFolder({}, async (cwd) => {
      const context = fakeContext({ cwd });
      expect(await run(['new', 'Rivers'], context)).toBe(0);
      expect(context.out()).toBe('posts/2015/2015-06-07-rivers.md\n');
    });
  });

  it('shows a bug whole, with its causes, and asks for a report', async () => {
    await withFolder({ 'posts/a.md': '' }, async (cwd) => {
      const context = fakeContext({
        cwd,
        report: new Error('no page', { cause: new TypeError('undefined is no slug') }),
      });
      expect(await run(['build', '--quiet'], context)).toBe(3);
      expect(context.err()).toMatch(/^This is a bug in Broadsheet.*report/);
      expect(context.err()).toMatch(/Error: no page\n\s+at /);
      expect(context.err()).toContain('TypeError: undefined is no slug');
      expect(context.out()).toBe('');
    });
  });
});

describe('reportError', () => {
  it('does not take a full disk for a bug', () => {
    const context = fakeContext();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
    });
    expect(reportError(full, context)).toBe(2);
    expect(context.err()).toBe(
      [
        'error[system] Cannot go on: ENOSPC: no space left on device, write',
        '  hint: free some disk space, or build elsewhere, for example --output /mnt/site',
        '  help: docs/diagnostics.md#system\n',
      ].join('\n'),
    );
  });

  it('takes anything else that is thrown for a bug', () => {
    const context = fakeContext();
    expect(reportError('a text', context)).toBe(3);
    expect(context.err()).toContain("'a text'");
  });
});

describe('reportLostOutput', () => {
  it.each([
    ['ENOSPC', 0, 2, 'the disk is full'],
    ['EIO', 1, 2, 'the disk has an error'],
    ['EBADF', 3, 3, 'odd'],
  ] as const)('says why after %s, and ends no better than before', (name, code, end, reason) => {
    const context = fakeContext();
    const error = Object.assign(new Error('odd'), { code: name });
    expect(reportLostOutput(error, { code, context })).toBe(end);
    expect(context.err()).toContain(`Cannot write the standard output: ${reason}\n  hint: `);
  });
});
