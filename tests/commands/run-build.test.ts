import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/build/build.ts';
import { buildCommand } from '../../src/commands/build.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { cleanReport, diagnostic, fakeContext, withFolder } from '../support/fake-context.ts';
import { runBuild, site } from '../support/run-build-command.ts';

const fault = diagnostic();
const changed: BuildReport = {
  ...cleanReport,
  posts: { ...cleanReport.posts, changed: 1 },
  files: { written: 1, unchanged: 40, removed: 1 },
  changes: { written: ['a/index.html' as OutputPath], removed: ['b/index.html' as OutputPath] },
};

describe('runBuild', () => {
  it('builds the current folder with the defaults, and ends with one line', async () => {
    const { code, folder, out, err, asked } = await runBuild({});
    expect(code).toBe(0);
    expect(asked).toMatchObject({
      root: folder,
      output: path.join(folder, '_site'),
      drafts: false,
      future: false,
      write: true,
    });
    expect(asked?.nowMs).toBe(Date.parse('2015-06-07T21:30:15.500Z'));
    expect(asked?.workers).toBeGreaterThanOrEqual(1);
    expect(out).toBe('3 posts → 41 files written, 0 removed, in 0.8 s\n');
    expect(err).toBe('read: 1 of 1\n');
  });

  it('hands on what the flags say', async () => {
    const files = {
      'notes/posts/a.md': '',
      'notes/broadsheet.config.json': '{"timeZone": "Europe/Moscow", "output": "public_html"}',
    };
    const { folder, asked } = await runBuild(
      { root: 'notes', drafts: true, future: true, workers: 3, now: '2015-06-07' },
      { files },
    );
    expect(asked).toMatchObject({
      root: path.join(folder, 'notes'),
      output: path.join(folder, 'notes/public_html'),
      configFile: path.join(folder, 'notes/broadsheet.config.json'),
      drafts: true,
      future: true,
      workers: 3,
      nowMs: Date.parse('2015-06-06T21:00:00Z'),
    });
  });

  it('takes --output from the current folder, not from the site', async () => {
    const { folder, asked } = await runBuild(
      { root: 'notes', output: 'out' },
      { files: { 'notes/posts/a.md': '' } },
    );
    expect(asked?.output).toBe(path.join(folder, 'out'));
  });

  it('prints diagnostics with their frames on standard error, and 1 is for errors', async () => {
    const { code, out, err } = await runBuild(
      {},
      { report: { ...cleanReport, diagnostics: [diagnostic()] } },
    );
    expect(code).toBe(1);
    expect(err).toContain(
      [
        'posts/a.md:3:7 error[bad-date] Cannot read `date`: "11 March" is not a ' + 'calendar date',
        '  3 | date: 11 March',
        '',
      ].join('\n'),
    );
    expect(out).toBe('1 error: nothing was written\n');
  });

  it('ends with 0 for warnings', async () => {
    const { code, err } = await runBuild(
      {},
      { report: { ...cleanReport, diagnostics: [diagnostic({ severity: 'warning' })] } },
    );
    expect(code).toBe(0);
    expect(err).toContain('warning[bad-date]');
  });

  it('prints errors only when it is to be quiet', async () => {
    const diagnostics = [
      diagnostic({ severity: 'warning', path: 'posts/warned.md' }),
      diagnostic(),
    ];
    const { out, err } = await runBuild(
      { quiet: true },
      { report: { ...cleanReport, diagnostics } },
    );
    expect(out).toBe('');
    expect(err).toMatch(/^posts\/a\.md:3:7 error/);
    expect(err).not.toContain('posts/warned.md');
  });

  it('says what is held back by a name that is unsure, also when it is to be quiet', async () => {
    const diagnostics = [diagnostic({ severity: 'warning', code: 'held-back' })];
    const report = { ...cleanReport, diagnostics };
    expect((await runBuild({ quiet: true }, { report })).err).toContain('warning[held-back]');
  });

  it('annotates on GitHub, on standard output, and counts all in the last line', async () => {
    const diagnostics = [
      diagnostic({ severity: 'warning' }),
      ...Array<typeof fault>(11).fill(fault),
    ];
    const { code, out, err } = await runBuild(
      { root: 'notes', format: 'github' },
      { files: { 'notes/posts/a.md': '' }, report: { ...cleanReport, diagnostics } },
    );
    expect({ code, err }).toEqual({ code: 1, err: 'read: 1 of 1\n' });
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^::error file=notes\/posts\/a\.md,line=3,col=7,endColumn=15,title=bad-date::/,
    );
    expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
      ...Array<string>(11).fill('error'),
      'warning',
      undefined,
    ]);
    expect(lines.at(-1)).toBe(
      '11 errors, 1 warning: nothing was written; GitHub shows 10 of each kind',
    );
  });

  it('annotates paths of the repository, even if a step works in a folder of it', async () => {
    const report = { ...cleanReport, diagnostics: [fault] };
    await withFolder({ 'notes/posts/a.md': '' }, async (folder) => {
      const context = fakeContext({
        cwd: path.join(folder, 'notes'),
        report,
        env: { GITHUB_WORKSPACE: folder },
      });
      await buildCommand.run({ format: 'github' }, context);
      expect(context.out()).toMatch(/^::error file=notes\/posts\/a\.md,/);
    });
  });

  it('annotates a configuration at fault', async () => {
    const { code, out, err } = await runBuild(
      { format: 'github' },
      { files: { ...site, 'broadsheet.config.json': '{"titel": 1}' } },
    );
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out).toMatch(/^::error file=broadsheet\.config\.json,line=1,col=2,.*\n$/);
    expect(out).toMatch(/,endColumn=\d+,title=unknown-config-key::/);
  });

  it('lists what was written and removed for deploy steps', async () => {
    await withFolder(site, async (folder) => {
      expect(
        await buildCommand.run(
          { changes: 'changes.txt' },
          fakeContext({ cwd: folder, report: changed }),
        ),
      ).toBe(0);
      expect(readFileSync(path.join(folder, 'changes.txt'), 'utf8')).toBe(
        '+ a/index.html\n- b/index.html\n',
      );
    });
  });

  it('lists what was published without the posts that have errors, and exits with 1', async () => {
    const report = { ...changed, diagnostics: [fault], leftOut: { out: 1, kept: 0 } };
    await withFolder(site, async (folder) => {
      expect(
        await buildCommand.run(
          { changes: 'changes.txt', keepGoing: true },
          fakeContext({ cwd: folder, report }),
        ),
      ).toBe(1);
      expect(readFileSync(path.join(folder, 'changes.txt'), 'utf8')).toContain('+ a/index.html');
    });
  });

  it.each([
    ['an error in a post', {}, { ...cleanReport, diagnostics: [fault] }],
    ['a configuration at fault', { 'broadsheet.config.json': '{"titel": 1}' }, cleanReport],
    ['a bug', {}, new Error('ours')],
  ])('leaves no list of an earlier build behind after %s', async (_, files, report) => {
    await withFolder({ ...site, ...files, 'changes.txt': 'yesterday.html\n' }, async (folder) => {
      await buildCommand
        .run({ changes: 'changes.txt' }, fakeContext({ cwd: folder, report }))
        .catch(() => {});
      expect(readdirSync(folder)).not.toContain('changes.txt');
    });
  });

  it('never takes a post for its list', async () => {
    const { code, err, asked } = await runBuild({ changes: 'posts/a.md' });
    expect(code).toBe(2);
    expect(err).toMatch(/^error\[bad-flag\] Cannot write the list of changes to ".*posts\/a\.md":/);
    expect(err).toContain('": posts/ belongs to the author\n  hint: ');
    expect(asked).toBeUndefined();
  });

  it('says in a dry run what a build would do', async () => {
    const { code, out, asked } = await runBuild({ dryRun: true }, { report: changed });
    expect(code).toBe(0);
    expect(asked).toMatchObject({ write: true, dryRun: true });
    expect(out).toBe(
      [
        '+ a/index.html',
        '- b/index.html',
        '1 post changed → 1 of 41 files would be written, 1 removed, in 0.8 s',
        '',
      ].join('\n'),
    );
    expect((await runBuild({})).asked).not.toHaveProperty('dryRun');
    expect(
      (await runBuild({ dryRun: true }, { report: { ...changed, diagnostics: [fault] } })).out,
    ).toBe('1 error: nothing would be written\n');
  });

  it('prints one JSON object on standard output, and no diagnostic beside it', async () => {
    const { code, out, err } = await runBuild(
      { json: true },
      { report: { ...cleanReport, diagnostics: [diagnostic()] } },
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      pages: { total: 41 },
      diagnostics: [{ code: 'bad-date', line: 3 }],
    });
    expect(err).not.toContain('bad-date');
  });

  it('takes the bar away before a bug comes to light', async () => {
    await withFolder(site, async (folder) => {
      const context = fakeContext({ cwd: folder, terminal: true, report: new Error('ours') });
      await expect(buildCommand.run({}, context)).rejects.toThrow('ours');
      expect(context.err()).toMatch(/\r\u001b\[K$/);
    });
  });
});
