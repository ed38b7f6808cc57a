// Pages: the Markdown files of pages/, each with an address and a place in the masthead.
import { dateView, linkTo } from '../../plan/make-view.ts';
import { makePostUrl } from '../../plan/permalink.ts';
import { describe } from '../../plan/summaries.ts';
import { describePage } from '../../render/json-ld/collection.ts';
import type { Post } from '../../site/types.ts';
import type { PageView } from '../../site/views.ts';
import { defineFeature, defineKind } from '../feature.ts';

export const pages = defineFeature({
  name: 'pages',
  describe: 'A page for each Markdown file of `pages/`, such as "about" or "corrections".',
  kinds: [
    defineKind<PageView, Post>({
      name: 'page',
      templates: ['page'],
      sitemap: 'pages',
      priority: 2,
      pages: ({ site, urlOf }) =>
        [...site.pages, ...site.unlisted.filter(({ kind }) => kind === 'page')].flatMap((page) => {
          const url = urlOf.get(page.source);
          return url === undefined ? [] : { url, subject: page, post: page };
        }),
      view({ subject: page }, { site: { config }, parts }) {
        const shown = {
          title: page.title,
          description: describe(page),
          canonical: page.canonical,
          lang: page.lang,
          dir: page.dir,
          updated: page.updated && dateView(page.updated, config.language),
          extra: page.extra,
          content: '',
          headings: [],
          sources: [],
        };
        return parts.addToPage(shown, page);
      },
      jsonLd: (view, site) => [describePage(view, site)],
    }),
  ],
  navigation({ config, pages }) {
    const urlOf = makePostUrl(config);
    return pages.flatMap((page) => {
      const url = urlOf(page);
      return url === undefined ? [] : linkTo(url, { title: page.title, config });
    });
  },
});
