import { describe, expect, it } from 'vitest';
import { shortHash } from '../../src/lib/hash.ts';

describe('shortHash', () => {
  // The values of the algorithm's authors, in base 36.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a of %j', (text, hash) => {
    expect(shortHash(text)).toBe(hash.toString(36));
  });

  it('tells texts apart that differ in one sign, in any script', () => {
    const texts = [
      'posts/a.md',
      'posts/b.md',
      'posts/a.mD',
      'posts/ф.md',
      'posts/ц.md',
      'posts/🎉.md',
    ];
    expect(new Set(texts.map(shortHash)).size).toBe(texts.length);
  });

  it('is short, and fit for an id and a slug', () => {
    for (let index = 0; index < 1000; index += 1)
      expect(shortHash(`posts/${index}.md`)).toMatch(/^[a-z0-9]{1,7}$/);
  });
});
