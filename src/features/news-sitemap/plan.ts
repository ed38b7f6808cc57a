// The posts of the last two days → a news sitemap
// (https://support.google.com/news/publisher-center/answer/9606710), if the site wants one. The
// days are counted back from the newest post: a site is built when there is news, and so no clock
// is needed, and a build without a change stays as it was however long ago the last one is.
import { absoluteUrl, outputPathOf } from '../../lib/url.ts';
import type { PlanContext, Planned } from '../../plan/context.ts';
import { addresses } from '../../site/addresses.ts';
import type { SitemapEntry } from '../../site/pages.ts';
import type { DatedPost } from '../../site/types.ts';

const dayMs = 86_400_000;
const newsMs = 2 * dayMs;
/** What one file may hold. */
const most = 1_000;

/**
 * Plans the file where it would list anything. Posts that were first published elsewhere are no
 * news of this site.
 */
export function planNewsSitemap({ site, urlOf }: PlanContext): Planned {
  const { config, posts } = site;
  const since = (posts[0]?.date.epochMs ?? 0) - newsMs;
  // Posts of a later day come first, also where an offset makes them older by hours.
  const end = posts.findIndex(({ date }) => date.epochMs < since - dayMs);
  const news = posts
    .slice(0, end === -1 ? undefined : end)
    .filter(({ date }) => date.epochMs >= since)
    .filter(({ source, canonical }) => canonical === undefined && urlOf.has(source))
    .slice(0, most);
  if (!config.sitemap.news || news.length === 0) return { pages: [] };
  const url = addresses.newsSitemap;
  return {
    pages: [
      {
        kind: 'sitemap',
        format: 'urlset',
        url,
        output: outputPathOf(url),
        entries: () => news.map(entryOf),
      },
    ],
  };

  function entryOf({ source, title, date, lang }: DatedPost): SitemapEntry {
    return {
      url: absoluteUrl(urlOf.get(source)!, config.url),
      news: {
        publication: config.title,
        language: newsLanguage(lang ?? config.language),
        published: date.iso,
        title,
      },
    };
  }
}

/**
 * The language as this kind of sitemap has it: ISO 639 alone, "ru" for "ru-UA", but "zh-cn" or
 * "zh-tw" for Chinese in simplified or traditional characters.
 */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return language === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : language;
}
