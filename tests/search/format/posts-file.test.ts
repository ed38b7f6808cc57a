import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/search/format/bits.ts';
import { readPosts, writePosts } from '../../../src/search/format/posts-file.ts';

describe('addresses of posts', () => {
  it('come out as they were written', () => {
    const addresses = ['/2015/06/rivers/', '/2015/06/caf%C3%A9.html'];
    expect(readPosts(writePosts(addresses))).toEqual(addresses);
  });

  it.each(['', '//evil.example/', '/\\evil.example/', 'https://evil.example/', 'javascript:a()'])(
    'never lead to another host: %j',
    (address) => {
      expect(() => readPosts(writePosts(['/a/', address]))).toThrow(FormatError);
    },
  );
});
