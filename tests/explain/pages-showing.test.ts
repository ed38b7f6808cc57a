import { describe, expect, it } from 'vitest';
import { pagesShowing } from '../../src/explain/pages-showing.ts';
import { toPlan } from '../../src/explain/restore-site.ts';
import { builtIn } from '../../src/features/index.ts';
import { siteView } from '../../src/plan/site-view.ts';
import type { TemplateSet } from '../../src/render/template-set.ts';
import type { SourcePath } from '../../src/site/types.ts';
import { makeConfig, makePost, makeSite } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const posts = [
  makePost('dams', { day: '2015-06-01' }),
  makePost('roads', { day: '2015-06-02', image: { src: '/map.png', alt: 'A map' } }),
];
const { pages, urlOf } = planOf(posts);
const config = makeConfig();
const view = siteView(makeSite(posts), { features: builtIn, publicFiles: [], themeFiles: [] });
const plan = toPlan({ config, view, pages, urlOf });
const postTemplate = { path: 'post.vto', file: '', source: '', text: '' } as const;
const templates = {
  kinds: { post: 'post.vto' },
  files: [postTemplate],
} as unknown as TemplateSet;

describe('pagesShowing', () => {
  it('finds the page of a post and those that name it', () => {
    const shown = pagesShowing('posts/roads.md' as SourcePath, plan, templates);
    expect(shown['post']).toEqual(['/2015/06/roads/', '/2015/06/dams/']);
    expect(shown['home']).toEqual(['/']);
    expect(shown['not-found']).toBeUndefined();
  });

  it('finds the pages that a template makes', () => {
    expect(pagesShowing('templates/post.vto' as SourcePath, plan, templates)).toEqual({
      post: ['/2015/06/roads/', '/2015/06/dams/'],
    });
  });

  it('finds nothing for a file that nobody shows', () => {
    expect(pagesShowing('posts/draft.md' as SourcePath, plan, templates)).toEqual({});
  });
});
