// The owner's Markdown pages, and the page for addresses that do not exist → HTML pages.

import { defined } from '../lib/defined.ts';
import { outputPathOf } from '../lib/url.ts';
import { addresses } from '../site/addresses.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { Post, UrlPath } from '../site/types.ts';
import type { PageView } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { fileUrlsOf } from './file-urls.ts';
import { dateView, makeView } from './make-view.ts';
import type { PlanContext, Planned } from './planner.ts';
import { describe } from './summaries.ts';
import { showTranslations } from './translations.ts';

/** Plans the page of every Markdown file of pages/ that has an address, by path. */
export function planOwnPages(context: PlanContext): Planned {
  const { site, urlOf, images } = context;
  const { config } = site;
  const pages = site.pages.flatMap((page): HtmlPage[] => {
    const url = urlOf.get(page.source);
    if (url === undefined) return [];
    const { source, body } = page;
    return [
      defined({
        kind: 'page' as const,
        url,
        output: outputPathOf(url),
        source,
        body,
        fileUrls: fileUrlsOf(page, { urlOf, config }),
        images: images.ofPost(page),
        view: () => pageView(page, { ...context, url }),
      }),
    ];
  });
  return { pages };
}

function pageView(
  page: Post,
  { site, urlOf, url }: PlanContext & { readonly url: UrlPath },
): PageView {
  const { config } = site;
  const { title, canonical, lang, dir } = page;
  return makeView(
    config,
    { kind: 'page', url, title, description: describe(page), canonical, lang, dir },
    {
      updated: page.updated && dateView(page.updated, config.language),
      ...showTranslations(page, { site, urlOf }),
      extra: page.extra,
      content: '',
      headings: [],
      sources: [],
    },
  );
}

/** Plans 404.html, which hosts serve for addresses that do not exist. */
export function planNotFound({ site: { config } }: PlanContext): Planned {
  const url = addresses.notFound;
  return {
    pages: [
      {
        kind: 'not-found',
        url,
        output: outputPathOf(url),
        view: () =>
          makeView(
            config,
            { kind: 'not-found', url, title: wordsOf(config).notFound, noindex: true },
            {},
          ),
      },
    ],
  };
}
