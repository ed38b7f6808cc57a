import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';

const themeFiles = [
  'post.vto',
  'page.vto',
  'list.vto',
  'period.vto',
  'archive.vto',
  'index.vto',
  'gone.vto',
  'not-found.vto',
  'redirect.vto',
  'layouts/base.vto',
  'assets/style.css',
];

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'broadsheet-templates-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(below: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, below, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function list(site: Record<string, string>, theme: readonly string[] = themeFiles) {
  write('theme', Object.fromEntries(theme.map((path) => [path, `theme ${path}`])));
  write('own', site);
  return listTemplates({
    kinds: pageKinds(builtIn),
    theme: join(folder, 'theme'),
    site: join(folder, 'own'),
  });
}

describe('listTemplates', () => {
  it('makes every kind of page with the theme alone', () => {
    const { templates, assets, problems } = list({});
    expect(Object.keys(templates.kinds)).toEqual(pageKinds(builtIn).map(({ name }) => name));
    expect(templates.kinds).toMatchObject({
      post: 'post.vto',
      page: 'page.vto',
      home: 'list.vto',
      tag: 'list.vto',
      author: 'list.vto',
      year: 'period.vto',
      month: 'period.vto',
      day: 'period.vto',
      archive: 'archive.vto',
      tags: 'index.vto',
      authors: 'index.vto',
      gone: 'gone.vto',
      'not-found': 'not-found.vto',
      redirect: 'redirect.vto',
    });
    expect(templates.files.find(({ path }) => path === 'layouts/base.vto')).toEqual({
      path: 'layouts/base.vto',
      file: join(folder, 'theme/layouts/base.vto'),
      source: '',
      text: 'theme layouts/base.vto',
    });
    expect(assets).toEqual([
      { path: 'assets/style.css', file: join(folder, 'theme/assets/style.css') },
    ]);
    expect(problems).toEqual([]);
  });

  it('lays the site’s files over the theme’s, by path, in any template language', () => {
    const { templates, assets, problems } = list({
      'post.njk': 'own',
      'layouts/base.vto': 'own base',
      'assets/style.css': '',
      'assets/logo.svg': '',
    });
    expect(templates.kinds.post).toBe('post.njk');
    expect(templates.files.find(({ path }) => path === 'layouts/base.vto')).toMatchObject({
      text: 'own base',
      source: 'templates/layouts/base.vto',
    });
    expect(assets.map(({ path, file }) => [path, file.includes('/own/')])).toEqual([
      ['assets/logo.svg', true],
      ['assets/style.css', true],
    ]);
    expect(problems).toEqual([]);
  });

  it('prefers the site’s general template to the theme’s special one, but not to its own', () => {
    const { templates } = list({ 'list.liquid': '', 'author.11ty.js': '' }, [
      ...themeFiles,
      'tag.vto',
    ]);
    expect([templates.kinds.tag, templates.kinds.home, templates.kinds.author]).toEqual([
      'list.liquid',
      'list.liquid',
      'author.11ty.js',
    ]);
  });

  it('warns of templates that nothing uses, with the nearest name', () => {
    const { problems } = list({
      'pots.vto': '',
      'sidebar.njk': '',
      'used.njk': '',
      'partials/x.njk': '{% include "used.njk" %}',
      'README.md': '',
      'tag.css': '',
    });
    expect(problems.map(({ code, severity, path, hint }) => [code, severity, path, hint])).toEqual([
      ['unknown-template', 'warning', 'templates/pots.vto', 'rename it to templates/post.vto'],
      [
        'unknown-template',
        'warning',
        'templates/sidebar.njk',
        'name it after a kind of page (templates/post.vto), or move it to templates/partials/',
      ],
      [
        'unknown-template',
        'warning',
        'templates/tag.css',
        'move it to templates/assets/tag.css, which pages get as /assets/tag.css',
      ],
    ]);
  });

  it('warns of a file whose name is only a part of what another one names', () => {
    const { problems } = list({
      'posts.vto': '',
      'base.vto': '',
      'style.css': '',
      'layouts/base.vto': '<link href="/assets/style.css">',
      'partials/posts.vto': '',
      'list.vto': '{{ include "partials/posts.vto" }}',
      'near.vto': '',
      'post.vto': '---\nlayout: layouts/base.vto\n---\n{{ include "./near.vto" }}',
      'post.11tydata.json': '{}',
    });
    expect(problems.map(({ path, hint }) => [path, hint])).toEqual([
      ['templates/base.vto', 'move it to templates/layouts/base.vto'],
      [
        'templates/posts.vto',
        'rename it to templates/post.vto, or move it to templates/partials/posts.vto',
      ],
      [
        'templates/style.css',
        'move it to templates/assets/style.css, which pages get as /assets/style.css',
      ],
    ]);
  });

  it('takes the first of two languages and warns of the other', () => {
    const { templates, problems } = list({ 'post.vto': '', 'post.njk': '' });
    expect(templates.kinds.post).toBe('post.njk');
    expect(problems.map(({ path }) => path)).toEqual(['templates/post.vto']);
  });

  it('takes a data file of Eleventy for no template', () => {
    expect(list({ 'post.11tydata.js': '' }).templates.kinds.post).toBe('post.vto');
  });

  it('gives plain data, which may be sent to a thread', () => {
    const listing = list({});
    expect(structuredClone(listing)).toEqual(listing);
  });

  it('throws when the theme lacks a template', () => {
    expect(() => list({}, ['post.vto'])).toThrow(
      'Cannot find the theme: it has no template for "home"',
    );
  });
});
