import { describe, expect, it } from 'vitest';
import { z } from '../../src/config/values.ts';
import { editsOf, wholePost } from '../../src/explain/edits.ts';
import { type DataSource, dataFile, dataFolder, noData } from '../../src/site/data-source.ts';
import { composeFields } from '../../src/site/fields/compose-fields.ts';
import { field } from '../../src/site/fields/field.ts';
import type { Post } from '../../src/site/types.ts';
import { makePage, makePost } from '../support/make-post.ts';

const series = field(z.string(), { describe: 'A.', example: 'A', shown: 'line' });
const table = composeFields([{ name: 'series', fields: { series } }]);
const posts: readonly Post[] = [
  makePost('a', { title: 'A', fields: { series: 'Dams' } }),
  makePost('b', { title: 'B', fields: {} }),
  makePage('about', { fields: {} }),
];

const edits = (
  sources: readonly DataSource[] = [],
  values: ReadonlyMap<unknown, unknown> = new Map(),
) => [
  ...editsOf(
    { posts, read: (source) => (values.get(source) ?? noData(source)) as never },
    { table, sources },
  ),
];
const postsAfter = (what: string) => edits().find((edit) => edit.what === what)!.posts;

describe('editsOf', () => {
  it('gives a post the value of another one, or takes its own away', () => {
    const gained = postsAfter('`series` of posts/b.md has changed');
    expect(gained.map((post) => post.fields['series'])).toEqual(['Dams', 'Dams', undefined]);
    const lost = postsAfter('`series` of posts/a.md has changed');
    expect(lost[0]!.fields).toEqual({});
    expect(lost.slice(1)).toEqual(posts.slice(1));
    expect(postsAfter('`title` of posts/b.md has changed')[1]!.title).toBe('A');
  });

  it('gives an edited post other bytes and other fingerprints', () => {
    const [, before] = posts;
    const [, edited] = postsAfter('`series` of posts/b.md has changed');
    expect(edited!.body.hash).not.toBe(before!.body.hash);
    expect(edited!.fingerprints.link).toBe(before!.fingerprints.link);
    expect(edited!.fingerprints.line).not.toBe(before!.fingerprints.line);
  });

  it('deletes, adds and renames posts, and changes their text', () => {
    const names = (what: string) => postsAfter(what).map(({ source }) => source);
    expect(names('posts/a.md has been deleted')).toEqual(['posts/b.md', 'pages/about.md']);
    expect(names('posts/a-again.md has been added')).toContain('posts/a-again.md');
    expect(names('posts/a.md has another name')[0]).toBe('posts/a-again.md');
    const [text] = postsAfter('the text of posts/a.md has changed');
    expect(text).toMatchObject({ title: 'A', fields: { series: 'Dams' } });
    expect(text!.body.hash).not.toBe(posts[0]!.body.hash);
  });

  it('takes files away that features read, and values in them', () => {
    const [file, folder] = [dataFile('data/a.json'), dataFolder('notes')];
    const values = new Map<unknown, unknown>([
      [file, { a: 1, b: 2 }],
      [folder, new Map([['a.yaml', 1]])],
    ]);
    const of = (source: DataSource) =>
      edits([file, folder], values)
        .filter(({ read }) => read(source) !== values.get(source))
        .map(({ what, read }) => [what, read(source)]);
    expect(of(file)).toEqual([
      ['data/a.json has been deleted', undefined],
      ['data/a.json has lost a value', { b: 2 }],
      ['data/a.json has lost a value', { a: 1 }],
    ]);
    expect(of(folder)).toEqual([['notes/a.yaml has been deleted', new Map()]]);
  });
});

describe('wholePost', () => {
  it('has the values that a post from a record reads when they are asked for', () => {
    const post = makePost('a', { title: 'A', fields: { series: 'Dams' } });
    const lazy = Object.create(post) as Post;
    expect({ ...lazy }).toEqual({});
    expect({ ...wholePost(lazy, table) }).toMatchObject({
      source: 'posts/a.md',
      title: 'A',
      fields: { series: 'Dams' },
    });
  });
});
