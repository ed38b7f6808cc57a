// The data of a page that a custom template makes → the view that the theme's layouts expect, and
// the place of the page.
import { directionOf } from '../lib/language.ts';
import { openGraphLocale } from '../lib/locale.ts';
import { absoluteUrl, outputPathOf, urlPath, withBase } from '../lib/url.ts';
import type { OutputPath, UrlPath } from '../site/types.ts';
import type { CommonView, PageView, SiteView } from '../site/views.ts';

/** The part that matters of the data that Eleventy has collected for a page. */
export interface CustomPageData
  extends Partial<Pick<CommonView, 'title' | 'description' | 'lang' | 'dir' | 'noindex'>> {
  readonly page: { readonly url: string | false };
}

/** Makes the view of a page, without a body: that is the template itself. */
export function customView(
  { page, title, description, lang, dir, noindex }: CustomPageData,
  site: SiteView,
): PageView {
  const direction = dir ?? directionOf(lang ?? site.language);
  const url = urlPath(page.url || '/') ?? ('/' as UrlPath);
  return {
    kind: 'page',
    url: withBase(url, site.base),
    canonical: absoluteUrl(url, site.url),
    title: title ?? '',
    description: description ?? '',
    lang: lang ?? site.language,
    locale: openGraphLocale(lang ?? site.language),
    ...((dir || direction === 'rtl' || site.dir === 'rtl') && { dir: direction }),
    feeds: [],
    noindex: noindex ?? false,
    extra: {},
    content: '',
    headings: [],
    sources: [],
  };
}

/**
 * Where a page stands that Eleventy calls `url`; undefined for `permalink: false` and for addresses
 * outside the site.
 */
export function customPlace(
  url: string | false,
): { readonly url: UrlPath; readonly output: OutputPath } | undefined {
  const path = url === false ? undefined : urlPath(url);
  return path && { url: path, output: outputPathOf(path) };
}
