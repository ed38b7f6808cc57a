// Every page that search engines should know → sitemap.xml, and robots.txt, which names it and the
// news sitemap. Redirects and 404 stay out. Only posts have a date of change: nobody knows when a
// list last changed in earnest.
import { fingerprintOf, joinAll } from '../lib/fingerprint.ts';
import { absoluteUrl, fileUrl, outputPathOf } from '../lib/url.ts';
import { addresses } from '../site/addresses.ts';
import type { HtmlPage, Page, SitemapEntry, SitemapPage } from '../site/pages.ts';
import type { PostDate, UrlPath } from '../site/types.ts';
import type { PlanContext, Planned } from './planner.ts';

/**
 * What a sitemap holds at most. https://www.sitemaps.org/protocol.html allows 50,000 addresses and
 * 52,428,800 bytes; but who adds a post writes, uploads and asks a robot to read the whole part
 * again that it is in.
 */
const limits = { urls: 5_000, bytes: 50_000_000 };
/** The longest `<url><loc></loc><lastmod></lastmod></url>` around an address, generously. */
const frameBytes = 120;

type Listed = Pick<HtmlPage, 'url' | 'changed'> & { readonly kind: HtmlPage['kind'] | 'own' };

/**
 * The parts of a sitemap that has several: in each, what is new stands at the end or seldom comes.
 */
const parts: Readonly<Partial<Record<Listed['kind'], string>>> = {
  post: 'posts',
  year: 'archive',
  month: 'archive',
  day: 'archive',
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
  const pages: Listed[] = [
    ...before
      .filter((page) => 'view' in page)
      .filter(({ kind }) => kind !== 'redirect' && kind !== 'not-found'),
    ...options.ownTemplates
      .filter(({ url }) => /\/$|\.html?$/.test(url))
      .map(({ url }) => ({ url, kind: 'own' as const })),
  ];
  const posts = pages.filter(({ kind }) => kind === 'post').reverse();
  const others = pages.filter(({ kind }) => kind !== 'post');
  const runsOf = (list: readonly Listed[]) =>
    split(list, { urls, bytes: bytes - 1_000, siteUrl: site.config.url });
  const whole = runsOf([...posts, ...others]);
  if (whole.length <= 1) return { pages: [urlset(addresses.sitemap, whole[0] ?? [])] };
  const names = [...new Set([...Object.values(parts), otherParts])];
  const all = [...posts, ...others];
  const files = names.flatMap((name) =>
    runsOf(all.filter(({ kind }) => (parts[kind] ?? otherParts) === name)).map((run, index) => ({
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

/**
 * Plans robots.txt: everything is open. Robots read it at the root of a host only; below a base
 * path it is for show.
 */
export function planRobots({ site: { config } }: PlanContext, before: readonly Page[]): Planned {
  const url = addresses.robots;
  const sitemaps = [addresses.sitemap, addresses.newsSitemap].filter((one) =>
    before.some((page) => page.url === one),
  );
  return {
    pages: [
      {
        kind: 'robots',
        url,
        output: outputPathOf(url),
        lines: () => [
          'User-agent: *',
          'Allow: /',
          '',
          ...sitemaps.map((one) => `Sitemap: ${absoluteUrl(one, config.url)}`),
        ],
      },
    ],
  };
}
