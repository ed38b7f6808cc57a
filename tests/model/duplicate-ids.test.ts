import { describe, expect, it } from 'vitest';
import { duplicateIds } from '../../src/model/duplicate-ids.ts';
import { makePost } from '../support/make-post.ts';

describe('duplicateIds', () => {
  it('names both posts, the first by path as the one that has the id', () => {
    const id = 'tag:example.org,2015-06-07:rivers';
    const posts = [makePost('c', { id }), makePost('a', { id }), makePost('b', { id: 'tag:x' })];
    expect(duplicateIds(posts)).toEqual([
      {
        code: 'duplicate-id',
        severity: 'error',
        message: `Cannot tell two posts apart: both have the id "${id}"`,
        hint: expect.any(String),
        path: 'posts/c.md',
        at: { kind: 'field', name: 'id' },
        related: [
          {
            path: 'posts/a.md',
            at: { kind: 'field', name: 'id' },
            message: 'this post has it, too',
          },
        ],
      },
    ]);
    expect(duplicateIds(posts.toReversed())).toEqual(duplicateIds(posts));
  });

  it('says nothing of posts without one', () => {
    expect(duplicateIds([makePost('a'), makePost('b')])).toEqual([]);
  });
});
