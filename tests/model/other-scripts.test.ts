import { describe, expect, it } from 'vitest';
import { otherScripts } from '../../src/model/other-scripts.ts';
import { makeConfig, makePost } from '../support/make-post.ts';

describe('otherScripts', () => {
  it('is one warning for the whole site, at the first post', () => {
    const posts = ['c', 'b', 'a'].map((name) =>
      makePost(name, name === 'a' ? {} : { otherScript: 'Cyrl' }),
    );
    expect(otherScripts(posts, { config: makeConfig() })).toEqual([
      {
        code: 'missing-lang',
        severity: 'warning',
        message:
          'Cannot tell the language of all posts: 2 posts are written in other letters than ' +
          '"en", the language of the site',
        hint: 'write `lang: ru`, or whatever language it is',
        path: 'posts/b.md',
      },
    ]);
  });

  it('names the language that the site takes the script for', () => {
    const config = makeConfig({ scripts: { Cyrl: 'uk' } });
    const [problem] = otherScripts([makePost('a', { otherScript: 'Cyrl' })], { config });
    expect([problem?.message, problem?.hint]).toEqual([
      'Cannot tell the language of all posts: one post is written in other letters than "en", ' +
        'the language of the site',
      'write `lang: uk`, or whatever language it is',
    ]);
  });

  it('is none where all posts are in the letters of the site', () => {
    expect(otherScripts([makePost('a')], { config: makeConfig() })).toEqual([]);
  });
});
