import { describe, expect, it } from 'vitest';
import { makeSite } from './make-site.ts';
import { readSite } from './read-site.ts';

describe('readSite', () => {
  it('reads every file below a folder, in the order of their paths', () => {
    const bytes = Buffer.from([0, 255, 254]);
    const dir = makeSite({ 'z.txt': 'z', 'a/b/c.bin': bytes, 'a/.hidden': '', 'a.txt': 'реки' });
    expect([...readSite(dir)]).toEqual([
      ['a.txt', Buffer.from('реки')],
      ['a/.hidden', Buffer.from('')],
      ['a/b/c.bin', bytes],
      ['z.txt', Buffer.from('z')],
    ]);
  });

  it('finds nothing in an empty folder', () => {
    expect(readSite(makeSite({})).size).toBe(0);
  });
});
