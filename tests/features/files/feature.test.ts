import { describe, expect, it } from 'vitest';
import { makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

describe('files that are copied', () => {
  it('are those of public/ and of the theme, but none beside posts that no post links to', () => {
    const { pages } = planOf([makePost('a')], {
      files: {
        publicFiles: [makeStaticFile('map.png')],
        themeFiles: [makeStaticFile('assets/style.css')],
        postFiles: [makeStaticFile('posts/unlinked.png')],
      },
    });
    expect(pages.filter(({ kind }) => kind === 'asset').map(({ url }) => url)).toEqual([
      '/map.png',
      '/assets/style.css',
    ]);
  });
});
