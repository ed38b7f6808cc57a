import { describe, expect, it } from 'vitest';
import { checkSections, findSections } from '../../../src/features/tags/sections.ts';
import { makePost, makeSite } from '../../support/make-post.ts';

const site = (sections: readonly string[]) =>
  makeSite(
    [
      makePost('a', { tags: ['Human rights', 'Rivers'] }),
      makePost('b', { tags: ['human-rights'] }),
    ],
    { sections },
  );

describe('findSections', () => {
  it('finds tags in any spelling that posts have, or that makes the same address', () => {
    const found = findSections(site(['RIVERS', 'human-rights', 'Human_Rights', 'War']));
    expect(found.map(({ name, tag }) => [name, tag?.name])).toEqual([
      ['RIVERS', 'Rivers'],
      ['human-rights', 'Human rights'],
      ['Human_Rights', 'Human rights'],
      ['War', undefined],
    ]);
  });
});

describe('checkSections', () => {
  it('names what was probably meant by a section that is no tag', () => {
    expect(checkSections(site(['Rivers', 'Riverrs', 'War']))).toMatchObject([
      {
        code: 'unknown-section',
        severity: 'warning',
        message: 'Cannot show the section "Riverrs": no post has that tag',
        hint: 'did you mean "Rivers"?',
      },
      {
        message: 'Cannot show the section "War": no post has that tag',
        hint: 'list only tags of published posts under `sections` of the configuration',
      },
    ]);
  });
});
