import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Changes, watchFiles } from '../../src/dev/watch-files.ts';
import { makeSite } from '../support/make-site.ts';
import { until } from '../support/served-site.ts';

function watched(files: Readonly<Record<string, string>>) {
  const root = makeSite(files);
  const heard: Changes[] = [];
  const { close, include } = watchFiles(root, {
    folders: ['posts', 'public'],
    isRootFile: (name) => name === 'config.json',
    isPart: (real) => !real.includes('/outside'),
    onChange: (changes) => heard.push(changes),
    onBlind: () => {},
  });
  onTestFinished(close);
  return {
    at: (path: string) => join(root, path),
    /** Waits for a change, and forgets all that was heard. */
    async hear(isIt: (changes: Changes) => boolean, what: string): Promise<Changes[]> {
      await until(() => heard.some(isIt), what);
      return heard.splice(0);
    },
    heard,
    include,
  };
}

const names = (path: string) => (changes: Changes) => changes.paths.has(path);

describe('watchFiles', () => {
  it('hears of files that are written, replaced and removed, and is sure of them', async () => {
    const { at, hear } = watched({ 'posts/2015/a.md': '', 'config.json': '' });
    const sure: Changes[] = [];
    appendFileSync(at('posts/2015/a.md'), 'text');
    sure.push(...(await hear(names('posts/2015/a.md'), 'a file that was written')));
    writeFileSync(at('posts/2015/.draft'), '');
    renameSync(at('posts/2015/.draft'), at('posts/2015/a.md'));
    sure.push(...(await hear(names('posts/2015/a.md'), 'a file that took the place of another')));
    rmSync(at('posts/2015/a.md'));
    sure.push(...(await hear(names('posts/2015/a.md'), 'a file that was removed')));
    appendFileSync(at('config.json'), '{}');
    sure.push(...(await hear(names('config.json'), 'a file of the root')));
    expect(sure.some(({ unsure }) => unsure)).toBe(false);
  });

  it('is not sure of folders that come and go, and watches the new ones', async () => {
    const { at, hear } = watched({ 'posts/a.md': '' });
    mkdirSync(at('posts/2016/05'), { recursive: true });
    await hear(({ unsure }) => unsure, 'a new folder');
    writeFileSync(at('posts/2016/05/b.md'), '');
    await hear(names('posts/2016/05/b.md'), 'a file in it');
    renameSync(at('posts/2016'), at('posts/2017'));
    await hear(({ unsure }) => unsure, 'a folder with another name');
    writeFileSync(at('posts/2017/05/c.md'), '');
    await hear(names('posts/2017/05/c.md'), 'a file below the new name');
    rmSync(at('posts/2017'), { recursive: true });
    await hear(({ unsure }) => unsure, 'a folder that is gone');
  });

  it('watches a folder again that was deleted and made again at once', async () => {
    const { at, hear } = watched({ 'posts/2015/a.md': '' });
    rmSync(at('posts/2015'), { recursive: true });
    mkdirSync(at('posts/2015'));
    await hear(({ unsure }) => unsure, 'the folder');
    writeFileSync(at('posts/2015/b.md'), '');
    await hear(names('posts/2015/b.md'), 'a file in the new one');
  });

  it('notices a folder that it waits for', async () => {
    const { at, hear } = watched({});
    mkdirSync(at('public'));
    await hear(({ unsure }) => unsure, 'the folder');
    writeFileSync(at('public/x.txt'), '');
    await hear(names('public/x.txt'), 'a file in it');
  });

  it('puts what happens at once into one batch', async () => {
    const { at, hear } = watched({ 'posts/a.md': '', 'posts/b.md': '' });
    for (const name of ['a', 'b', 'a']) appendFileSync(at(`posts/${name}.md`), 'x');
    const [first] = await hear(names('posts/a.md'), 'the batch');
    expect(first).toEqual({ paths: new Set(['posts/a.md', 'posts/b.md']), unsure: false });
  });

  it('follows links, but not in circles', async () => {
    const { at, hear } = watched({ 'elsewhere/a.md': '', 'posts/b.md': '' });
    symlinkSync('..', at('posts/circle'));
    symlinkSync('../elsewhere', at('posts/linked'));
    await hear(({ unsure }) => unsure, 'the links');
    appendFileSync(at('elsewhere/a.md'), 'x');
    await hear(names('posts/linked/a.md'), 'a file behind a link');
  });

  it('follows no link in the content to what is no part of the site', async () => {
    const { at, hear, heard } = watched({ 'outside/a.md': '', 'posts/b.md': '' });
    symlinkSync('../outside', at('posts/linked'));
    await hear(({ unsure }) => unsure, 'the link');
    appendFileSync(at('outside/a.md'), 'x');
    appendFileSync(at('posts/b.md'), 'x');
    await until(() => heard.some(names('posts/b.md')), 'a file of the site');
    expect(heard.some(names('posts/linked/a.md'))).toBe(false);
  });

  it('hears of more once that is asked for', async () => {
    const { at, hear, include } = watched({ 'data/x/a.json': '', 'b.ts': '' });
    include(['data/x/a.json', 'b.ts', 'comments/']);
    appendFileSync(at('data/x/a.json'), '1');
    await hear(names('data/x/a.json'), 'a file in a folder');
    appendFileSync(at('b.ts'), '1');
    await hear(names('b.ts'), 'a file of the root');
    mkdirSync(at('comments'));
    await hear(({ unsure }) => unsure, 'a folder that was not there');
  });

  it('hears nothing of what is none of its business', async () => {
    const { at, hear } = watched({ 'posts/a.md': '', 'notes/b.md': '', 'other.json': '' });
    for (const path of ['notes/b.md', 'other.json', 'posts/a.md~', 'posts/.a.md.swp'])
      writeFileSync(at(path), 'x');
    writeFileSync(at('posts/a.md'), 'x');
    expect(
      (await hear(names('posts/a.md'), 'the post')).flatMap(({ paths }) => [...paths]),
    ).toEqual(['posts/a.md']);
  });
});
