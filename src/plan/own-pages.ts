// The owner's Markdown pages, and the page for addresses that do not exist → HTML pages.
import { outputPathOf } from '../lib/url.ts';
import type { HtmlPage } from '../pages.ts';
import type { Post, UrlPath } from '../types.ts';
import type { PageView } from '../views.ts';
import { addresses } from './addresses.ts';
import { defined } from '../lib/defined.ts';
import { wordsOf } from '../words.ts';
import { fileUrlsOf } from './file-urls.ts';
import { dateView, makeView } from './make-view.ts';
import type { PlanContext, Planned } from './planner.ts';
import { describe } from './summaries.ts';

/** Plans the page of every Markdown file of pages/ that has an address, by path. */
export function planOwnPages({ site, urlOf, images }: PlanContext): Planned {
  const { config } = site;
  const pages = site.pages.flatMap((page): HtmlPage[] => {
    const url = urlOf.get(page.source);
    if (url === undefined) return [];
    const { source, body } = page;
    return [defined({ kind: 'page' as const, url, output: outputPathOf(url), source, body, fileUrls: fileUrlsOf(page, { urlOf, config }), images: images.ofPost(page), view: () => pageView(page, { url, config }) })];
  });
  return { pages };
}

function pageView(page: Post, { url, config }: { readonly url: UrlPath; readonly config: PlanContext['site']['config'] }): PageView {
  const { title, canonical, lang, dir } = page;
  return makeView(config, { kind: 'page', url, title, description: describe(page), canonical, lang, dir }, {
    updated: page.updated && dateView(page.updated, lang ?? config.language),
    extra: page.extra,
    content: '',
    headings: [],
    sources: [],
  });
}

/** Plans 404.html, which hosts serve for addresses that do not exist. */
export function planNotFound({ site: { config } }: PlanContext): Planned {
  const url = addresses.notFound;
  return { pages: [{ kind: 'not-found', url, output: outputPathOf(url), view: () => makeView(config, { kind: 'not-found', url, title: wordsOf(config).notFound, noindex: true }, {}) }] };
}
