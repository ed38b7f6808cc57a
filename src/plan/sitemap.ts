// Every page that search engines should know → sitemap.xml, and robots.txt, which names it and the news sitemap. Redirects and 404 stay out.
// Only posts have a date of change: nobody knows when a list last changed in earnest.
import { joinAll, stampOf } from '../lib/stamp.ts';
import { absoluteUrl, fileUrl, outputPathOf } from '../lib/url.ts';
import type { HtmlPage, Page, SitemapEntry, SitemapPage } from '../pages.ts';
import type { PostDate, Site, SourcePath, UrlPath } from '../types.ts';
import { addresses } from './addresses.ts';
import type { PlanContext, Planned } from './planner.ts';

/** What a sitemap may hold at most: https://www.sitemaps.org/protocol.html says 50,000 addresses and 52,428,800 bytes. */
const limits = { urls: 50_000, bytes: 50_000_000 };
/** The longest `<url><loc></loc><lastmod></lastmod></url>` around an address, generously. */
const frameBytes = 120;

type Listed = HtmlPage | { readonly kind: 'own'; readonly url: UrlPath; readonly source: SourcePath };

/**
 * Plans one sitemap, or an index of several where one would be too large: posts from the oldest on, so that all parts of
 * them but the last stay as they are, and the other pages apart from them.
 */
export function planSitemap({ site, options }: PlanContext, before: readonly Page[], { urls, bytes } = limits): Planned {
  const pages: Listed[] = [
    ...before.filter((page) => 'view' in page).filter(({ kind }) => kind !== 'redirect' && kind !== 'not-found'),
    ...options.ownTemplates.filter(({ url }) => /\/$|\.html?$/.test(url)).map((own) => ({ ...own, kind: 'own' as const })),
  ];
  const posts = pages.filter(({ kind }) => kind === 'post').reverse();
  const others = pages.filter(({ kind }) => kind !== 'post');
  const change = changes(site);
  const runsOf = (list: readonly Listed[]) => split(list, { urls, bytes: bytes - 1_000, siteUrl: site.config.url });
  const whole = runsOf([...posts, ...others]);
  if (whole.length <= 1) return { pages: [urlset(addresses.sitemap, whole[0] ?? [])] };
  const parts = [
    ...runsOf(posts).map((run, index) => ({ url: fileUrl(`sitemap-posts-${index + 1}.xml`), run })),
    ...runsOf(others).map((run, index) => ({ url: fileUrl(`sitemap-pages-${index + 1}.xml`), run })),
  ];
  return {
    pages: [
      sitemapPage(addresses.sitemap, 'sitemapindex', () => parts.map(({ url, run }) => ({ url: absoluteUrl(url, site.config.url), ...modified(run.flatMap((page) => change(page) ?? [])) }))),
      ...parts.map(({ url, run }) => urlset(url, run)),
    ],
  };

  function urlset(url: UrlPath, run: readonly Listed[]): SitemapPage {
    return { ...sitemapPage(url, 'urlset', () => run.map((page) => entryOf(page, { site, change }))), stamp: () => joinAll(stampOf([url]), run, (page) => stampOf([page.url, change(page)?.iso])) };
  }
}

function sitemapPage(url: UrlPath, format: SitemapPage['format'], entries: () => SitemapEntry[]): SitemapPage {
  return { kind: 'sitemap', format, url, output: outputPathOf(url), entries };
}

/** Cuts a list into runs that one sitemap holds. */
function split(list: readonly Listed[], { urls, bytes, siteUrl }: { readonly urls: number; readonly bytes: number; readonly siteUrl: string }): Listed[][] {
  const runs: Listed[][] = [];
  let size = Infinity;
  for (const page of list) {
    // Addresses are ASCII; "&" and "'" become "&amp;" and "&apos;" in XML.
    const needed = frameBytes + siteUrl.length + page.url.length + 5 * (page.url.match(/[&']/g)?.length ?? 0);
    if (size + needed > bytes || runs.at(-1)!.length === urls) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)!.push(page);
    size += needed;
  }
  return runs;
}

type ChangeOf = (page: Listed) => PostDate | undefined;

function changes({ posts }: Site): ChangeOf {
  let known: Map<SourcePath, PostDate> | undefined;
  return ({ source, kind }) => {
    known ??= new Map(posts.map((post) => [post.source, post.updated ?? post.date]));
    return kind === 'post' ? known.get(source!) : undefined;
  };
}

function entryOf(page: Listed, { site, change }: { readonly site: Site; readonly change: ChangeOf }): SitemapEntry {
  const date = change(page);
  return { url: absoluteUrl(page.url, site.config.url), ...modified(date ? [date] : []) };
}

function modified(dates: readonly PostDate[]): Pick<SitemapEntry, 'modified'> {
  return dates.length === 0 ? {} : { modified: dates.reduce((last, date) => (date.epochMs > last.epochMs ? date : last)).iso };
}

/** Plans robots.txt: everything is open. Robots read it at the root of a host only; below a base path it is for show. */
export function planRobots({ site: { config } }: PlanContext, before: readonly Page[]): Planned {
  const url = addresses.robots;
  const sitemaps = [addresses.sitemap, addresses.newsSitemap].filter((one) => before.some((page) => page.url === one));
  return { pages: [{ kind: 'robots', url, output: outputPathOf(url), lines: () => ['User-agent: *', 'Allow: /', '', ...sitemaps.map((one) => `Sitemap: ${absoluteUrl(one, config.url)}`)] }] };
}
