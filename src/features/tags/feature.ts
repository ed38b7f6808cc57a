// Tags: what posts are about. A list and a feed for each, an index of all, and sections of the
// masthead.

import { yearBars } from '../../plan/bars.ts';
import { pageFeedLink } from '../../plan/feed-links.ts';
import { showIndex } from '../../plan/index-page.ts';
import { fingerprintList, listPages, type NumberedPage, showList } from '../../plan/list.ts';
import { linkTo } from '../../plan/make-view.ts';
import { breadcrumbsBelow } from '../../render/json-ld/breadcrumbs.ts';
import { describeCollection } from '../../render/json-ld/collection.ts';
import { addresses, tagUrl } from '../../site/addresses.ts';
import type { Tag } from '../../site/types.ts';
import type { IndexView, ListView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import { defineFeature, defineKind } from '../feature.ts';
import { keys } from './config.ts';
import { buildTags } from './model.ts';
import { risingTags } from './rising.ts';
import { checkSections, findSections } from './sections.ts';
import { makeTopics, type Topics } from './topics.ts';

const breadcrumbs = breadcrumbsBelow(addresses.tags);

const tagList = defineKind<ListView, NumberedPage<Tag>, Topics>({
  name: 'tag',
  templates: ['tag', 'list'],
  sitemap: 'lists',
  priority: 0,
  pages(context) {
    const { config, tags } = context.site;
    return tags.flatMap((tag) => {
      const [url, title] = [tagUrl(tag), wordsOf(config).postsTagged(tag.name)];
      const feeds = config.feeds.tags ? [pageFeedLink(url, { title, config })] : [];
      const { description, posts } = tag;
      return listPages({ url, title, description, feeds, posts, item: tag }, context);
    });
  },
  uses: (page, context) =>
    fingerprintList(page, context, [
      page.subject.page.number === 0 ? context.model.fingerprintOf(page.subject.list.item) : 0,
    ]),
  view(outline, context) {
    const { list, page } = outline.subject;
    const { model, linkToTag } = context;
    return {
      ...showList(outline, context),
      ...(page.number === 0 && {
        years: yearBars(model.yearsOf(list.item)),
        companions: model
          .companionsOf(list.item)
          .map(({ tag, count }) => ({ ...linkToTag(tag), count })),
      }),
    };
  },
  feed({ subject: { list, page } }, { site: { config } }) {
    if (page.number > 0 || !config.feeds.tags) return undefined;
    const { name, description = '', posts } = list.item;
    const words = wordsOf(config);
    const listed = { title: name, group: words.tags };
    return { title: words.part(config.title, name), description, listed, posts };
  },
  jsonLd: (view, site) => [describeCollection(view, site), breadcrumbs(view, site)],
});

const tagIndex = defineKind<IndexView>({
  name: 'tags',
  templates: ['tags', 'index'],
  sitemap: 'indexes',
  priority: 0,
  pages: ({ site }) => (site.tags.length > 0 ? [{ url: addresses.tags, subject: undefined }] : []),
  view: (_, { site, linkToTag }) => ({
    ...showIndex(site.tags, {
      title: wordsOf(site.config).tags,
      config: site.config,
      urlOf: tagUrl,
    }),
    rising: risingTags(site, linkToTag),
  }),
  jsonLd: (view, site) => [describeCollection(view, site)],
});

export const tags = defineFeature<Topics>({
  name: 'tags',
  describe: 'A list and a feed for each tag, an index of all tags, and sections in the masthead.',
  config: keys,
  model({ site }) {
    const { tags, tagOf, problems } = buildTags(site.posts, site.config);
    return {
      value: makeTopics({ posts: site.posts, tags, tagOf }),
      site: { tags, tagOf },
      problems,
    };
  },
  kinds: [tagList, tagIndex],
  navigation: ({ config, tags }) =>
    tags.length > 0 ? [linkTo(addresses.tags, { title: wordsOf(config).tags, config })] : [],
  onSite: (site) => ({
    sections: findSections(site).flatMap(({ name, tag }) =>
      tag ? linkTo(tagUrl(tag), { title: name, config: site.config }) : [],
    ),
  }),
  checks: ({ site }) => checkSections(site),
});
