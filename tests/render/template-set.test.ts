import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import {
  fingerprintTemplates,
  readTemplate,
  type TemplateFile,
  type TemplateSet,
  writeTemplateSet,
} from '../../src/render/template-set.ts';

let scratch: string;
beforeEach(() => void (scratch = mkdtempSync(join(tmpdir(), 'broadsheet-set-'))));
afterEach(() => rmSync(scratch, { recursive: true }));

function set(files: Record<string, string>): TemplateSet {
  const kinds = { post: 'post.vto' } as TemplateSet['kinds'];
  return {
    kinds,
    files: Object.entries(files).map(
      ([path, text]): TemplateFile => ({
        path,
        text,
        source: '',
        file: join(scratch, 'original', path),
      }),
    ),
  };
}

describe('writeTemplateSet', () => {
  it('writes every file below a folder named after the content, and leaves no draft', () => {
    const folder = writeTemplateSet(
      set({ 'post.vto': 'a', 'layouts/deep/base.njk': 'b' }),
      scratch,
    );
    expect(readFileSync(join(folder, 'post.vto'), 'utf8')).toBe('a');
    expect(readFileSync(join(folder, 'layouts/deep/base.njk'), 'utf8')).toBe('b');
    expect(readdirSync(scratch)).toHaveLength(1);
    expect(writeTemplateSet(set({ 'post.vto': 'a', 'layouts/deep/base.njk': 'b' }), scratch)).toBe(
      folder,
    );
    expect(writeTemplateSet(set({ 'post.vto': 'changed' }), scratch)).not.toBe(folder);
  });

  it.each([
    ['post.11ty.js', 'export const data = { a: 1 };\nexport default () => "made";'],
    ['post.11ty.mjs', 'export const data = { a: 1 };\nexport function render() { return "made"; }'],
    ['post.11ty.cjs', 'module.exports = { data: { a: 1 }, render: () => "made" };'],
  ])('lets %s hand on the exports of the original, from where that stands', async (path, text) => {
    mkdirSync(join(scratch, 'original'));
    writeFileSync(join(scratch, 'original', path), text);
    writeFileSync(join(scratch, 'original/package.json'), '{"type":"module"}');
    const folder = writeTemplateSet(set({ [path]: text }), scratch);
    const { default: template, data } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, path)).href
    );
    expect((template.render ?? template)()).toBe('made');
    expect((data ?? template.data).a).toBe(1);
  });
});

describe('readTemplate', () => {
  it('rejects a file that is too large for a template', () => {
    const file = join(scratch, 'list.njk');
    writeFileSync(file, 'a');
    expect(readTemplate(file, sourcePath('pages/list.njk'))).toBe('a');
    truncateSync(file, 3e9);
    expect(() => readTemplate(file, sourcePath('pages/list.njk'))).toThrow('more than 8 MB');
  });
});

describe('fingerprintTemplates', () => {
  it('differs with a text, a path and the choice of templates, and with nothing else', () => {
    const base = set({ 'post.vto': 'a' });
    expect(
      fingerprintTemplates({
        ...base,
        files: base.files.map((file) => ({ ...file, file: '/elsewhere' })),
      }),
    ).toBe(fingerprintTemplates(base));
    const others = [
      set({ 'post.vto': 'b' }),
      set({ 'post.njk': 'a' }),
      { ...base, kinds: { ...base.kinds, post: 'x' } },
    ].map(fingerprintTemplates);
    expect(new Set([fingerprintTemplates(base), ...others]).size).toBe(4);
  });
});
