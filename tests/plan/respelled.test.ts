import { describe, expect, it } from 'vitest';
import { findRespelled } from '../../src/plan/respelled.ts';
import { makePage, makePost } from '../support/make-post.ts';

const posts = [
  makePost('b/Release-6-0'),
  makePost('a/2015-06-07-on-zoë'),
  makePost('plain', { writtenSlug: 'Own Name', slug: 'own-name' }),
  makePost('Named', { permalink: '/Named/' }),
  makePost('named-2', { writtenSlug: 'named-2' }),
  makePage('About us'),
];

describe('findRespelled', () => {
  it('says once how many names are spelled otherwise, and names the first', () => {
    expect(findRespelled(posts, {})).toEqual([
      {
        code: 'respelled-slug',
        severity: 'warning',
        message:
          'Cannot keep "About us" in an address: it is spelled "about-us" ' +
          '(4 files have another spelling)',
        hint: expect.stringContaining('"slugs": "keep"'),
        path: 'pages/About us.md',
      },
    ]);
  });

  it('names the spelling of Hugo where the posts are Hugo’s', () => {
    const [problem] = findRespelled(posts, { markdown: { dialect: 'hugo' } });
    expect(problem!.hint).toContain('"slugs": "lower"');
  });

  it('shows the slug that the author wrote', () => {
    expect(findRespelled([posts[2]!], {})).toMatchObject([
      {
        message:
          'Cannot keep "Own Name" in an address: it is spelled "own-name" ' +
          '(one file has another spelling)',
        at: { kind: 'field', name: 'slug' },
      },
    ]);
  });

  it('says nothing where the configuration decides, or nothing is respelled', () => {
    expect(findRespelled(posts, { slugs: 'keep' })).toEqual([]);
    expect(findRespelled(posts, { slugs: 'latin' })).toEqual([]);
    expect(findRespelled(posts, { slugs: 'lower' })).toEqual([]);
    expect(findRespelled(posts.slice(3, 5), {})).toEqual([]);
  });
});
