import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { findDeadFragment, makeDeadLinks } from '../../src/plan/dead-links.ts';
import { makePost } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const { atFile, atAddress } = makeDeadLinks(planOf([makePost('rivers')]));

describe('makeDeadLinks', () => {
  it('says why a file has no page, or what was probably meant', () => {
    const path = sourcePath('posts/river.md');
    expect(atFile(path, 'draft').hint).toBe(
      'publish it by removing `draft: true`, or remove the link',
    );
    expect(atFile(path, undefined)).toEqual({
      code: 'dead-link',
      message: 'Cannot follow the link: there is no post or page "posts/river.md"',
      hint: 'did you mean "posts/rivers.md"?',
    });
  });

  it('shows an address as people read it', () => {
    expect(atAddress('/%D1%80%D0%B5%D0%BA%D0%B0/').message).toBe(
      'Cannot follow the link: no page has the address "/река/"',
    );
  });
});

describe('findDeadFragment', () => {
  it('finds none on a page whose ids nobody knows', () => {
    expect(findDeadFragment('anything', {})).toBeUndefined();
  });

  it('suggests the nearest id', () => {
    expect(findDeadFragment('floodd', { ids: ['flood'] })?.hint).toBe('write "#flood"');
  });
});
