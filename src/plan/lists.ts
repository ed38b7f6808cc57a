// Home, tags and authors → pages of posts, newest first, numbered from the oldest as paginate.ts
// says.

import { defined } from '../lib/defined.ts';
import { type Fingerprint, fingerprintOf, joinAll } from '../lib/fingerprint.ts';
import { outputPathOf } from '../lib/url.ts';
import { addresses, authorUrl, numberedUrl, tagUrl } from '../site/addresses.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { Author, DatedPost, Tag, UrlPath } from '../site/types.ts';
import type { Link, ListView } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { yearBars } from './bars.ts';
import { authorFeedLinks, tagFeedLinks } from './feed-links.ts';
import { fingerprintLead, rankPosts } from './front.ts';
import { linkTo, makeView } from './make-view.ts';
import { type ListPage, paginate } from './paginate.ts';
import type { PlanContext, Planned } from './planner.ts';
import { makeTopics, type Topics } from './topics.ts';

interface List extends Pick<ListView, 'kind' | 'title' | 'description' | 'feeds'> {
  readonly url: UrlPath;
  readonly posts: readonly DatedPost[];
  readonly author?: Author;
  readonly tag?: Tag;
}

/** Plans the front page and the older pages of home, of every tag and of every author. */
export function planLists(context: PlanContext): Planned {
  const { config, posts, tags, authors } = context.site;
  const lists: List[] = [
    {
      kind: 'home',
      url: addresses.home,
      title: config.title,
      description: config.description,
      feeds: [],
      posts,
    },
    ...tags.map(
      (tag): List => ({
        kind: 'tag',
        url: tagUrl(tag),
        title: wordsOf(config).postsTagged(tag.name),
        description: tag.description ?? '',
        feeds: tagFeedLinks(tag, config),
        posts: tag.posts,
        tag,
      }),
    ),
    ...authors.map(
      (author): List => ({
        kind: 'author',
        url: authorUrl(author),
        title: wordsOf(config).postsBy(author.name),
        description: '',
        feeds: authorFeedLinks(author, config),
        posts: author.posts,
        author,
      }),
    ),
  ];
  const topics = makeTopics(context.site);
  return { pages: lists.flatMap((list) => planList(list, { ...context, topics })) };
}

interface ListContext extends PlanContext {
  readonly topics: Topics;
}

function planList(list: List, context: ListContext): HtmlPage[] {
  const { posts, author, tag, ...about } = list;
  const same = fingerprintOf([JSON.stringify([about, author && authorOf(author)])]);
  return paginate(posts.length, context.site.config.pageSize).map((page) => {
    const url = pageUrl(list, page.number);
    const fingerprint = () =>
      joinAll(
        fingerprintOf([
          same,
          page.number,
          page.count,
          page.depth,
          page.newer,
          page.older,
          page.number === 0 ? frontFingerprint(list, context) : 0,
        ]),
        posts.slice(page.start, page.end),
        context.fingerprints.ofSummary,
      );
    return {
      kind: list.kind,
      url,
      output: outputPathOf(url),
      fingerprint,
      view: () => listView(list, { ...context, page, url }),
    };
  });
}

/** What only the newest page of a list shows, by the kind of list. */
function frontParts(
  { kind, posts, tag }: List,
  context: ListViewOptions,
): Pick<ListView, 'front' | 'years' | 'companions'> {
  const { topics, linkToTag, page } = context;
  if (kind === 'home') return { front: rankPosts(posts.slice(page.start, page.end), context) };
  return tag
    ? {
        years: yearBars(topics.yearsOf(tag)),
        companions: topics
          .companionsOf(tag)
          .map((other) => ({ ...linkToTag(other.tag), count: other.count })),
      }
    : {};
}

/** Stands for those. */
function frontFingerprint({ kind, posts, tag }: List, context: ListContext): Fingerprint {
  return kind === 'home'
    ? fingerprintLead(posts[0], context)
    : tag
      ? context.topics.fingerprintOf(tag)
      : 0;
}

function authorOf({ name, url, email }: Author): NonNullable<ListView['author']> {
  return defined({ name, url, email });
}

function pageUrl(list: List, number: number): UrlPath {
  return number === 0 ? list.url : numberedUrl(list.url, number);
}

interface ListViewOptions extends ListContext {
  readonly page: ListPage;
  readonly url: UrlPath;
}

function listView(list: List, options: ListViewOptions): ListView {
  const {
    site: { config },
    summarize,
    page,
    url,
  } = options;
  const { kind, description, feeds, author } = list;
  const title = page.number === 0 ? list.title : wordsOf(config).numbered(list.title, page.number);
  return makeView(
    config,
    { kind, url, title, description, feeds },
    {
      posts: list.posts.slice(page.start, page.end).map((post) => summarize(post, config.language)),
      count: page.count,
      pagination: defined({
        number: page.depth,
        total: page.depth,
        newer: neighbour('newer'),
        older: neighbour('older'),
      }),
      author: author && authorOf(author),
      ...(page.number === 0 && frontParts(list, options)),
    },
  );

  function neighbour(side: 'newer' | 'older'): Link | undefined {
    const number = page[side];
    return number === undefined
      ? undefined
      : linkTo(pageUrl(list, number), { title: wordsOf(config)[side], config });
  }
}
