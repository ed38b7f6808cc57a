import { symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFolder, openSite, outputProblem, postsProblem } from '../../src/commands/site.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

describe('openSite', () => {
  it('takes the clock for now, unless a time is given, maybe local to the site', async () => {
    await withFolder({ 'broadsheet.config.json': '{"timeZone": "Asia/Tokyo"}' }, async (cwd) => {
      const context = fakeContext({ cwd, now: () => 5 });
      expect(await openSite({}, context)).toMatchObject({
        root: cwd,
        nowMs: 5,
        file: path.join(cwd, 'broadsheet.config.json'),
      });
      expect(await openSite({ now: '2015-06-07T09:00' }, context)).toMatchObject({
        nowMs: Date.parse('2015-06-07T00:00:00Z'),
      });
    });
  });

  it('finds no site where there is no folder', async () => {
    await withFolder({}, async (cwd) => {
      expect(await openSite({ root: 'nowhere' }, fakeContext({ cwd }))).toMatchObject({
        diagnostics: [
          {
            code: 'no-site',
            path: '',
            message: expect.stringContaining(path.join(cwd, 'nowhere')),
          },
        ],
      });
    });
  });
});

describe('outputProblem', () => {
  const config = { cache: '.cache/broadsheet' } as never;
  const site = { root: '/home/anna/notes', nowMs: 0, config };
  it.each([
    '/home/anna/notes/_site',
    '/home/anna/notes/..site',
    '/srv/www',
    '/home/anna/notes-site',
    '/home/anna/notes/posts-html',
  ])('lets %s be built into', (output) => {
    expect(outputProblem(output, site)).toBeUndefined();
  });
  it.each([
    '/home/anna/notes',
    '/home/anna',
    '/',
    '/home/anna/notes/posts',
    '/home/anna/notes/templates/x',
    '/home/anna/notes/.git',
    '/home/anna/notes/.git/x',
    '/home/anna/.git',
    '/home/anna/notes/node_modules',
    '/home/anna/notes/.cache',
    '/home/anna/notes/.cache/broadsheet',
    '/home/anna/notes/.cache/broadsheet/x',
  ])('keeps %s from being built into', (output) => {
    expect(outputProblem(output, site)).toMatchObject({ code: 'bad-output', path: '' });
  });
});

describe('links', () => {
  const files = { 'posts/a.md': '', 'pages/a.md': '', '.cache/broadsheet/x': '' };
  it.each([
    ['posts', 'out', 'out'],
    ['pages', 'out', 'out/site'],
    ['.', 'out', 'out'],
    ['..', 'out', 'out'],
    ['.cache', 'out', 'out'],
    ['.cache/broadsheet', 'out', 'out/below'],
    ['_site', 'posts/out', '_site'],
  ])('to %s are looked through for the output', async (target, name, output) => {
    await withFolder({ ...files, '_site/index.html': '' }, async (root) => {
      symlinkSync(path.resolve(root, target), path.join(root, name));
      const config = { cache: '.cache/broadsheet' } as never;
      const problem = outputProblem(path.join(root, output), { root, nowMs: 0, config });
      if (output === '_site') expect(problem).toBeUndefined();
      else expect(problem).toMatchObject({ code: 'bad-output' });
    });
  });

  it('are looked through where an author keeps a folder elsewhere', async () => {
    await withFolder({ 'texts/a.md': '', 'site/pages/a.md': '' }, async (folder) => {
      const root = path.join(folder, 'site');
      symlinkSync('../texts', path.join(root, 'posts'));
      const config = { cache: '.cache/broadsheet' } as never;
      expect(outputProblem(path.join(folder, 'texts'), { root, nowMs: 0, config })).toMatchObject({
        message: expect.stringContaining('posts/ belongs to the author'),
      });
    });
  });

  it.each(['posts', '.', '..'])('to %s keep the cache from being there', async (target) => {
    await withFolder({ 'posts/a.md': '' }, async (root) => {
      await mkdir(path.join(root, '.cache'));
      symlinkSync(path.resolve(root, target), path.join(root, '.cache/broadsheet'));
      expect(await openSite({ root }, fakeContext())).toMatchObject({
        diagnostics: [
          {
            code: 'bad-config-value',
            message: expect.stringMatching(/^Cannot keep the cache in ".*": /),
          },
        ],
      });
    });
  });
});

it.each(['.git', '.GIT', 'Node_Modules/x'])(
  'outputProblem lets nothing be built into %s',
  (name) => {
    const site = { root: '/home/anna/site', nowMs: 0, config: { cache: '.cache' } as never };
    expect(outputProblem(`/home/anna/site/${name}`, site)).toMatchObject({
      code: 'bad-output',
      message: expect.stringContaining(`${name.split('/')[0]}/ belongs to another program`),
    });
  },
);

it('outputProblem lets a site below node_modules be built', () => {
  const site = {
    root: '/home/anna/node_modules/theme/site',
    nowMs: 0,
    config: { cache: '.cache/broadsheet' } as never,
  };
  expect(outputProblem('/home/anna/node_modules/theme/site/_site', site)).toBeUndefined();
});

describe('postsProblem', () => {
  it('is there until posts/ is', async () => {
    await withFolder({ 'post/a.md': '' }, async (root) => {
      expect(postsProblem(root)).toMatchObject({ code: 'no-posts' });
      await mkdir(path.join(root, 'posts'));
      expect(postsProblem(root)).toBeUndefined();
    });
  });
});

describe('isFolder', () => {
  it('tells folders from files and from nothing', async () => {
    await withFolder({ 'a/b': '' }, async (root) => {
      expect(
        [root, `${root}/a`, `${root}/a/b`, `${root}/c`, `${root}/a/b/c`].map(isFolder),
      ).toEqual([true, true, false, false, false]);
    });
  });
});
