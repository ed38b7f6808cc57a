// The archive of all years, the index of all tags and that of all authors → one page each.
import { outputPathOf, withBase } from '../lib/url.ts';
import { addresses, authorUrl, tagUrl } from '../site/addresses.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { Author, Site, SiteConfig, Tag, UrlPath } from '../site/types.ts';
import type { IndexEntry, Rising } from '../site/views/charts.ts';
import type { ArchiveView, IndexView } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { busiestMonth, monthBars } from './bars.ts';
import { byLetter } from './letters.ts';
import { makeView } from './make-view.ts';
import { opmlLink } from './opml.ts';
import { periodLink } from './periods.ts';
import type { PlanContext, Planned } from './planner.ts';
import { risingTags } from './rising.ts';

/** Plans the archive always, the indexes where there is anything to list. */
export function planIndexes({ site, linkToTag }: PlanContext): Planned {
  const { config, tags, authors } = site;
  const pages = [
    indexPage('archive', () => archiveView(site)),
    indexPage('tags', () =>
      indexView('tags', {
        config,
        entries: tags.map((tag) =>
          entryOf(tag, { config, url: tagUrl(tag), description: tag.description }),
        ),
        rising: risingTags(site, linkToTag),
      }),
    ),
    indexPage('authors', () =>
      indexView('authors', {
        config,
        entries: authors.map((author) => entryOf(author, { config, url: authorUrl(author) })),
      }),
    ),
  ];
  return { pages: pages.filter(({ kind }) => kind === 'archive' || site[kind].length > 0) };
}

function indexPage<Kind extends 'archive' | 'tags' | 'authors'>(
  kind: Kind,
  view: () => ArchiveView | IndexView,
): HtmlPage & { readonly kind: Kind } {
  return { kind, url: addresses[kind], output: outputPathOf(addresses[kind]), view };
}

function archiveView({ config, years, posts }: Site): ArchiveView {
  const most = busiestMonth(years);
  return makeView(
    config,
    { kind: 'archive', url: addresses.archive, title: wordsOf(config).archive },
    {
      count: posts.length,
      years: years.toReversed().map((year) => ({
        ...periodLink(year, config),
        months: year.parts.map((month) => periodLink(month, config)),
        bars: monthBars(year, { most, config }),
      })),
    },
  );
}

interface Index {
  readonly config: SiteConfig;
  readonly entries: readonly IndexEntry[];
  readonly rising?: Rising | undefined;
}

function indexView(kind: IndexView['kind'], { config, entries, rising }: Index): IndexView {
  return makeView(
    config,
    { kind, url: addresses[kind], title: wordsOf(config)[kind], feeds: [opmlLink(config)] },
    { entries, letters: byLetter(entries, config.language), rising },
  );
}

function entryOf(
  { name, posts }: Tag | Author,
  {
    config,
    url,
    description = '',
  }: {
    readonly config: SiteConfig;
    readonly url: UrlPath;
    readonly description?: string | undefined;
  },
): IndexEntry {
  return { title: name, url: withBase(url, config.base), count: posts.length, description };
}
