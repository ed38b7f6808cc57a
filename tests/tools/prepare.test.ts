// tools/prepare.cjs: what npm says in a clone in which nothing is installed, and what it does in
// one in which everything is.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const manifest = {
  name: 'clone',
  version: '1.0.0',
  engines: { node: '>=20.19' },
  scripts: { prepare: 'node tools/prepare.cjs', compile: 'node compile.cjs' },
  devDependencies: { '@scope/one': '1.0.0', two: '1.0.0' },
};

function makeClone(installed: readonly string[], changes: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-clone-'));
  mkdirSync(join(folder, 'tools'));
  copyFileSync('tools/prepare.cjs', join(folder, 'tools/prepare.cjs'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...changes }));
  writeFileSync(join(folder, 'compile.cjs'), "console.log('compiled'); process.exitCode = 3;\n");
  for (const name of installed) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{}');
  }
  return folder;
}

function prepare(cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/prepare.cjs'], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm, before it packs', () => {
  it('says that nothing is installed', () => {
    const { status, stderr } = spawnSync('npm', ['pack', '--dry-run'], {
      cwd: makeClone([]),
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain(
      'Cannot compile Broadsheet: 2 of the packages that it is developed with are not in ' +
        'node_modules/\n',
    );
    expect(stderr).toContain('hint: run `npm ci` in this folder first, without --omit=dev\n');
    expect(stderr).not.toContain('not found');
  });

  it('says how many packages are missing', () => {
    const { status, stdout, stderr } = prepare(makeClone(['@scope/one']));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Cannot compile Broadsheet: 1 of the packages /);
  });

  it('says that Node is old', () => {
    const engines = { node: '>=1000.2' };
    expect(prepare(makeClone([], { engines }))).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'Cannot compile Broadsheet: it needs Node 1000.2 or newer, and this is Node ' +
        `${process.versions.node}\n`,
    });
  });

  it('compiles, and fails as the compiler does', () => {
    expect(prepare(makeClone(['@scope/one', 'two']))).toEqual({
      status: 3,
      stdout: 'compiled\n',
      stderr: '',
    });
  });
});
