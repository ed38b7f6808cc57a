// The program as people run it: dist/bundle/cli.js in a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFolder } from './support/fake-context.ts';
import { until } from './support/served-site.ts';

const cli = path.resolve('dist/bundle/cli.js');

function run(cwd: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, err: stderr };
}

const config = '{ "title": "Notes", "url": "https://example.org/" }';
const post = (title: string, text = 'Text.') =>
  `---\ntitle: ${title}\ndate: 2015-06-07\n---\n\n${text}\n`;

describe('broadsheet', () => {
  it('is a program that Node runs', () => {
    expect(readFileSync('src/cli.ts', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('prints its version and its help', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(run('/', '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(run('/', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('new "Headline"'),
      err: '',
    });
  });

  it('starts a post and builds it', async () => {
    await withFolder({ 'broadsheet.config.json': config }, async (cwd) => {
      expect(run(cwd, 'new', 'Rivers rise', '--now', '2015-06-07')).toEqual({
        code: 0,
        out: 'posts/2015/2015-06-07-rivers-rise.md\n',
        err: expect.stringContaining('npx broadsheet dev'),
      });
      const built = run(cwd, 'build', '--quiet');
      expect(built).toEqual({ code: 0, out: '', err: '' });
      expect(
        readFileSync(path.join(cwd, '_site/2015/06/rivers-rise/index.html'), 'utf8'),
      ).toContain('Rivers rise');
      expect(run(cwd, 'build').out).toMatch(
        /^(?:1 post|0 posts changed) → 0 of \d+ files written, 0 removed, in \d+\.\d s\n$/,
      );
    });
  });

  it('prints one JSON object and nothing else on standard output', async () => {
    await withFolder({ 'posts/a.md': post('A') }, async (cwd) => {
      const { code, out } = run(cwd, 'build', '--json');
      expect(code).toBe(0);
      expect(Object.keys(JSON.parse(out))).toEqual([
        'posts',
        'pages',
        'files',
        'diagnostics',
        'ms',
        'peakMemoryMB',
      ]);
    });
  });

  it('ends with 1 for an error in a post, shows its place, and writes nothing', async () => {
    const bad = post('A').replace('2015-06-07', '11 March');
    await withFolder({ 'broadsheet.config.json': config, 'posts/a.md': bad }, async (cwd) => {
      const { code, out, err } = run(cwd, 'build');
      expect(code).toBe(1);
      expect(out).toBe('1 error: nothing was written\n');
      expect(err).toMatch(/^posts\/a\.md:3:7 error\[[a-z-]+\] Cannot read `date`: "11 March"/m);
      expect(existsSync(path.join(cwd, '_site'))).toBe(false);
    });
  });

  it('ends with 2 for a flag, a command or a configuration that it does not know', async () => {
    await withFolder(
      {
        'posts/a.md': post('A'),
        'broadsheet.config.ts': [
          "import { defineConfig } from 'broadsheet';",
          "export default defineConfig({ titel: 'x' } as object);",
          '',
        ].join('\n'),
      },
      async (cwd) => {
        expect(run(cwd, 'build', '--drfats')).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining('did you mean --drafts?'),
        });
        expect(run(cwd, 'biuld')).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining('did you mean broadsheet build?'),
        });
        expect(run(cwd, 'build')).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining('did you mean `title`?'),
        });
      },
    );
  });

  it('checks without writing', async () => {
    await withFolder({ 'broadsheet.config.json': config, 'posts/a.md': post('A') }, async (cwd) => {
      expect(run(cwd, 'check').out).toMatch(/^1 post → \d+ pages, no problems, in \d+\.\d s\n$/);
      expect(existsSync(path.join(cwd, '_site'))).toBe(false);
    });
  });

  it.each([
    ['SIGINT', 130, ['build']],
    ['SIGTERM', 143, ['build', '--workers', '3']],
    ['SIGHUP', 129, ['check']],
    ['SIGTERM', 143, ['check', '--exact']],
    ['SIGINT', 130, ['explain', '/']],
  ] as const)(
    'ends by %s with %i, and leaves the output as it was: %s',
    async (signal, code, argv) => {
      const files = Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [
          `posts/${index}.md`,
          post(`Post ${index}`, 'A line of text.\n\n'.repeat(200)),
        ]),
      );
      await withFolder({ ...files, '_site/index.html': 'earlier', 'tmp/x': '' }, async (cwd) => {
        const tmp = path.join(cwd, 'tmp');
        const child = spawn(process.execPath, [cli, ...argv], {
          cwd,
          env: { PATH: process.env['PATH'], TMPDIR: tmp },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let said = '';
        child.stderr.on('data', (text) => (said += text));
        const ended = new Promise((resolve) => child.once('close', resolve));
        // Until it has begun: explain says nothing.
        const hasBegun = () => said !== '' || readdirSync(tmp).length > 1;
        await until(hasBegun, 'the work has begun');
        child.kill(signal);
        expect([await ended, said.split('\n').at(-2)]).toEqual([
          code,
          `ended by ${signal}: nothing is half done`,
        ]);
        expect(readFileSync(path.join(cwd, '_site/index.html'), 'utf8')).toBe('earlier');
        expect(readdirSync(tmp)).toEqual(['x']);
      });
    },
  );

  it.skipIf(!existsSync('/dev/full'))('says that it cannot print', async () => {
    await withFolder({ 'posts/a.md': post('A'), 'posts/b.md': 'no front matter' }, async (cwd) => {
      const full = openSync('/dev/full', 'w');
      for (const argv of ['build --json', 'build', 'build --dry-run', 'explain /', '--help']) {
        const { status, stderr } = spawnSync(process.execPath, [cli, ...argv.split(' ')], {
          cwd,
          encoding: 'utf8',
          stdio: ['ignore', full, 'pipe'],
        });
        expect([argv, status, stderr]).toEqual([
          argv,
          2,
          expect.stringContaining(
            'error[system] Cannot write the standard output: the disk is full',
          ),
        ]);
      }
      closeSync(full);
    });
  });

  it('does not mind that nobody reads to the end', async () => {
    await withFolder({ 'posts/a.md': post('A') }, async (cwd) => {
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', `"${process.execPath}" "${cli}" check 2>&1 | true; echo "\${PIPESTATUS[0]}" >&2`],
        { cwd, encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '0\n' });
    });
  });

  it('can be run by its name once it is installed', () => {
    const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(statSync(path.resolve(bin.broadsheet)).isFile()).toBe(true);
  });
});
