import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/commands/command-line.ts';
import { initCommand } from '../../src/commands/init.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

describe('initCommand', () => {
  it('works in the folder that it names, and in the current one if it names none', async () => {
    const program = { commands: [initCommand], version: '1' };
    expect(readCommandLine(['init', '--yes'], program)).toMatchObject({
      kind: 'run',
      input: { folder: '.', yes: true },
    });
    expect(readCommandLine(['init', 'notes'], program)).toMatchObject({
      input: { folder: 'notes' },
    });
    expect(readCommandLine(['init', 'my', 'notes'], program)).toMatchObject({
      kind: 'rejected',
      problem: { code: 'bad-argument' },
    });
  });

  it('finds the documents of its own package', async () => {
    await withFolder({}, async (cwd) => {
      const context = fakeContext({ cwd });
      expect(await initCommand.run({ folder: 'notes', yes: true }, context)).toBe(0);
      expect(readFileSync(path.join(cwd, 'notes/.gitignore'), 'utf8')).toContain('_site/\n');
      expect(existsSync(path.join(cwd, 'notes/broadsheet.config.ts'))).toBe(true);
    });
  });
});
