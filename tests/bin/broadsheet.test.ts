// What runs before the program: every Node can read it, and an old one is told that it is old.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const file = 'bin/broadsheet.cjs';
const text = readFileSync(file, 'utf8');
const { bin, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  bin: Record<string, string>;
  engines: { node: string };
};

/** A copy of the file, before a program that says that it runs, and what Node says it is. */
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bin-'));
mkdirSync(join(folder, 'bin'));
writeFileSync(join(folder, file), text);
writeFileSync(join(folder, 'bin/start.cjs'), "process.stdout.write('started\\n');\n");

function runAs(version: string) {
  const fake = join(folder, `${version}.cjs`);
  const value = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(fake, `Object.defineProperty(process, 'versions', { value: ${value} });\n`);
  const argv = ['--require', fake, join(folder, file)];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('bin/broadsheet.cjs', () => {
  it('is what npm runs, and runs the program', () => {
    expect(bin).toEqual({ broadsheet: file });
    const start = readFileSync('bin/start.cjs', 'utf8');
    const [, program = ''] = /^void import\('(.*)'\);$/m.exec(start) ?? [];
    expect(resolve('bin', program)).toBe(resolve('dist/bundle/cli.js'));
  });

  it('has only what Node could read in 2016, as what npm runs before it', () => {
    const options = { ecmaVersion: 2016, sourceType: 'script', allowHashBang: true } as const;
    for (const read of [text, readFileSync('tools/prepare.cjs', 'utf8')])
      expect(() => parse(read, options)).not.toThrow();
    for (const newer of ['f(a,)', 'a?.b', 'import(a)'])
      expect(() => parse(newer, options)).toThrow();
  });

  it.each(['20.19.0', '20.20.2', '21.0.0', '22.11.0', '100.0.0'])(
    'starts on Node %s',
    (version) => {
      expect(runAs(version)).toEqual({ status: 0, stdout: 'started\n', stderr: '' });
    },
  );

  it.each(['6.17.1', '12.22.9', '18.20.8', '20.9.0', '20.18.3'])(
    'says in a sentence that Node %s is old',
    (version) => {
      const needed = engines.node.replace('>=', '');
      expect(runAs(version)).toEqual({
        status: 2,
        stdout: '',
        stderr: `Broadsheet needs Node ${needed} or newer; this is Node ${version}\n`,
      });
    },
  );
});
