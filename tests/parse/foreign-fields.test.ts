import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { type ForeignOptions, readForeignFields } from '../../src/parse/foreign-fields.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import { testPath } from '../support/parse-text.ts';

function read(data: Record<string, unknown>, names: ForeignOptions['names'] = {}) {
  const result = readForeignFields(data, { table: engineTable, names, path: testPath });
  return { ...result, nameOf: Object.fromEntries(result.nameOf) };
}

describe('readForeignFields', () => {
  it('leaves alone what has no other names', () => {
    const data = { title: 'A', draft: false };
    expect(readForeignFields(data, { table: engineTable, names: {}, path: testPath }).data).toBe(
      data,
    );
  });

  it('reads a field under the name that another engine has for it, and keeps the name', () => {
    expect(read({ Title: 'A', lastmod: '2015-06-09', odd: 1 })).toEqual({
      data: { Title: 'A', title: 'A', lastmod: '2015-06-09', updated: '2015-06-09', odd: 1 },
      nameOf: { title: 'Title', updated: 'lastmod' },
      problems: [],
    });
  });

  it('believes the field itself first, and the first of several names', () => {
    expect(read({ tags: ['a'], categories: ['b'] }).data['tags']).toEqual(['a']);
    expect(read({ keywords: 'a', categories: 'b' }).data['tags']).toBe('a');
  });

  it('reads a field that is inside a mapping, unless the post has it outside', () => {
    const taxonomies = { tags: ['a'], categories: ['b'] };
    expect(read({ taxonomies, extra: { author: 'A', title: 'x' } })).toEqual({
      data: { taxonomies, extra: { author: 'A', title: 'x' }, tags: ['a'], author: 'A' },
      nameOf: { tags: 'taxonomies.tags', author: 'extra.author' },
      problems: [],
    });
    expect(read({ taxonomies, tags: ['c'] }).data['tags']).toEqual(['c']);
    expect(read({ taxonomies, tags: ['c'] }, { categories: 'tags' }).data['tags']).toEqual([
      'c',
      'b',
    ]);
  });

  it('holds back what is held back inside a mapping', () => {
    expect(read({ draft: false, extra: { draft: true } }).data['draft']).toBe(true);
    expect(read({ params: { published: false } }).data['draft']).toBe(true);
    expect(read({ Params: { publishDate: '2035-01-01' } }).data['publishDate']).toBe('2035-01-01');
    expect(read({ extra: { status: 'odd' } }).problems).toMatchObject([
      { code: 'unclear-publication', at: { name: 'extra.status' } },
    ]);
    expect(read({ extra: { status: 'odd' } }, { 'extra.status': false }).problems).toEqual([]);
    expect(read({ other: { draft: true } }).data).not.toHaveProperty('draft');
  });

  it('does not read a value that the field does not accept', () => {
    expect(read({ cover: { file: 1 }, url: 7 }).data).toEqual({ cover: { file: 1 }, url: 7 });
  });

  it('adds what the configuration names to a list, and ignores what it says to ignore', () => {
    expect(
      read({ tags: ['a'], categories: ['b', 'c'] }, { categories: 'tags' }).data,
    ).toMatchObject({ tags: ['a', 'b', 'c'] });
    expect(read({ teaser: 'x', status: 'odd' }, { teaser: false, status: false })).toMatchObject({
      data: { teaser: 'x', status: 'odd' },
      problems: [],
    });
    expect(read({ kicker: 'x' }, { kicker: 'description' }).data['description']).toBe('x');
  });

  it('hands on a value that the configuration names, so that a wrong one is reported', () => {
    expect(read({ cover: { file: 1 } }, { cover: 'image' }).data['image']).toEqual({ file: 1 });
  });

  it('holds back and leaves out of lists, whatever the field itself says', () => {
    expect(read({ published: false }).data['draft']).toBe(true);
    expect(read({ draft: false, status: 'private' }).data['draft']).toBe(true);
    expect(read({ noindex: true }).data).toEqual({ noindex: true, unlisted: true });
    expect(read({ published: true, status: 'publish' }).data).not.toHaveProperty('draft');
  });

  it('holds back what a name of the configuration does, whatever the field itself says', () => {
    const names = { secret: 'draft', quiet: 'unlisted' };
    expect(read({ draft: false, secret: true }, names).data['draft']).toBe(true);
    expect(read({ draft: true, secret: false }, names).data['draft']).toBe(true);
    expect(read({ secret: 'yes', quiet: 1 }, names).data).toMatchObject({
      draft: 'yes',
      unlisted: 1,
    });
    expect(read({ unlisted: 'no', quiet: true }, names).data['unlisted']).toBe(true);
  });

  it.each(['posts/_drafts/a.md', 'posts/drafts/a.md', 'posts/2015/Draft/a/index.md'])(
    'holds back what is in a folder of drafts: %s',
    (file) => {
      const options = { table: engineTable, names: {}, path: sourcePath(file) };
      expect(readForeignFields({ title: 'A' }, options).data).toEqual({ title: 'A', draft: true });
      const other = { ...options, path: sourcePath(file.replace(/draft/i, 'sraft')) };
      expect(readForeignFields({ title: 'A' }, other).data).toEqual({ title: 'A' });
    },
  );

  it.each([
    ['2019/04/26/Name', '/2019/04/26/Name/'],
    ['about.html', '/about.html'],
    ['/old/', '/old/'],
  ])('reads the path of Zola as an address: %s', (path, address) => {
    expect(read({ path }).data['permalink']).toBe(address);
  });

  it('reports a value of which nobody knows whether it holds back', () => {
    expect(read({ status: 'embargo until May' }).problems).toEqual([
      {
        code: 'unclear-publication',
        severity: 'error',
        message: 'Cannot tell from `status` whether the post is to be published',
        hint: expect.stringContaining('`"fields": { "status": false }`'),
        path: testPath,
        at: { kind: 'field', name: 'status' },
      },
    ]);
  });
});
