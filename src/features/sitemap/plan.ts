// Every page that search engines should know → sitemap.xml. Each kind of pages says which section
// it belongs to, or that it is not listed. Only posts have a date of change: nobody knows when a
// list last changed in substance.

import { defined } from '../../lib/defined.ts';
import { fingerprintOf, joinAll } from '../../lib/fingerprint.ts';
import { absoluteUrl, fileUrl, outputPathOf } from '../../lib/url.ts';
import type { PlanContext, Planned, PlanOptions } from '../../plan/context.ts';
import { addresses } from '../../site/addresses.ts';
import type { HtmlPage, Page, SitemapEntry, SitemapPage } from '../../site/pages.ts';
import type { PostDate, UrlPath } from '../../site/types.ts';
import { type SitemapSection, sitemapSections } from '../feature.ts';

/**
 * What a sitemap holds at most. https://www.sitemaps.org/protocol.html allows 50,000 addresses and
 * 52,428,800 bytes; but who adds a post writes, uploads and asks a robot to read the whole part
 * again that it is in.
 */
const limits = { urls: 5_000, bytes: 50_000_000 };
/** The longest `<url><loc></loc><lastmod></lastmod></url>` around an address, generously. */
const frameBytes = 120;

/** A page as a sitemap lists it; undefined stands for a page that the owner's template makes. */
type Listed = Pick<HtmlPage, 'url' | 'changed'> & { readonly section: SitemapSection | undefined };

/** The sections that get files of their own in a large sitemap; all others share one name. */
const parts: Readonly<Partial<Record<SitemapSection, string>>> = {
  posts: 'posts',
  archive: 'archive',
};
const otherParts = 'pages';

/**
 * Plans one sitemap, or an index of several where one would be too large: posts from the oldest on,
 * so that all parts of them but the last stay as they are, and apart from them the archive and the
 * other pages.
 */
export function planSitemap(
  { site, options }: PlanContext,
  before: readonly Page[],
  { urls, bytes } = limits,
): Planned {
  const all = listPages(before, options);
  const runsOf = (list: readonly Listed[]) =>
    split(list, { urls, bytes: bytes - 1_000, siteUrl: site.config.url });
  const whole = runsOf(all);
  if (whole.length <= 1) return { pages: [urlset(addresses.sitemap, whole[0] ?? [])] };
  const names = [...new Set([...Object.values(parts), otherParts])];
  const files = names.flatMap((name) =>
    runsOf(all.filter(({ section }) => partOf(section) === name)).map((run, index) => ({
      url: fileUrl(`sitemap-${name}-${index + 1}.xml`),
      run,
    })),
  );
  return {
    pages: [
      sitemapPage(addresses.sitemap, 'sitemapindex', () =>
        files.map(({ url, run }) => ({
          url: absoluteUrl(url, site.config.url),
          ...modified(run.flatMap(({ changed }) => changed ?? [])),
        })),
      ),
      ...files.map(({ url, run }) => urlset(url, run)),
    ],
  };

  function urlset(url: UrlPath, run: readonly Listed[]): SitemapPage {
    return {
      ...sitemapPage(url, 'urlset', () => run.map((page) => entryOf(page, site.config.url))),
      fingerprint: () =>
        joinAll(fingerprintOf([url]), run, (page) => fingerprintOf([page.url, page.changed?.iso])),
    };
  }
}

/** The pages of all sections in their order; posts from the oldest on. */
function listPages(before: readonly Page[], { features, customPages }: PlanOptions): Listed[] {
  const sectionOf = new Map(
    features.flatMap(({ kinds = [] }) =>
      kinds.map(({ name, sitemap }) => [name as string, sitemap]),
    ),
  );
  const pages = before.flatMap((page) => ('view' in page && !page.isUnlisted ? page : []));
  const listed = sitemapSections.flatMap((section) => {
    const found = pages.filter(({ kind }) => sectionOf.get(kind) === section);
    if (section === 'posts') found.reverse();
    return found.map(({ url, changed }): Listed => defined({ changed }, { url, section }));
  });
  const custom = customPages
    .filter(({ url }) => /\/$|\.html?$/.test(url))
    .map(({ url }) => ({ url, section: undefined }));
  return [...listed, ...custom];
}

function partOf(section: SitemapSection | undefined): string {
  return (section && parts[section]) ?? otherParts;
}

function sitemapPage(
  url: UrlPath,
  format: SitemapPage['format'],
  entries: () => SitemapEntry[],
): SitemapPage {
  return { kind: 'sitemap', format, url, output: outputPathOf(url), entries };
}

/** Cuts a list into runs that one sitemap holds. */
function split(
  list: readonly Listed[],
  {
    urls,
    bytes,
    siteUrl,
  }: { readonly urls: number; readonly bytes: number; readonly siteUrl: string },
): Listed[][] {
  const runs: Listed[][] = [];
  let size = Infinity;
  for (const page of list) {
    // Addresses are ASCII; "&" and "'" become "&amp;" and "&apos;" in XML.
    const needed =
      frameBytes +
      siteUrl.length +
      page.url.length +
      (/[&']/.test(page.url) ? 5 * page.url.match(/[&']/g)!.length : 0);
    if (size + needed > bytes || runs.at(-1)!.length === urls) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(page);
    size += needed;
  }
  return runs;
}

function entryOf({ url, changed }: Listed, siteUrl: string): SitemapEntry {
  return { url: absoluteUrl(url, siteUrl), ...modified(changed ? [changed] : []) };
}

function modified(dates: readonly PostDate[]): Pick<SitemapEntry, 'modified'> {
  return dates.length === 0
    ? {}
    : { modified: dates.reduce((last, date) => (date.epochMs > last.epochMs ? date : last)).iso };
}
