// The view of a list, an index or a page → the page that it is, in the words of schema.org. Pure.
import { defined } from '../../lib/defined.ts';
import type { CommonView, ListView, PageView, SiteView } from '../../site/views.ts';
import { siteReference } from './publisher.ts';

/** https://schema.org/CollectionPage */
export function describeCollection(view: CommonView, site: SiteView) {
  return describeWebPage(view, { site, type: 'CollectionPage' });
}

/** A page of the owner's own. https://schema.org/WebPage */
export function describePage(view: PageView, site: SiteView) {
  return defined(
    { dateModified: view.updated?.iso },
    describeWebPage(view, { site, type: 'WebPage' }),
  );
}

/** The page of an author. https://schema.org/ProfilePage */
export function describeProfile(view: ListView, site: SiteView) {
  return defined(
    { mainEntity: view.author && describeAuthor(view.author, view) },
    describeWebPage(view, { site, type: 'ProfilePage' }),
  );
}

function describeAuthor(
  { name, url, email }: NonNullable<ListView['author']>,
  { canonical }: CommonView,
) {
  return defined(
    { email, sameAs: url === undefined ? undefined : [url] },
    { '@type': 'Person' as const, name, url: canonical },
  );
}

interface WebPageOptions<Type extends string> {
  readonly site: SiteView;
  readonly type: Type;
}

function describeWebPage<Type extends string>(
  { canonical, title, description, lang }: CommonView,
  { site, type }: WebPageOptions<Type>,
) {
  return defined(
    { description: description || undefined },
    { '@type': type, url: canonical, name: title, inLanguage: lang, isPartOf: siteReference(site) },
  );
}
