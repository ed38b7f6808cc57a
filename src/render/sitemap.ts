// SitemapPage → its XML (https://www.sitemaps.org/protocol.html), a list of pages or of sitemaps. Never splits one:
// plan/ keeps each within 50,000 addresses.
import { element, xmlDocument } from '../lib/xml.ts';
import type { SitemapPage } from '../pages.ts';

const itemNames = { urlset: 'url', sitemapindex: 'sitemap' } as const satisfies Record<SitemapPage['format'], string>;

/** Renders a sitemap or an index of sitemaps, with lastmod where it is known. */
export function renderSitemap(page: SitemapPage): string {
  const items = page.entries().map(({ url, modified }) =>
    element(itemNames[page.format], [element('loc', url), modified === undefined ? undefined : element('lastmod', modified)]),
  );
  return xmlDocument(element(page.format, items, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }));
}
