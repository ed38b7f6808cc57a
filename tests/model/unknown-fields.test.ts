import { describe, expect, it } from 'vitest';
import { unknownFields } from '../../src/model/unknown-fields.ts';
import { makePost } from '../support/make-post.ts';

const known = ['title', 'date', 'description'];

describe('unknownFields', () => {
  it('reports a name once, at the first post by path, with a count and the nearest name', () => {
    const posts = [
      makePost('c', { extra: { descripton: 3 } }),
      makePost('a', { extra: { descripton: 1 } }),
      makePost('b'),
    ];
    expect(unknownFields(posts, known)).toEqual([
      {
        code: 'unknown-field',
        severity: 'warning',
        message: 'Cannot use `descripton`: the engine knows no such field (2 posts have it)',
        hint: 'did you mean `description`?',
        path: 'posts/a.md',
        at: { kind: 'field', name: 'descripton' },
      },
    ]);
  });

  it('reports every name, and says nothing of a nearest one where none is near', () => {
    const problems = unknownFields([makePost('a', { extra: { layout: 'post', x: 1 } })], known);
    expect(
      problems.map(({ message, hint }) => [
        message.split(':')[0],
        /one post has it/.test(message),
        hint,
      ]),
    ).toEqual([
      ['Cannot use `layout`', true, 'leave it if a template of yours uses `view.extra.layout`'],
      ['Cannot use `x`', true, 'leave it if a template of yours uses `view.extra.x`'],
    ]);
  });

  it('is the same in whichever order the posts come', () => {
    const posts = ['a', 'b', 'c'].map((name, index) =>
      makePost(name, { extra: { layout: index, [`own-${name}`]: index } }),
    );
    expect(unknownFields(posts.toReversed(), known)).toEqual(unknownFields(posts, known));
  });

  it('has nothing to say of posts without such fields', () => {
    expect(unknownFields([makePost('a')], known)).toEqual([]);
  });
});
