import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import type { Post } from '../../../src/site/types.ts';
import { makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const archive = (length: number, newest: Partial<Omit<Post, 'source' | 'slug' | 'date'>> = {}) =>
  Array.from({ length }, (_, index) =>
    makePost(`p${index}`, {
      day: `2015-06-${String(1 + Math.floor(index / 2)).padStart(2, '0')}`,
      ...(index === length - 1 && newest),
    }),
  );
const frontOf = (posts: readonly Post[]) =>
  planOf(posts, { files: { postFiles: [makeStaticFile('posts/chart.png')] } }).view('home', '/')
    .front!;
const ranks = (length: number) => {
  const { lead, next, days } = frontOf(archive(length));
  return [lead ? 1 : 0, next.length, days.flatMap(({ posts }) => posts).length];
};

describe('rankPosts', () => {
  it('lets the newest lead, puts six beside it and all others under their days', () => {
    const { lead, next, days } = frontOf(archive(12));
    expect(lead!.title).toBe('p10');
    expect(next.map(({ title }) => title)).toEqual(['p11', 'p8', 'p9', 'p6', 'p7', 'p4']);
    expect(
      days.map(({ title, url, posts }) => [title, url, posts.map((post) => post.title)]),
    ).toEqual([
      ['June 3, 2015', '/2015/06/03/', ['p5']],
      ['June 2, 2015', '/2015/06/02/', ['p2', 'p3']],
      ['June 1, 2015', '/2015/06/01/', ['p0', 'p1']],
    ]);
  });

  it('shows every post once, however few there are, and leaves no row half empty', () => {
    expect([0, 1, 2, 3, 4, 6, 7, 8].map(ranks)).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 2, 0],
      [1, 2, 1],
      [1, 2, 3],
      [1, 6, 0],
      [1, 6, 1],
    ]);
  });

  it('opens the lead with its text, under the author’s own summary where there is one', () => {
    expect(frontOf(archive(1)).lead).toMatchObject({ excerpt: 'Excerpt of p0.', opening: '' });
    expect(frontOf(archive(1, { description: 'Own' })).lead).toMatchObject({
      excerpt: 'Own',
      opening: 'Excerpt of p0.',
    });
  });

  it('shows the lead with its image', () => {
    const link = {
      written: 'chart.png',
      target: { kind: 'file', path: sourcePath('posts/chart.png') },
      fragment: '',
    } as const;
    expect(
      frontOf(
        archive(1, { image: { src: 'broadsheet:posts/chart.png', alt: 'A chart' }, links: [link] }),
      ).lead!.image,
    ).toEqual({ src: '/media/chart.png', alt: 'A chart' });
    expect(frontOf(archive(1)).lead).not.toHaveProperty('image');
  });

  it('gives it the size of its file, so that nothing jumps, and changes the page with it', () => {
    const chart = makeStaticFile('posts/chart.png');
    const posts = archive(1, {
      image: { src: 'broadsheet:posts/chart.png', alt: 'A chart' },
      links: [
        {
          written: './chart.png',
          target: { kind: 'file', path: sourcePath('posts/chart.png') },
          fragment: '',
          isImage: true,
        },
      ],
    });
    const sized = (width: number) =>
      planOf(posts, {
        files: {
          postFiles: [chart],
          images: { facts: new Map([[chart.hash, { format: 'png', width, height: 80 }]]) },
        },
      });
    expect(sized(90).view('home', '/').front!.lead!.image).toMatchObject({
      src: '/media/chart.png',
      width: 90,
      height: 80,
    });
    const fingerprintOf = (width: number) => {
      const home = sized(width).page('/');
      return home && 'fingerprint' in home ? home.fingerprint?.() : undefined;
    };
    expect(fingerprintOf(90)).toBe(fingerprintOf(90));
    expect(fingerprintOf(90)).not.toBe(fingerprintOf(91));
  });

  it('is for the newest page only', () => {
    expect(
      planOf(archive(12), { config: { pageSize: 4 } }).view('home', '/page/1/'),
    ).not.toHaveProperty('front');
  });
});

describe('fingerprintLead', () => {
  const fingerprintOf = (post: Partial<Omit<Post, 'source' | 'slug' | 'date'>>) => {
    const page = planOf(archive(3, post)).page('/')!;
    return 'fingerprint' in page ? page.fingerprint!() : 0;
  };

  it('tells apart what the summary does not show', () => {
    const [same, ...others] = [
      { description: 'Own' },
      { description: 'Own', excerpt: 'Other' },
      { description: 'Own', image: { src: '/a.png', alt: '' } },
      { description: 'Own', image: { src: '/a.png', alt: 'A' } },
    ].map(fingerprintOf);
    expect(new Set([same, ...others]).size).toBe(4);
    expect(fingerprintOf({ description: 'Own' })).toBe(same);
  });
});
