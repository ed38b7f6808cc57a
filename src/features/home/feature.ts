// The front page, and the list of all posts behind it.
import { fingerprintList, listPages, type NumberedPage, showList } from '../../plan/list.ts';
import { linkTo } from '../../plan/make-view.ts';
import { describeCollection } from '../../render/json-ld/collection.ts';
import { describePublisher, describeSite } from '../../render/json-ld/publisher.ts';
import { addresses } from '../../site/addresses.ts';
import type { ListView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import { defineFeature, defineKind } from '../feature.ts';
import { fingerprintLead, rankPosts } from './front.ts';

export const home = defineFeature({
  name: 'home',
  describe: 'The front page, which ranks the newest posts, and the pages of older ones.',
  kinds: [
    defineKind<ListView, NumberedPage<undefined>>({
      name: 'home',
      templates: ['home', 'list'],
      sitemap: 'lists',
      priority: 0,
      pages(context) {
        const { title, description } = context.site.config;
        const { posts } = context.site;
        const list = { url: addresses.home, title, description, feeds: [], posts, item: undefined };
        return listPages(list, context);
      },
      uses: (page, context) =>
        fingerprintList(page, context, [
          page.subject.page.number === 0 ? fingerprintLead(context.site.posts[0], context) : 0,
        ]),
      view(outline, context) {
        const { list, page } = outline.subject;
        const newest = list.posts.slice(page.start, page.end);
        return {
          ...showList(outline, context),
          ...(page.number === 0 && { front: rankPosts(newest, context) }),
        };
      },
      jsonLd: (view, site) =>
        view.pagination.newer === undefined
          ? [describeSite(site), describePublisher(site)]
          : [describeCollection(view, site)],
    }),
  ],
  navigation: ({ config }) => [linkTo(addresses.home, { title: wordsOf(config).home, config })],
});
