import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changesProblem,
  changesText,
  clearChanges,
  writeChanges,
} from '../../src/commands/changes.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { withFolder } from '../support/fake-context.ts';

const changes = {
  written: ['b/index.html', 'feed.xml'] as OutputPath[],
  removed: ['c/index.html'] as OutputPath[],
};

describe('changesText', () => {
  it('has a line for each file that was written, then for each that was removed', () => {
    expect(changesText(changes)).toBe('+ b/index.html\n+ feed.xml\n- c/index.html\n');
  });

  it('has one line for a file, whatever it is called: names with controls are quoted', () => {
    const names = {
      'x\n- index.html': '"x\\n- index.html"',
      '\t\r\\"\u0001\u0085\u2028': '"\\t\\r\\\\\\"\\001\\302\\205\\342\\200\\250"',
      '"a"': '"\\"a\\""',
      'a "b" \\c.txt': 'a "b" \\c.txt',
      'зима #1.txt': 'зима #1.txt',
    };
    const written = Object.keys(names) as OutputPath[];
    expect(changesText({ written, removed: written.slice(0, 1) })).toBe(
      [...Object.values(names).map((name) => `+ ${name}\n`), '- "x\\n- index.html"\n'].join(''),
    );
  });

  it('is empty where nothing changed', () => {
    expect(changesText({ written: [], removed: [] })).toBe('');
  });
});

describe('writeChanges', () => {
  it('leaves the list and nothing beside it, in a folder that is made for it', async () => {
    await withFolder({}, async (folder) => {
      const file = path.join(folder, 'lists/changes.txt');
      clearChanges(file);
      writeChanges(file, changes);
      expect(readFileSync(file, 'utf8')).toBe(changesText(changes));
      expect(readdirSync(path.dirname(file))).toEqual(['changes.txt']);
      clearChanges(file);
      expect(existsSync(file)).toBe(false);
    });
  });
});

describe('changesProblem', () => {
  it('takes a file that is there, is not there, or has no folder yet', async () => {
    await withFolder({ 'changes.txt': '' }, async (folder) => {
      for (const name of ['changes.txt', 'new.txt', 'lists/new.txt', 'postscript.txt'])
        expect(changesProblem(path.join(folder, name), folder)).toBeUndefined();
    });
  });

  it.each([
    ['posts/a.md', 'posts/ belongs to the author'],
    ['public/new.txt', 'public/ belongs to the author'],
    ['lists', 'it is not a file'],
    ['link', 'it is not a file'],
  ])('refuses "%s", which it would destroy', async (name, reason) => {
    await withFolder({ 'posts/a.md': '', 'lists/x': '', 'changes.txt': '' }, async (folder) => {
      symlinkSync('changes.txt', path.join(folder, 'link'));
      const problem = changesProblem(path.join(folder, name), folder);
      expect(problem).toMatchObject({ code: 'bad-flag', severity: 'error' });
      expect(problem!.message).toMatch(
        new RegExp(`^Cannot write the list of changes to ".*${name}": ${reason}$`),
      );
    });
  });
});
