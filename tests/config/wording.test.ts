import { describe, expect, it } from 'vitest';
import { frontMatterExample } from '../../src/config/wording.ts';

describe('frontMatterExample', () => {
  it('writes lists and mappings in flow style', () => {
    expect(frontMatterExample('tags', ['energy', 'rivers'])).toBe('`tags: [energy, rivers]`');
    expect(frontMatterExample('image', { src: '/a.jpg', alt: 'A dam' })).toBe(
      '`image: { src: /a.jpg, alt: A dam }`',
    );
    expect(frontMatterExample('draft', true)).toBe('`draft: true`');
  });
});
