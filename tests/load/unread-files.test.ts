import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unreadConfigs, unreadPosts } from '../../src/load/unread-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-unread-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function files(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, text]) => {
    const file = join(root, name);
    writeFileSync(file, text);
    return { path: `posts/${name}`, file };
  });
}

const post = '---\ntitle: A\n---\n';

describe('unreadPosts', () => {
  it('names posts in other formats once, with their numbers', () => {
    const listed = files({
      'a.mdx': post,
      'b.rst': post,
      'c.mdx': post,
      'd.txt': 'a note',
      'e.png': post,
      'f.adoc': '= F\n',
    });
    expect(unreadPosts(listed)).toMatchObject([
      {
        code: 'unread-post',
        severity: 'warning',
        message:
          'Cannot publish 4 files with front matter: ' +
          'posts are Markdown or HTML (2 .mdx, 1 .rst, 1 .adoc)',
        path: 'posts/a.mdx',
      },
    ]);
  });

  it('says nothing of other files', () => {
    expect(unreadPosts(files({ 'a.txt': 'a note', 'b.html': post }))).toEqual([]);
  });
});

describe('unreadConfigs', () => {
  const known = ['broadsheet.config.ts', 'broadsheet.config.json'];
  const names = (...found: string[]) => {
    files(Object.fromEntries(found.map((name) => [name, ''])));
    return unreadConfigs(root, known).map(({ path }) => path);
  };

  it('names files that look like a configuration, in any case', () => {
    expect(
      names(
        'broadsheet.config.cjs',
        'broadsheet.config.mts',
        'broadsheet.config.yml',
        'broadsheet.config.yaml',
        'broadsheet.config.toml',
        'broadsheet.config.jsonc',
        'broadsheet.config.json5',
        'Broadsheet.Config.JSON',
        'broadsheet.json',
        'broadsheet.config.ts',
        'broadsheet.config.md',
        'package.json',
        'config.ts',
      ),
    ).toEqual([
      'Broadsheet.Config.JSON',
      'broadsheet.config.cjs',
      'broadsheet.config.json5',
      'broadsheet.config.jsonc',
      'broadsheet.config.mts',
      'broadsheet.config.toml',
      'broadsheet.config.yaml',
      'broadsheet.config.yml',
      'broadsheet.json',
    ]);
  });

  it('names those of other engines once, only where the site has no configuration', () => {
    expect(names('config.ts', '_config.yml', 'hugo.toml', 'tsconfig.json')).toEqual([
      '_config.yml',
    ]);
    expect(unreadConfigs(root, known)[0]!.message).toBe(
      'Cannot use "_config.yml" and "config.ts" and "hugo.toml": ' +
        'no configuration of Broadsheet has this name',
    );
    expect(names('broadsheet.config.json')).toEqual([]);
  });

  it.each([
    ['hugo.yaml', 'Hugo'],
    ['config.toml', 'Hugo or Zola'],
    ['_config.yml', 'Jekyll or Hexo'],
    ['.eleventy.js', 'Eleventy'],
    ['eleventy.config.mjs', 'Eleventy'],
    ['astro.config.mjs', 'Astro'],
    ['gatsby-config.js', 'Gatsby'],
  ])('says whose configuration %s is, and what to write instead', (name, engine) => {
    files({ [name]: '' });
    expect(unreadConfigs(root, known)).toMatchObject([
      {
        message: `Cannot use "${name}": it is a configuration of ${engine}`,
        hint: expect.stringContaining(
          'write a broadsheet.config.ts, for example `export default {',
        ),
        path: name,
      },
    ]);
  });
});
