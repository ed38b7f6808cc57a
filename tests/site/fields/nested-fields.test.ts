import { describe, expect, it } from 'vitest';
import { nestedFields } from '../../../src/site/fields/nested-fields.ts';

const fieldsIn = (data: Record<string, unknown>) =>
  nestedFields(data, () => ['tags', 'title', 'slug', 'draft']).map(({ path }) => path);

describe('nestedFields', () => {
  it('finds all fields of taxonomies', () => {
    expect(nestedFields({ taxonomies: { tags: ['a'], lists: 'b' } }, () => ['tags'])).toEqual([
      { path: 'taxonomies.tags', name: 'tags', value: ['a'], isUsual: true },
      { path: 'taxonomies.lists', name: 'lists', value: 'b', isUsual: true },
    ]);
  });

  it('finds in parameters of themes what is about the post, and what holds it back', () => {
    expect(
      fieldsIn({ Params: { draft: true, published: false, title: 'x', slug: 'y', url: '/z' } }),
    ).toEqual(['Params.draft', 'Params.published']);
    expect(fieldsIn({ extra: { author: 'A', cover: '/a.png', embargo: '2030-01-01' } })).toEqual([
      'extra.author',
      'extra.cover',
      'extra.embargo',
    ]);
  });

  it('finds nothing elsewhere, nor in what is no mapping', () => {
    expect(
      fieldsIn({ other: { draft: true }, extra: 'x', params: ['draft'], taxonomies: null }),
    ).toEqual([]);
  });
});
