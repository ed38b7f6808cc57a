import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/plan/paginate.ts';

/**
 * The pages of a list of `count` posts, numbered from the oldest, by what they show: posts, newest
 * first, and links.
 */
function pagesOf(count: number, size: number): Map<number, object> {
  const posts = Array.from({ length: count }, (_, index) => count - index);
  return new Map(
    paginate(count, size).map(({ number, start, end, ...rest }) => [
      number,
      { posts: posts.slice(start, end), ...rest },
    ]),
  );
}
const lengths = fc.record({
  count: fc.integer({ min: 0, max: 400 }),
  size: fc.integer({ min: 1, max: 30 }),
});

describe('paginate', () => {
  it('adds the newest full page to a front page with less than half a page of its own', () => {
    expect(paginate(45, 20)).toEqual([
      { number: 0, start: 0, end: 25, count: 45, depth: 2, older: 1 },
      { number: 2, start: 5, end: 25, count: 40, depth: 2, newer: 0, older: 1 },
      { number: 1, start: 25, end: 45, count: 20, depth: 1, newer: 2 },
    ]);
  });

  it('leaves the front page to itself from half a page on', () => {
    expect(paginate(30, 20)).toEqual([
      { number: 0, start: 0, end: 10, count: 30, depth: 2, older: 1 },
      { number: 1, start: 10, end: 30, count: 20, depth: 1, newer: 0 },
    ]);
  });

  it('has one page for a short list and for an empty one', () => {
    expect(paginate(7, 20)).toEqual([{ number: 0, start: 0, end: 7, count: 7, depth: 1 }]);
    expect(paginate(0, 20)).toEqual([{ number: 0, start: 0, end: 0, count: 0, depth: 1 }]);
  });

  it('shows between half a page and one and a half in front of a long list', () => {
    fc.assert(
      fc.property(lengths, ({ count, size }) => {
        const shown = paginate(count, size)[0]!.end;
        expect(shown).toBeLessThan(size * 1.5 + 1);
        expect(shown).toBeGreaterThanOrEqual(Math.min(count, size / 2));
      }),
    );
  });

  it('shows every post once along the links to older pages, and as many pages as it says', () => {
    fc.assert(
      fc.property(lengths, ({ count, size }) => {
        const pages = new Map(paginate(count, size).map((page) => [page.number, page]));
        const seen: number[] = [];
        let depth = 0;
        for (let number: number | undefined = 0; number !== undefined; depth += 1) {
          const { start, end, older }: { start: number; end: number; older?: number } =
            pages.get(number)!;
          for (let index = start; index < end; index += 1) seen.push(index);
          number = older;
        }
        expect(seen).toEqual(Array.from({ length: count }, (_, index) => index));
        expect(pages.get(0)!.depth).toBe(depth);
      }),
    );
  });

  it('puts exactly one page of posts on every numbered page', () => {
    fc.assert(
      fc.property(lengths, ({ count, size }) =>
        paginate(count, size)
          .slice(1)
          .every(
            ({ start, end, number }) => end - start === size && end === count - (number - 1) * size,
          ),
      ),
    );
  });

  it('changes two pages at most for a new post, adds one, and moves no post between others', () => {
    fc.assert(
      fc.property(lengths, ({ count, size }) => {
        const before = pagesOf(count, size);
        const after = pagesOf(count + 1, size);
        const changed = [...before].filter(
          ([number, page]) => JSON.stringify(after.get(number)) !== JSON.stringify(page),
        );
        expect(changed.length).toBeLessThanOrEqual(2);
        expect(after.size - before.size).toBeLessThanOrEqual(1);
        for (const [number, page] of before) {
          if (number > 0)
            expect(after.get(number)).toMatchObject({ posts: (page as { posts: number[] }).posts });
        }
      }),
    );
  });
});
