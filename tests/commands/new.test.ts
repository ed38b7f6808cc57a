import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCommand } from '../../src/commands/new.ts';
import { fakeContext, withFolder } from '../support/fake-context.ts';

type Files = Readonly<Record<string, string>>;

/** The printed path and the file's text. */
async function made(files: Files, flags: Partial<Parameters<typeof newCommand.run>[0]> = {}) {
  return withFolder({ 'README.md': '', ...files }, async (cwd) => {
    const context = fakeContext({ cwd });
    const code = await newCommand.run({ headline: 'Rivers rise', ...flags }, context);
    expect(code).toBe(0);
    const name = context.out().trimEnd();
    expect(context.out()).toBe(`${name}\n`);
    return { name, text: readFileSync(path.resolve(cwd, name), 'utf8') };
  });
}

describe('a new post that is not published at once', () => {
  it('is a draft, with a date of its own', async () => {
    const { name, text } = await made({}, { draft: true, date: '2015-09-01' });
    expect(name).toBe('posts/2015/2015-09-01-rivers-rise.md');
    expect(text).toMatch(/^date: 2015-09-01$/m);
    expect(text).toMatch(/^draft: true$/m);
  });

  it('says what comes next', async () => {
    await withFolder({ 'posts/a.md': '' }, async (cwd) => {
      const context = fakeContext({ cwd });
      await newCommand.run({ headline: 'Rivers', draft: true, date: '2999-01-01' }, context);
      expect(context.err()).toBe(
        '  write the text below the second line of dashes\n' +
          '  to look at it while you write: npx broadsheet dev --drafts --future\n' +
          '  to publish it, remove the line `draft: true`\n' +
          '  it is published by the first build after its date\n',
      );
    });
  });

  it('leads to init where there is no site', async () => {
    await withFolder({}, async (cwd) => {
      const context = fakeContext({ cwd });
      await newCommand.run({ headline: 'Rivers' }, context);
      expect(context.err()).toContain('write broadsheet init\n');
    });
  });
});

describe('newCommand', () => {
  it.each<[string, Files, string]>([
    ['in a folder a year where there are no posts yet', {}, 'posts/2015/2015-06-07-rivers-rise.md'],
    [
      'in a folder a year where that is what exists',
      { 'posts/2014/2014-01-01-a.md': '' },
      'posts/2015/2015-06-07-rivers-rise.md',
    ],
    [
      'in a folder a month where that is what exists',
      { 'posts/2014/01/2014-01-01-a.md': '' },
      'posts/2015/06/2015-06-07-rivers-rise.md',
    ],
    [
      'flat where that is what exists',
      { 'posts/2014-01-01-a.md': '' },
      'posts/2015-06-07-rivers-rise.md',
    ],
    [
      'as the newest year has it where the years differ',
      { 'posts/2013/01/a.md': '', 'posts/2014/a.md': '', 'posts/b.md': '' },
      'posts/2015/2015-06-07-rivers-rise.md',
    ],
    [
      'in a folder a year where posts/ holds pictures only',
      { 'posts/images/a.jpg': '' },
      'posts/2015/2015-06-07-rivers-rise.md',
    ],
  ])('makes the file %s', async (_, files, expected) => {
    expect((await made(files)).name).toBe(expected);
  });

  it('writes the date with the offset of the site, and takes the day from there', async () => {
    const { name, text } = await made({
      'broadsheet.config.json': '{"timeZone": "Europe/Moscow"}',
    });
    expect(name).toBe('posts/2015/2015-06-08-rivers-rise.md');
    expect(text).toBe('---\ntitle: Rivers rise\ndate: 2015-06-08T00:30:15+03:00\n---\n\n');
  });

  it('writes what the flags say, and a permanent id where the site has an address', async () => {
    const { text } = await made(
      { 'broadsheet.config.json': '{"url": "https://example.org/notes/"}' },
      {
        headline: ' Budget: what\nit hides ',
        tags: ' courts, budget,, courts',
        dateline: 'Staunton',
        author: 'Anna Petrova',
        now: '2009-05-01',
      },
    );
    expect(text).toBe(`---
title: "Budget: what it hides"
date: 2009-05-01T00:00:00+00:00
author: Anna Petrova
dateline: Staunton
tags: [courts, budget]
id: tag:example.org,2009-05-01:budget-what-it-hides
---

`);
  });

  it('never overwrites: the second of a day gets "-2", and an id of its own', async () => {
    await withFolder(
      { 'broadsheet.config.json': '{"url": "https://example.org/"}' },
      async (cwd) => {
        for (let time = 0; time < 3; time += 1)
          await newCommand.run({ headline: 'Мир' }, fakeContext({ cwd }));
        const folder = path.join(cwd, 'posts/2015');
        const names = readdirSync(folder).sort();
        expect(names).toEqual(['2015-06-07-mir-2.md', '2015-06-07-mir-3.md', '2015-06-07-mir.md']);
        const ids = names.map(
          (name) => /^id: (.*)$/m.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1],
        );
        expect(new Set(ids).size).toBe(3);
      },
    );
  });

  it('prints the whole path of a file outside the current folder', async () => {
    await withFolder({ 'site/posts/a.md': '', 'elsewhere/a': '' }, async (folder) => {
      const context = fakeContext({ cwd: path.join(folder, 'elsewhere') });
      await newCommand.run({ headline: 'Rivers', root: '../site' }, context);
      expect(context.out()).toBe(`${path.join(folder, 'site/posts/2015-06-07-rivers.md')}\n`);
    });
  });

  it('makes nothing where the configuration is at fault', async () => {
    await withFolder({ 'broadsheet.config.json': '{"titel": 1}' }, async (cwd) => {
      const context = fakeContext({ cwd });
      expect(await newCommand.run({ headline: 'Rivers' }, context)).toBe(2);
      expect(context.err()).toContain('error[unknown-config-key]');
      expect(readdirSync(cwd)).toEqual(['broadsheet.config.json']);
    });
  });
});
