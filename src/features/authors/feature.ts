// Authors: who wrote what. A list and a feed for each, and an index of all.
import { defined } from '../../lib/defined.ts';
import { pageFeedLink } from '../../plan/feed-links.ts';
import { showIndex } from '../../plan/index-page.ts';
import { fingerprintList, listPages, type NumberedPage, showList } from '../../plan/list.ts';
import { linkTo } from '../../plan/make-view.ts';
import { breadcrumbsBelow } from '../../render/json-ld/breadcrumbs.ts';
import { describeCollection, describeProfile } from '../../render/json-ld/collection.ts';
import { addresses, authorUrl } from '../../site/addresses.ts';
import type { Author } from '../../site/types.ts';
import type { IndexView, ListView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import { defineFeature, defineKind } from '../feature.ts';
import { buildAuthors } from './model.ts';

const breadcrumbs = breadcrumbsBelow(addresses.authors);

const authorList = defineKind<ListView, NumberedPage<Author>>({
  name: 'author',
  templates: ['author', 'list'],
  sitemap: 'lists',
  priority: 0,
  pages(context) {
    const { config, authors } = context.site;
    return authors.flatMap((author) => {
      const [url, title] = [authorUrl(author), wordsOf(config).postsBy(author.name)];
      const feeds = config.feeds.authors ? [pageFeedLink(url, { title, config })] : [];
      return listPages({ url, title, feeds, posts: author.posts, item: author }, context);
    });
  },
  uses: (page, context) =>
    fingerprintList(page, context, [JSON.stringify(contactOf(page.subject.list.item))]),
  view: (page, context) => ({
    ...showList(page, context),
    author: contactOf(page.subject.list.item),
  }),
  feed({ subject: { list, page } }, { site: { config } }) {
    if (page.number > 0 || !config.feeds.authors) return undefined;
    const { item: author, posts } = list;
    const words = wordsOf(config);
    const listed = { title: author.name, group: words.authors };
    const title = words.part(config.title, author.name);
    return { title, listed, authors: [contactOf(author)], posts };
  },
  jsonLd: (view, site) => [
    (view.pagination.newer === undefined ? describeProfile : describeCollection)(view, site),
    breadcrumbs(view, site),
  ],
});

const authorIndex = defineKind<IndexView>({
  name: 'authors',
  templates: ['authors', 'index'],
  sitemap: 'indexes',
  priority: 0,
  pages: ({ site }) =>
    site.authors.length > 0 ? [{ url: addresses.authors, subject: undefined }] : [],
  view: (_, { site: { authors, config } }) =>
    showIndex(authors, { title: wordsOf(config).authors, config, urlOf: authorUrl }),
  jsonLd: (view, site) => [describeCollection(view, site)],
});

export const authors = defineFeature({
  name: 'authors',
  describe: 'A list and a feed for each author, and an index of all authors.',
  model: ({ site }) => ({ site: buildAuthors(site.posts, site.config) }),
  kinds: [authorList, authorIndex],
  navigation: ({ config, authors }) =>
    authors.length > 1
      ? [linkTo(addresses.authors, { title: wordsOf(config).authors, config })]
      : [],
});

function contactOf({ name, url, email }: Author): NonNullable<ListView['author']> {
  return defined({ name, url, email });
}
