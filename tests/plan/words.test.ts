import { describe, expect, it } from 'vitest';
import { words } from '../../src/plan/words.ts';

describe('words', () => {
  it('tell the pages of a list apart', () => {
    expect(words.numbered(words.postsTagged('Rivers'), 3)).toBe('Posts tagged Rivers, page 3');
    expect(words.postsBy('Ann')).toBe('Posts by Ann');
    expect(words.part('The Example', 'Rivers')).toBe('The Example: Rivers');
    expect(words.feed('The Example', 'RSS')).toBe('The Example (RSS)');
  });
});
