import { describe, expect, it } from 'vitest';
import { encodeTemplates } from '../../src/cache/template-manifest.ts';
import { inputChanges } from '../../src/explain/input-changes.ts';
import { makeConfig } from '../support/make-post.ts';

const config = makeConfig();

/** Templates of posts and lists, as a manifest keeps them: hashes of files, and what posts use. */
function templates(
  post: string,
  files: Readonly<Record<string, string>>,
  uses: readonly string[] | null = [post],
): string {
  return encodeTemplates({
    kinds: { post, tag: 'list.vto' },
    files,
    uses: { post: uses, tag: ['list.vto'] },
  });
}

const inputs = {
  config: JSON.stringify(config),
  templates: templates('post.vto', { 'post.vto': '1' }),
  engine: '1',
  code: '',
  warnings: '{}',
  drafts: 'false',
  due: '0',
};

describe('inputChanges', () => {
  it.each([
    [
      'config',
      JSON.stringify({ ...config, pageSize: 10 }),
      [{ kind: 'field', path: 'config.pageSize', from: 20, to: 10 }],
    ],
    ['warnings', '{"image-alt":"off"}', []],
    [
      'templates',
      templates('post.njk', { 'post.njk': '2', 'post.vto': '1' }),
      [
        { kind: 'field', path: 'templates.post', from: 'post.vto', to: 'post.njk' },
        { kind: 'file', path: 'templates/post.njk', change: 'new' },
      ],
    ],
    [
      'templates',
      templates('post.vto', { 'post.vto': '2' }),
      [{ kind: 'file', path: 'templates/post.vto', change: 'changed' }],
    ],
    [
      'templates',
      templates('post.vto', { 'menu.vto': '1', 'post.vto': '1' }, ['post.vto', 'menu.vto']),
      [{ kind: 'file', path: 'templates/menu.vto', change: 'new' }],
    ],
    [
      'templates',
      templates('post.vto', { 'list.vto': '1', 'post.vto': '1' }, null),
      [{ kind: 'file', path: 'templates/list.vto', change: 'new' }],
    ],
    ['engine', '2', [{ kind: 'other', text: 'the engine has another version' }]],
    ['code', '2', [{ kind: 'other', text: 'the code of the site has changed' }]],
    ['drafts', 'true', [{ kind: 'field', path: '--drafts', from: false, to: true }]],
  ])('names what all pages depend on: %s', (name, value, changes) => {
    expect(inputChanges(inputs, { ...inputs, [name]: value }, { kind: 'post' })).toEqual(changes);
  });

  it('does not name a template that the kind of page is not made with', () => {
    const after = {
      ...inputs,
      templates: templates('post.vto', { 'list.vto': '2', 'post.vto': '1' }),
    };
    expect(inputChanges(inputs, after, { kind: 'post' })).toEqual([]);
    const change = { kind: 'file', path: 'templates/list.vto', change: 'new' };
    expect(inputChanges(inputs, after, { kind: 'tag' })).toEqual([change]);
    expect(inputChanges(inputs, after, { kind: undefined })).toEqual([change]);
  });

  it('does not name the time of the build, nor what represents all the others', () => {
    expect(inputChanges(inputs, { ...inputs, due: '5', page: '1' }, { kind: 'post' })).toEqual([]);
  });
});
