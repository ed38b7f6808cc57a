import { describe, expect, it } from 'vitest';
import { groupPosts } from '../../src/model/groups.ts';
import { makePost } from '../support/make-post.ts';

const group = (posts: Parameters<typeof groupPosts>[0]) =>
  groupPosts(posts, { namesOf: (post) => post.tags, fold: (name) => name.toLowerCase() });

describe('groupPosts', () => {
  it('puts all spellings of a name into one group, each post once, newest first', () => {
    const newer = makePost('b', { day: '2015-02-01', tags: ['WAR', 'war'] });
    const older = makePost('a', { day: '2015-01-01', tags: ['war'] });
    const [war, ...others] = group([newer, older]);
    expect(others).toEqual([]);
    expect(war).toMatchObject({ key: 'war', slug: 'war', posts: [newer, older] });
    expect([...war!.spellings.values()].map(({ text, count }) => [text, count])).toEqual([
      ['war', 2],
      ['WAR', 1],
    ]);
  });

  it('names the first post by path of every spelling', () => {
    const [war] = group([
      makePost('a', { tags: ['war'] }),
      makePost('c', { tags: ['war'] }),
      makePost('b', { tags: ['WAR'] }),
    ]);
    expect(war!.spellings.get('war')!.first.source).toBe('posts/a.md');
    expect(war!.spellings.get('WAR')!.first.source).toBe('posts/b.md');
  });

  it('leaves the plain slug to the group that was used first', () => {
    const old = makePost('old', { day: '2010-01-01', tags: ['C++'] });
    const recent = makePost('recent', { day: '2015-01-01', tags: ['C'] });
    expect(group([recent, old]).map(({ key, slug }) => [key, slug])).toEqual([
      ['c++', 'c'],
      ['c', 'c-2'],
    ]);
  });
});
