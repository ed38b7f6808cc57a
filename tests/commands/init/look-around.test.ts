import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as around from '../../../src/commands/init/look-around.ts';
import { withFolder } from '../../support/fake-context.ts';

describe('folderProblem', () => {
  it('accepts a folder, and one that is not there yet', async () => {
    await withFolder({ 'a/b': '' }, async (folder) => {
      expect(around.folderProblem(folder)).toBeUndefined();
      expect(around.folderProblem(path.join(folder, 'x/y z'))).toBeUndefined();
    });
  });

  it('names the file that is in the way, or a link that leads nowhere', async () => {
    await withFolder({ 'a/b': '' }, async (folder) => {
      symlinkSync('nowhere', path.join(folder, 'link'));
      for (const name of ['a/b', 'link']) {
        const file = path.join(folder, name);
        expect(around.folderProblem(path.join(file, 'c'))).toMatchObject({
          code: 'bad-argument',
          message: `Cannot begin a site in "${path.join(file, 'c')}": "${file}" is not a folder`,
        });
      }
    });
  });
});

describe('obstacleOf', () => {
  it('is the file, another configuration, or what somebody has written', async () => {
    const files = {
      'broadsheet.config.json': '{}',
      'posts/a.md': '',
      'pages/.gitkeep': '',
      '.gitignore': '',
    };
    await withFolder(files, async (folder) => {
      expect(around.obstacleOf('broadsheet.config.ts', folder)).toBe('broadsheet.config.json');
      expect(around.obstacleOf('posts/2015/b.md', folder)).toBe('posts/');
      expect(around.obstacleOf('pages/about.md', folder)).toBeUndefined();
      expect(around.obstacleOf('.gitignore', folder)).toBe('.gitignore');
      expect(around.obstacleOf('package.json', folder)).toBeUndefined();
    });
  });
});

describe('missingIn', () => {
  const lines = 'node_modules/\n_site/\nchanges.txt\n';
  it('says which lines and scripts a file lacks', async () => {
    const files = {
      '.gitignore': '/node_modules\r\n*.log\r\n',
      'package.json': '{ "scripts": { "dev": "x", "build": "y", "check": "z" } }',
    };
    await withFolder(files, async (folder) => {
      expect(around.missingIn('.gitignore', folder, lines)).toBe(
        'add the lines _site/, changes.txt',
      );
      expect(around.missingIn('package.json', folder, '')).toBe(
        'to add the scripts: npm pkg set "scripts.new=broadsheet new"',
      );
    });
  });

  it('says nothing of files that lack nothing, or that nobody can read', async () => {
    await withFolder({ '.gitignore': lines, 'package.json': '{' }, async (folder) => {
      expect(around.missingIn('.gitignore', folder, lines)).toBeUndefined();
      expect(around.missingIn('package.json', folder, '')).toBeUndefined();
    });
  });
});

describe('repositoryOf', () => {
  it('is the nearest one above, also of a folder that is not there yet', async () => {
    await withFolder({ '.git/config': '[core]\n', 'a/b': '' }, async (root) => {
      expect(around.repositoryOf(path.join(root, 'a/x/y'))).toEqual({ root, config: '[core]\n' });
      mkdirSync(path.join(root, 'a/.git'));
      expect(around.repositoryOf(path.join(root, 'a'))).toEqual({
        root: path.join(root, 'a'),
        config: '',
      });
    });
  });
});

describe('engineOf', () => {
  const engine = '{ "version": "0.1.0" }';

  it('is the repository of the engine where it runs there', async () => {
    await withFolder({ 'broadsheet/package.json': engine }, async (root) => {
      const folder = path.join(root, 'notes');
      expect(around.engineOf(path.join(root, 'broadsheet'), { folder })).toBe('file:../broadsheet');
    });
  });

  it('is its version, or the file that it was installed from, as the site finds it', async () => {
    const files = {
      'cache/package.json': '{ "dependencies": { "broadsheet": "file:../pack/b.tgz" } }',
      'cache/node_modules/broadsheet/package.json': engine,
      'other/package.json': '{ "dependencies": { "create-broadsheet": "file:../c.tgz" } }',
      'other/node_modules/broadsheet/package.json': engine,
    };
    await withFolder(files, async (root) => {
      const folder = path.join(root, 'sites/notes');
      const of = (name: string) =>
        around.engineOf(path.join(root, name, 'node_modules/broadsheet'), { folder });
      expect(of('cache')).toBe('file:../../pack/b.tgz');
      expect(of('other')).toBe('^0.1.0');
    });
  });
});
