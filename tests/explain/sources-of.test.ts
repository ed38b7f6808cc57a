import { describe, expect, it } from 'vitest';
import { dataOf } from '../../src/explain/data-of.ts';
import { makeFindSource, sourcesOf } from '../../src/explain/sources-of.ts';
import { makeConfig, makeLink, makePost, makeStaticFile } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const posts = ['a', 'b', 'c'].map((name, index) =>
  makePost(name, {
    day: `2015-06-0${index + 1}`,
    tags: ['x'],
    aliases: name === 'a' ? ['/old/'] : [],
  }),
);

describe.each(['', '/notes'])('sourcesOf, below "%s"', (base) => {
  const config = makeConfig({ base, url: `https://example.org${base}/` });
  const { page, urlOf } = planOf(posts, { config });
  const find = makeFindSource({ urlOf, config });
  const of = (url: string) => sourcesOf(page(url)!, dataOf(page(url)!), find);

  it('names the file of a post, and those of its neighbours', () => {
    expect(of('/2015/06/b/')).toEqual({
      own: 'posts/b.md',
      shown: { earlier: ['posts/a.md'], later: ['posts/c.md'], related: ['posts/a.md'] },
    });
  });

  it('names the members of lists and feeds, in their order', () => {
    expect(of('/tags/x/')).toEqual({
      shown: { posts: ['posts/c.md', 'posts/b.md', 'posts/a.md'] },
    });
    expect(of('/feed.xml').shown).toEqual({ entries: ['posts/c.md', 'posts/b.md', 'posts/a.md'] });
  });

  it('names the post that a redirect leads to', () => {
    expect(of('/old/')).toEqual({ own: 'posts/a.md', shown: {} });
  });

  it('names the images of a text', () => {
    const map = makeStaticFile('images/map.png');
    const link = {
      ...makeLink('/images/map.png', { kind: 'path', path: '/images/map.png' }),
      isImage: true as const,
    };
    const plan = planOf([makePost('a', { links: [link] })], {
      config,
      files: {
        publicFiles: [map],
        images: { facts: new Map([[map.hash, { format: 'png', width: 2, height: 1 }]]) },
      },
    });
    expect(
      sourcesOf(
        plan.page('/2015/06/a/')!,
        dataOf(plan.page('/2015/06/a/')!),
        makeFindSource({ urlOf: plan.urlOf, config }),
      ).shown,
    ).toEqual({ images: ['public/images/map.png'] });
  });

  it('names none where only counts are shown', () => {
    expect(of('/2015/')).toEqual({ shown: {} });
  });
});
