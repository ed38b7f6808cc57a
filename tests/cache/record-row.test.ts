import { describe, expect, it } from 'vitest';
import { differInText, joinPost, splitPost } from '../../src/cache/record-row.ts';
import { parseDate } from '../../src/lib/date.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import type { Post } from '../../src/site/types.ts';
import { makeLink, makePost, plainPost } from '../support/make-post.ts';

const full = makePost('a', {
  title: 'Rivers',
  tags: ['x'],
  links: [makeLink('/a', { kind: 'path', path: '/a' })],
  extra: { mood: null },
  dir: 'rtl',
  lang: 'he',
  permalink: '/a/',
});

function keptAs(post: Post) {
  const { asked, printed, fingerprints } = JSON.parse(
    JSON.stringify(splitPost(post, engineTable)),
  ) as ReturnType<typeof splitPost>;
  let reads = 0;
  const printedOf = () => {
    reads += 1;
    return printed;
  };
  const kept = joinPost(
    [post.source, post.body.hash, 0, ...asked],
    { printedOf, fingerprintOf: (_, fingerprint) => fingerprints[fingerprint]! },
    0,
  );
  return { kept, asked, reads: () => reads };
}

describe('differInText', () => {
  const fingerprinted = (fingerprints: Partial<Post['fingerprints']>) => ({
    ...full,
    fingerprints: { ...full.fingerprints, ...fingerprints },
  });

  it('is true for other words, and for nothing that a list or a link shows', () => {
    expect(differInText(full, { ...fingerprinted({ all: 1 }), words: 3, readingMinutes: 9 })).toBe(
      true,
    );
    expect(differInText(keptAs(full).kept, full)).toBe(true);
    for (const other of [
      fingerprinted({ link: 1 }),
      fingerprinted({ line: 1 }),
      fingerprinted({ summary: 1 }),
      { ...full, tags: ['y'] },
      { ...full, links: [] },
      { ...full, extra: {} },
    ])
      expect(differInText(full, other)).toBe(false);
  });
});

describe('a post that was kept', () => {
  it.each([
    ['with every field', full],
    ['with the fewest', makePost('b')],
  ])('is the same as before, %s', (_, post) => {
    expect(plainPost(keptAs(post).kept)).toEqual(plainPost(post));
  });

  it('is short where it is like most', () => {
    const { asked } = keptAs(makePost('b', { day: '2015-06-07' }));
    expect(asked).toEqual([
      ...['post', 0, 0, 0, 0, 0, 0, 0, 0],
      ...['-2015-06-07T00:00:00+00:00', ['Ann Author'], 0, 'b', 0, 0, 0, 0, 0, 0, 0],
      ...[0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it.each([
    '2015-06-07',
    '2015-06-07T14:30:05Z',
    '2015-03-29',
    '2015-03-29T02:30',
    '0050-01-01',
    '9999-12-31T23:59:59-12:00',
    '1890-05-05',
  ])('keeps the date %s in any zone', (text) => {
    for (const zone of [
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
      'Europe/Moscow',
      'Africa/Cairo',
    ]) {
      const date = parseDate(text, zone)!;
      const { kept } = keptAs({ ...makePost('b'), date, updated: date });
      expect([kept.date, kept.updated, kept.date]).toEqual([date, date, date]);
      expect(kept.date).toBe(kept.date);
    }
  });

  it('keeps empty lists that mean something', () => {
    const post = { ...makePost('b'), loads: [], permalink: '' };
    const { kept } = keptAs(post as Post);
    expect([kept.loads, kept.permalink, kept.tags, kept.draft, kept.image]).toEqual([
      [],
      '',
      [],
      false,
      undefined,
    ]);
  });

  it('reads what is printed of it when it is asked, and once', () => {
    const { kept, reads } = keptAs(full);
    expect([kept.slug, kept.tags, kept.links, kept.fingerprints, reads()]).toEqual([
      full.slug,
      full.tags,
      full.links,
      full.fingerprints,
      0,
    ]);
    expect([kept.title, kept.excerpt, kept.dir, kept.description, reads()]).toEqual([
      full.title,
      full.excerpt,
      'rtl',
      full.description,
      1,
    ]);
  });
});
