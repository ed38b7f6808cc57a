// A list of posts, newest first → its pages, numbered from the oldest as paginate.ts says, and what
// each of them shows. Which lists there are is for features to say.
import type { PageOutline, Shown } from '../features/feature.ts';
import { defined } from '../lib/defined.ts';
import {
  type Fingerprint,
  type FingerprintPart,
  fingerprintOf,
  joinAll,
} from '../lib/fingerprint.ts';
import { numberedUrl } from '../site/addresses.ts';
import type { DatedPost, UrlPath } from '../site/types.ts';
import type { FeedLink, Link, ListView } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import type { PlanContext } from './context.ts';
import { linkTo } from './make-view.ts';
import { type ListPage, paginate } from './paginate.ts';

/** A list, and what it is a list of. */
export interface PostList<Item> {
  /** Of its newest page. */
  readonly url: UrlPath;
  readonly title: string;
  readonly description?: string | undefined;
  readonly feeds?: readonly FeedLink[];
  /** Newest first. */
  readonly posts: readonly DatedPost[];
  readonly item: Item;
}

/** One page of a list. */
export interface NumberedPage<Item> {
  readonly list: PostList<Item>;
  readonly page: ListPage;
}

/** The pages of a list, as many as the page size of the configuration gives. */
export function listPages<Item>(
  list: PostList<Item>,
  { site }: Pick<PlanContext, 'site'>,
): PageOutline<NumberedPage<Item>>[] {
  return paginate(list.posts.length, site.config.pageSize).map((page) => ({
    url: pageUrl(list, page.number),
    subject: { list, page },
  }));
}

/** The fingerprint of a page of a list; `more` is what it shows beyond its posts. */
export function fingerprintList<Item>(
  { subject: { list, page } }: PageOutline<NumberedPage<Item>>,
  { fingerprints }: Pick<PlanContext, 'fingerprints'>,
  more: readonly FingerprintPart[] = [],
): Fingerprint {
  const { posts, item: _, ...about } = list;
  const { number, count, depth, newer, older } = page;
  return joinAll(
    fingerprintOf([JSON.stringify(about), number, count, depth, newer, older, ...more]),
    posts.slice(page.start, page.end),
    fingerprints.ofSummary,
  );
}

/** What a page of a list shows. */
export function showList<Item>(
  { subject: { list, page } }: PageOutline<NumberedPage<Item>>,
  { site: { config }, summarize }: Pick<PlanContext, 'site' | 'summarize'>,
): Shown<ListView> {
  const words = wordsOf(config);
  return {
    title: page.number === 0 ? list.title : words.numbered(list.title, page.number),
    description: list.description,
    feeds: list.feeds,
    posts: list.posts.slice(page.start, page.end).map((post) => summarize(post, config.language)),
    count: page.count,
    pagination: defined({
      number: page.depth,
      total: page.depth,
      newer: neighbour('newer'),
      older: neighbour('older'),
    }),
  };

  function neighbour(side: 'newer' | 'older'): Link | undefined {
    const number = page[side];
    return number === undefined
      ? undefined
      : linkTo(pageUrl(list, number), { title: words[side], config });
  }
}

function pageUrl({ url }: { readonly url: UrlPath }, number: number): UrlPath {
  return number === 0 ? url : numberedUrl(url, number);
}
