// Sites in folders whose names are patterns or parts of addresses to others, and in folders that
// cannot be written to.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet, buildJson, makeFolder, postText } from '../support/broadsheet.ts';
import { makeNamedSite as makeSite } from '../support/make-site.ts';

const files = {
  'posts/a.md': postText({ title: 'A' }, 'Text.\n'),
  'pages/own.njk': '---\npermalink: /own.html\n---\n{{ site.title }}: {{ site.posts[0].title }}',
  'templates/page.11ty.js':
    'export const render = ({ view }) => `<h1>${view.title}</h1>${view.content}`;\n',
  'pages/about.md': '---\ntitle: About\n---\nUs.\n',
  'broadsheet.config.json': '{ "title": "Notes" }',
};

/** Node loads no module from a path with a backslash in it. */
function filesFor(name: string): Readonly<Record<string, string>> {
  const { 'templates/page.11ty.js': _, ...plain } = files;
  return name.includes('\\')
    ? { ...plain, 'templates/page.njk': '<h1>{{ view.title }}</h1>{{ view.content | safe }}' }
    : files;
}

describe('a site', () => {
  it.each(['site (1)', 'C# notes', 'a|b', 'why?', '!x', 'back\\slash', 'a+(b)', '{a,b}', '50%'])(
    'is built in a folder %j',
    async (name) => {
      const root = join(makeFolder(), name);
      renameSync(makeSite(filesFor(name)), root);
      expect((await buildJson(root)).diagnostics).toEqual([]);
      expect(readFileSync(join(root, '_site/own.html'), 'utf8')).toBe('Notes: A');
      expect(readFileSync(join(root, '_site/about/index.html'), 'utf8')).toContain(
        '<h1>About</h1>',
      );
      expect((await buildJson(root)).files.written).toBe(0);
    },
  );

  it('is built where nothing can be remembered', async () => {
    const root = makeSite({ ...files, '.cache': 'a file in place of the folder' });
    const output = join(makeFolder(), 'site');
    mkdirSync(output);
    writeFileSync(join(output, 'mine.txt'), 'mine');
    const { code, err } = await broadsheet(root, 'build', '--output', output, '--quiet');
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(join(output, 'own.html'), 'utf8')).toBe('Notes: A');
    expect(readFileSync(join(output, 'mine.txt'), 'utf8')).toBe('mine');
  });
});
