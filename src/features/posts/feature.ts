// Posts: a page for each that is published.
import { breadcrumbsOfPost } from '../../render/json-ld/breadcrumbs.ts';
import type { PostView } from '../../site/views.ts';
import { defineFeature, defineKind } from '../feature.ts';
import { describeArticle } from './article.ts';
import { fingerprintPost, outlinePosts, type PostAndNeighbours, showPost } from './plan.ts';

export const posts = defineFeature({
  name: 'posts',
  describe: 'A page for each post, with headline, byline, dateline, text, sources and neighbours.',
  kinds: [
    defineKind<PostView, PostAndNeighbours>({
      name: 'post',
      templates: ['post'],
      sitemap: 'posts',
      priority: 2,
      pages: outlinePosts,
      uses: fingerprintPost,
      view: showPost,
      jsonLd: (view, site) => [describeArticle(view, site), breadcrumbsOfPost(view, site)],
    }),
  ],
});
