import { expect, it } from 'vitest';
import { transformsOf } from '../../src/parse/transforms.ts';

// What they do is in tests/parse/transforms/ and tests/parse/markdown/.
it('sanitises HTML unless it is trusted', () => {
  const count = (html: 'sanitize' | 'trusted') =>
    transformsOf({ html, remarkPlugins: [], rehypePlugins: [] }, undefined).before.length;
  expect(count('sanitize') - count('trusted')).toBe(2);
});
