import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/features/index.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import { replacePost } from '../../src/plan/replace-post.ts';
import type { Page } from '../../src/site/pages.ts';
import type { Post } from '../../src/site/types.ts';
import { makePage, makePost, makeSite } from '../support/make-post.ts';

const site = makeSite([
  makePost('a', { day: '2015-06-01' }),
  makePost('b', { day: '2015-06-02' }),
  makePost('c', { day: '2015-06-03' }),
  makePage('about'),
]);
const plan = planPages(site, {
  publicFiles: [],
  themeFiles: [],
  postFiles: [],
  features: builtIn,
  customPages: [],
});
const before = { site, urlOf: plan.urlOf, images: plan.images, features: builtIn };
const find = (source: string) =>
  [...site.posts, ...site.pages].find((post) => post.source === source)!;
const edited = (source: string, changes: Partial<Post>) =>
  ({ ...find(source), ...changes }) as Post;

describe('replacePost', () => {
  it.each(['posts/a.md', 'posts/b.md', 'posts/c.md', 'pages/about.md'])(
    'plans %s as the whole plan does',
    (source) => {
      const page = replacePost(find(source), before)!;
      const whole = plan.pages.find((other) => 'source' in other && other.source === source)!;
      const computed = (one: Page) =>
        'view' in one && { ...one, view: one.view(), fingerprint: one.fingerprint?.() };
      expect(computed(page)).toEqual(computed(whole));
    },
  );

  it('shows what is new between the neighbours of before', () => {
    const view = replacePost(edited('posts/b.md', { title: 'New' }), before)!.view();
    expect(view).toMatchObject({ title: 'New', earlier: { title: 'a' }, later: { title: 'c' } });
  });

  it.each<[string, Post]>([
    ['another slug', edited('posts/b.md', { slug: 'x' as Post['slug'] })],
    ['another permalink', edited('posts/b.md', { permalink: '/x/' })],
    ['another day', edited('posts/b.md', { date: makePost('b', { day: '2015-06-09' }).date })],
    ['a draft now', edited('posts/b.md', { draft: true })],
    ['a page at another address', edited('pages/about.md', { permalink: '/x/' })],
    ['a post that was not there', { ...makePost('z'), source: sourcePath('posts/z.md') }],
  ])('leaves %s to the next plan', (_, post) => {
    expect(replacePost(post, before)).toBeUndefined();
  });
});
