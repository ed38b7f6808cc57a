import { describe, expect, it } from 'vitest';
import { unknownFields as explainFields } from '../../src/model/unknown-fields.ts';
import type { Post } from '../../src/site/types.ts';
import { makePost } from '../support/make-post.ts';

const known = ['title', 'date', 'description', 'tags', 'draft', 'unlisted'];

function unknownFields(
  posts: readonly Post[],
  fields: Readonly<Record<string, string | false>> = {},
) {
  return explainFields(posts, { known, config: { fields, permalink: '/:urlname/' } });
}

describe('unknownFields', () => {
  it('reports a name once, at the first post by path, with a count and the nearest name', () => {
    const posts = [
      makePost('c', { extra: { descripton: 3 } }),
      makePost('a', { extra: { descripton: 1 } }),
      makePost('b'),
    ];
    expect(unknownFields(posts)).toEqual([
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
    const problems = unknownFields([makePost('a', { extra: { frobnicate: 'post', x: 1 } })]);
    expect(
      problems.map(({ message, hint }) => [
        message.split(':')[0],
        /one post has it/.test(message),
        hint,
      ]),
    ).toEqual([
      [
        'Cannot use `frobnicate`',
        true,
        'leave it if a template of yours uses `view.extra.frobnicate`',
      ],
      ['Cannot use `x`', true, 'leave it if a template of yours uses `view.extra.x`'],
    ]);
  });

  it('asks for each post that a slip of the pen would publish whether it is meant to be', () => {
    const problems = unknownFields([
      makePost('a', { extra: { drfat: true } }),
      makePost('b', { extra: { drfat: 'yes' } }),
      makePost('c', { extra: { drfat: false, unlistd: true, craft: 'beer' } }),
    ]);
    expect(problems.map(({ code, severity, path, at }) => [code, severity, path, at])).toEqual([
      ['unclear-publication', 'error', 'posts/a.md', { kind: 'field', name: 'drfat' }],
      ['unclear-publication', 'error', 'posts/b.md', { kind: 'field', name: 'drfat' }],
      ['unclear-publication', 'error', 'posts/c.md', { kind: 'field', name: 'unlistd' }],
      ['unknown-field', 'warning', 'posts/c.md', { kind: 'field', name: 'craft' }],
    ]);
    expect(problems[0]!.hint).toBe(
      'write `draft` if that is meant; if not, write `"fields": { "drfat": false }` into the ' +
        'configuration',
    );
    expect(unknownFields([makePost('a', { extra: { drfat: true } })], { drfat: false })).toEqual(
      [],
    );
  });

  it('takes "listed" for a word of its own', () => {
    const problems = unknownFields([makePost('a', { extra: { listed: true } })]);
    expect(problems.map(({ severity }) => severity)).not.toContain('error');
  });

  it('is the same in whichever order the posts come', () => {
    const posts = ['a', 'b', 'c'].map((name, index) =>
      makePost(name, { extra: { frobnicate: index, [`own-${name}`]: index } }),
    );
    expect(unknownFields(posts.toReversed())).toEqual(unknownFields(posts));
  });

  it('explains fields inside mappings where they are read, and no others', () => {
    const extra = { taxonomies: { tags: 'a', categories: 'b' }, Extra: { frob: 1, hidden: true } };
    const problems = unknownFields([makePost('a', { extra })]);
    expect(problems).toMatchObject([
      {
        code: 'foreign-field',
        message: expect.stringContaining('`taxonomies.categories`: it is read as `tags`'),
        hint: expect.stringContaining('"taxonomies.categories": "tags"'),
        at: { name: 'taxonomies.categories' },
      },
      { code: 'held-back', at: { name: 'Extra.hidden' } },
    ]);
    expect(
      unknownFields([makePost('a', { extra })], { categories: 'tags', 'Extra.hidden': false }),
    ).toEqual([]);
  });

  it('has nothing to say of posts without such fields', () => {
    expect(unknownFields([makePost('a')])).toEqual([]);
  });

  it('says what a name of another engine is read as, with the line that says so', () => {
    const posts = ['a', 'b'].map((name) =>
      makePost(name, { extra: { 'post-topics': 1, topics: 1 } }),
    );
    expect(unknownFields(posts).map(({ code, message, hint }) => [code, message, hint])).toEqual([
      [
        'unknown-field',
        'Cannot use `post-topics`: the engine knows no such field (2 posts have it)',
        'leave it if a template of yours uses `view.extra.post-topics`',
      ],
      [
        'foreign-field',
        'Cannot find a field `topics`: it is read as `tags` where a post has none ' +
          '(2 posts have it)',
        'write `"fields": { "topics": "tags" }` into the configuration, or `"topics": false` ' +
          'if it is not to be read',
      ],
    ]);
  });

  it('says nothing of names that the configuration explains, or that mean nothing here', () => {
    const posts = [makePost('a', { extra: { topics: 1, Status: 'odd', layout: 'post' } })];
    expect(unknownFields(posts, { topics: 'tags', Status: false })).toEqual([]);
  });

  it('says which names hold posts back, but for those with one meaning', () => {
    const posts = [
      makePost('a', { extra: { hidden: true, published: false, noindex: false } }),
      makePost('b', { extra: { hidden: true, noindex: true } }),
      makePost('c', { extra: { hidden: false } }),
    ];
    expect(unknownFields(posts).map(({ code, message }) => [code, message])).toEqual([
      ['held-back', 'Cannot be sure what `hidden` means: 2 posts are held back by it'],
      ['held-back', 'Cannot be sure what `noindex` means: one post is in no list by it'],
    ]);
  });

  it('reports a field of the configuration that there is not', () => {
    expect(unknownFields([], { topics: 'tgas', mood: 'mood' })).toMatchObject([
      { code: 'bad-config-value', hint: 'did you mean `"fields": { "topics": "tags" }`?' },
      { code: 'bad-config-value', severity: 'error' },
    ]);
  });
});
