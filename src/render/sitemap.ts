// SitemapPage → its XML (https://www.sitemaps.org/protocol.html), a list of pages or of sitemaps.
// Never splits one: plan/ keeps each within 50,000 addresses.
import type { Piece } from '../lib/reused-buffer.ts';
import { element, type Xml, xmlDocument } from '../lib/xml.ts';
import type { NewsEntry, SitemapPage } from '../site/pages.ts';

const itemNames = { urlset: 'url', sitemapindex: 'sitemap' } as const satisfies Record<
  SitemapPage['format'],
  string
>;

/**
 * Renders a sitemap or an index of sitemaps, with lastmod where it is known, and what a news
 * sitemap says of its posts.
 */
export function renderSitemap(page: SitemapPage): readonly Piece[] {
  const entries = page.entries();
  const items = entries.map(({ url, modified, news }) =>
    element(itemNames[page.format], [
      element('loc', url),
      modified === undefined ? undefined : element('lastmod', modified),
      news && renderNews(news),
    ]),
  );
  const hasNews = entries.some(({ news }) => news);
  return xmlDocument(
    element(page.format, items, {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:news': hasNews ? 'http://www.google.com/schemas/sitemap-news/0.9' : undefined,
    }),
  );
}

function renderNews({ publication, language, published, title }: NewsEntry): Xml {
  return element('news:news', [
    element('news:publication', [
      element('news:name', publication),
      element('news:language', language),
    ]),
    element('news:publication_date', published),
    element('news:title', title),
  ]);
}
