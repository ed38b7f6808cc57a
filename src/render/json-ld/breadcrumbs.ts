// The address of a page → the pages above it, from the front page down, in the words of schema.org.
// Pure.
import { formatDay, formatMonthName } from '../../lib/date.ts';
import { withBase } from '../../lib/url.ts';
import { addresses, periodUrl } from '../../site/addresses.ts';
import type { UrlPath } from '../../site/types.ts';
import type { CommonView, PeriodView, PostView, SiteView } from '../../site/views.ts';

interface Crumb {
  readonly name: string;
  /** Begins with the base path. */
  readonly url: string;
}

/** Home, year, month, post. */
export function breadcrumbsOfPost({ title, url, published }: PostView, site: SiteView) {
  return describe([...periodCrumbs(published.slice(0, 7), site), { name: title, url }], site);
}

/** Home, year, month, day, as far as the period goes. */
export function breadcrumbsOfPeriod({ url }: PeriodView, site: SiteView) {
  const key = url.slice(site.base.length + 1, -1).replaceAll('/', '-');
  return describe(periodCrumbs(key, site), site);
}

/** Home, the index at an address if the masthead links to it, one of its pages. */
export function breadcrumbsBelow(above: UrlPath) {
  return ({ title, url }: Pick<CommonView, 'title' | 'url'>, site: SiteView) => {
    const index = site.navigation.find((link) => link.url === withBase(above, site.base));
    const crumbs = index ? [{ name: index.title, url: index.url }] : [];
    return describe([...crumbs, { name: title, url }], site);
  };
}

const names = [(key: string) => key.slice(0, 4), formatMonthName, formatDay] as const;

/** The periods that "2015-06-07" or the head of it names. */
function periodCrumbs(key: string, { base, language }: SiteView): Crumb[] {
  return key.split('-').map((_, index) => {
    const part = key.slice(0, 4 + 3 * index);
    return { name: names[index]!(part, language), url: withBase(periodUrl({ key: part }), base) };
  });
}

/** https://schema.org/BreadcrumbList */
function describe(crumbs: readonly Crumb[], { title, base, origin }: SiteView) {
  const itemListElement = [{ name: title, url: withBase(addresses.home, base) }, ...crumbs].map(
    ({ name, url }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: { '@id': origin + url },
    }),
  );
  return { '@type': 'BreadcrumbList' as const, itemListElement };
}
