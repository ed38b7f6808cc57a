// The whole view of a page → its JSON-LD, ready to stand in a script element: what the page shows,
// in the words of schema.org, and nothing that it does not show. Pure.
// https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
import { scriptJson } from '../../lib/script-json.ts';
import type { HtmlKind, ListView, SiteView, View } from '../../site/views.ts';
import { describeArticle } from './article.ts';
import { breadcrumbsOfList, breadcrumbsOfPeriod, breadcrumbsOfPost } from './breadcrumbs.ts';
import { describeCollection, describePage, describeProfile } from './collection.ts';
import { describePublisher, describeSite } from './publisher.ts';

type OfKind<Kind extends HtmlKind> = View & { readonly kind: Kind };
type Describe<Shown extends View> = (view: Shown, site: SiteView) => readonly object[];

const none: Describe<View> = () => [];
const collection: Describe<View> = (view, site) => [describeCollection(view, site)];
const period: Describe<OfKind<'year' | 'month' | 'day'>> = (view, site) => [
  describeCollection(view, site),
  breadcrumbsOfPeriod(view, site),
];

const describers: { readonly [Kind in HtmlKind]: Describe<OfKind<Kind>> } = {
  post: (view, site) => [describeArticle(view, site), breadcrumbsOfPost(view, site)],
  page: (view, site) => [describePage(view, site)],
  home: (view, site) =>
    isFrontPage(view)
      ? [describeSite(site), describePublisher(site)]
      : [describeCollection(view, site)],
  tag: (view, site) => [describeCollection(view, site), breadcrumbsOfList(view, site)],
  author: (view, site) => [
    (isFrontPage(view) ? describeProfile : describeCollection)(view, site),
    breadcrumbsOfList(view, site),
  ],
  year: period,
  month: period,
  day: period,
  archive: collection,
  tags: collection,
  authors: collection,
  'not-found': none,
  redirect: none,
};

/** The nodes that describe a page; none where it is nothing to be found. */
export function describeView(view: View, site: SiteView): readonly object[] {
  return (describers[view.kind] as Describe<View>)(view, site);
}

/**
 * The JSON-LD of a page; undefined where there is nothing to say. Runs for every page: about 10 µs
 * for a post.
 */
export function structuredData(view: View, site: SiteView): string | undefined {
  const nodes = describeView(view, site);
  return nodes.length === 0
    ? undefined
    : scriptJson({ '@context': 'https://schema.org', '@graph': nodes });
}

/** Older pages of a list have a newer neighbour. */
function isFrontPage({ pagination }: ListView): boolean {
  return pagination.newer === undefined;
}
