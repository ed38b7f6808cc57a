import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareData } from '../../src/explain/compare-data.ts';

const post = (title: string, more: object = {}) => ({ title, url: `/${title}/`, ...more });

describe('compareData', () => {
  it.each([
    [
      'a field',
      { title: 'Roads' },
      { title: 'Dams' },
      [{ kind: 'field', path: 'title', from: 'Roads', to: 'Dams' }],
    ],
    [
      'a field further down',
      { earlier: { title: 'Roads', url: '/a/' } },
      { earlier: { title: 'Dams', url: '/a/' } },
      [{ kind: 'field', path: 'earlier.title', from: 'Roads', to: 'Dams' }],
    ],
    ['a new field', {}, { later: post('b') }, [{ kind: 'field', path: 'later', to: post('b') }]],
    [
      'a field that is gone',
      { later: post('b') },
      {},
      [{ kind: 'field', path: 'later', from: post('b') }],
    ],
    [
      'a new item, which moves the others',
      { posts: [post('a'), post('b')] },
      { posts: [post('c'), post('a'), post('b')] },
      [{ kind: 'field', path: 'posts[0]', to: post('c') }],
    ],
    [
      'an item that is gone',
      { posts: [post('a'), post('b')] },
      { posts: [post('b')] },
      [{ kind: 'field', path: 'posts[0]', from: post('a') }],
    ],
    [
      'a field of an item that has moved',
      { posts: [post('a', { excerpt: 'x' })] },
      { posts: [post('b'), post('a', { excerpt: 'y' })] },
      [
        { kind: 'field', path: 'posts[0]', to: post('b') },
        { kind: 'field', path: 'posts[1].excerpt', from: 'x', to: 'y' },
      ],
    ],
    [
      'another order',
      { posts: [post('a'), post('b')] },
      { posts: [post('b'), post('a')] },
      [{ kind: 'field', path: 'posts', from: ['/a/', '/b/'], to: ['/b/', '/a/'] }],
    ],
    [
      'one of two equal lines',
      { lines: ['a', 'a'] },
      { lines: ['a'] },
      [{ kind: 'field', path: 'lines[1]', from: 'a' }],
    ],
    [
      'the text of a file',
      { text: { source: 'posts/a.md', hash: '1' } },
      { text: { source: 'posts/a.md', hash: '2' } },
      [{ kind: 'file', path: 'posts/a.md', change: 'changed' }],
    ],
    [
      'another kind of value',
      { image: 'a.png' },
      { image: ['a.png'] },
      [{ kind: 'field', path: 'image', from: 'a.png', to: ['a.png'] }],
    ],
    [
      'a list whose items have odd names',
      { extra: [{ url: { toString: 1 } }, [{ toString: 1 }]] },
      { extra: [{ url: { toString: 1 } }] },
      [{ kind: 'field', path: 'extra[1]', from: [{ toString: 1 }] }],
    ],
  ])('finds %s', (_, before, after, changes) => {
    expect(compareData(before, after)).toEqual(changes);
  });

  it('finds a change between any two values that differ, and none between equal ones', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(compareData(one, structuredClone(one))).toEqual([]);
        if (JSON.stringify(one) !== JSON.stringify(other) && sorted(one) !== sorted(other))
          expect(compareData(one, other)).not.toEqual([]);
      }),
    );
  });
});

/** Without the order of fields, and with −0 as 0. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
