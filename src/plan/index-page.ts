// All names of one kind, such as tags or authors → what the page that lists them shows.
import type { Shown } from '../features/feature.ts';
import { withBase } from '../lib/url.ts';
import type { SiteConfig, UrlPath } from '../site/types.ts';
import type { IndexEntry } from '../site/views/charts.ts';
import type { IndexView } from '../site/views.ts';
import { opmlLink } from './feed-links.ts';
import { byLetter } from './letters.ts';

/** A name, the address of its page and its posts. */
interface Named {
  readonly name: string;
  readonly description?: string;
  readonly posts: readonly unknown[];
}

export interface IndexOptions<Item> {
  readonly title: string;
  readonly config: SiteConfig;
  readonly urlOf: (item: Item) => UrlPath;
}

/** Shows an index: by name and by letter, with the list of all feeds. */
export function showIndex<Item extends Named>(
  items: readonly Item[],
  { title, config, urlOf }: IndexOptions<Item>,
): Shown<IndexView> {
  const entries = items.map(
    (item): IndexEntry => ({
      title: item.name,
      url: withBase(urlOf(item), config.base),
      count: item.posts.length,
      description: item.description ?? '',
    }),
  );
  return {
    title,
    feeds: [opmlLink(config)],
    entries,
    letters: byLetter(entries, config.language),
  };
}
