import { describe, expect, it } from 'vitest';
import { differInText, joinPost, partPost } from '../../src/state/kept-post.ts';
import type { Post } from '../../src/types.ts';
import { makeLink, makePost, plainPost } from '../make-post.ts';

const full = makePost('a', { title: 'Rivers', tags: ['x'], links: [makeLink('/a', { kind: 'path', path: '/a' })], extra: { mood: null }, dir: 'rtl', lang: 'he', permalink: '/a/' });

function keptAs(post: Post) {
  const { asked, printed } = partPost(post);
  const asJson: typeof printed = JSON.parse(JSON.stringify(printed));
  let reads = 0;
  const kept = joinPost(JSON.parse(JSON.stringify(asked)), {
    body: post.body,
    read: () => {
      reads += 1;
      return asJson;
    },
  });
  return { kept, reads: () => reads };
}

describe('differInText', () => {
  const stamped = (stamps: Partial<Post['stamps']>) => ({ ...full, stamps: { ...full.stamps, ...stamps } });

  it('is true for other words, and for nothing that a list or a link shows', () => {
    expect(differInText(full, { ...stamped({ all: 1 }), words: 3, readingMinutes: 9 })).toBe(true);
    expect(differInText(keptAs(full).kept, full)).toBe(true);
    for (const other of [stamped({ link: 1 }), stamped({ line: 1 }), stamped({ summary: 1 }), { ...full, tags: ['y'] }, { ...full, links: [] }, { ...full, extra: {} }]) expect(differInText(full, other)).toBe(false);
  });
});

describe('a post that was kept', () => {
  it.each([['with every field', full], ['with the fewest', makePost('b')]])('is the same as before, %s', (_, post) => {
    expect(plainPost(keptAs(post).kept)).toEqual(plainPost(post));
  });

  it('reads what is printed of it when it is asked, and once', () => {
    const { kept, reads } = keptAs(full);
    expect([kept.slug, kept.tags, kept.links, kept.stamps, reads()]).toEqual([full.slug, full.tags, full.links, full.stamps, 0]);
    expect([kept.title, kept.excerpt, kept.dir, kept.description, reads()]).toEqual([full.title, full.excerpt, 'rtl', full.description, 1]);
  });
});
