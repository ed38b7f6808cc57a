// What people type, in a process of its own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { postText } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';
import { until } from '../support/served-site.ts';

const files = {
  'posts/2024-03-11-roads.md': postText({ title: 'Roads' }),
  'broadsheet.config.js':
    'export default { title: "Notes", eleventy: (config) =>' +
    ' config.addFilter("up", (text) => text.toUpperCase()) };\n',
  'templates/page.njk': '',
};

function start(...flags: readonly string[]) {
  const root = makeSite({ ...files, 'package.json': '{"type":"module"}' });
  const child = spawn(
    process.execPath,
    [resolve('dist/bundle/cli.js'), 'dev', '--port', '0', ...flags],
    { cwd: root },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { root, out: '', err: '', code: undefined as number | null | undefined };
  child.stdout.on('data', (text: Buffer) => (said.out += text));
  child.stderr.on('data', (text: Buffer) => (said.err += text));
  child.on('exit', (code) => (said.code = code));
  return { said, child };
}

describe('broadsheet dev', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'serves until it gets %s, and leaves the output and no scratch behind',
    async (signal) => {
      const { said, child } = start();
      await until(() => said.out.includes('\n'), 'the address');
      const url = /^http:\/\/127\.0\.0\.1:\d+\//.exec(said.out)![0];
      expect(await (await fetch(url)).text()).toContain('<title>Notes</title>');
      child.kill(signal);
      await until(() => said.code !== undefined, 'the end');
      expect(said.code).toBe(0);
      expect(existsSync(join(said.root, '_site'))).toBe(false);
      expect(said.err).not.toMatch(/error|bug/);
    },
  );

  it('says why it cannot listen', async () => {
    const { said } = start('--host', '203.0.113.7');
    await until(() => said.code !== undefined, 'the end');
    expect([said.code, said.err]).toEqual([
      2,
      expect.stringContaining('hint: use an address of this machine'),
    ]);
  });
});
