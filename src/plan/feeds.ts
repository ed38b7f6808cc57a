// The newest posts of the site, of each tag and of each author → feeds; all posts of the site → the
// documents that its Atom feed leads back to. Full content is for render/ to fill in.

import { defined } from '../lib/defined.ts';
import { type Fingerprint, fingerprintOf, joinAll } from '../lib/fingerprint.ts';
import { absoluteUrl, outputPathOf } from '../lib/url.ts';
import { addresses, authorUrl, listFeedUrl, tagUrl } from '../site/addresses.ts';
import type { FeedEntry, FeedPage, FeedView } from '../site/pages.ts';
import type { Author, DatedPost, PostDate, UrlPath } from '../site/types.ts';
import { wordsOf } from '../site/words.ts';
import { archiveFeed } from './feed-archive.ts';
import { siteFeeds } from './feed-links.ts';
import { fileUrlsOf, imageOf } from './file-urls.ts';
import type { PlanContext, Planned } from './planner.ts';
import { distinct } from './summaries.ts';

interface Feed
  extends Pick<FeedPage, 'format' | 'url'>,
    Pick<FeedView, 'title' | 'description' | 'authors' | 'hub' | 'archive'> {
  readonly home: UrlPath;
  /** Those that it holds. */
  readonly posts: readonly DatedPost[];
}

/**
 * Plans Atom, RSS and JSON for the site, and Atom for every tag and author as far as the
 * configuration wants them.
 */
export function planFeeds(context: PlanContext): Planned {
  const { config, posts, tags, authors } = context.site;
  const { title, description } = config;
  const { limit, hub } = config.feeds;
  const newest = (all: readonly DatedPost[]) => all.slice(0, limit);
  const site = { title, description, authors: config.authors, home: addresses.home };
  const [atom, ...others] = siteFeeds.map(
    ({ format, url }): Feed => ({ ...site, format, url, posts: newest(posts) }),
  );
  const feeds: Feed[] = [
    ...(config.feeds.archives ? archived(atom!, context) : [atom!]),
    ...others,
    ...(config.feeds.tags ? tags : []).map((tag): Feed => {
      const home = tagUrl(tag);
      return {
        format: 'atom',
        url: listFeedUrl(home),
        title: wordsOf(config).part(title, tag.name),
        description: tag.description ?? '',
        authors: config.authors,
        home,
        posts: newest(tag.posts),
      };
    }),
    ...(config.feeds.authors ? authors : []).map((author): Feed => {
      const home = authorUrl(author);
      return {
        format: 'atom',
        url: listFeedUrl(home),
        title: wordsOf(config).part(title, author.name),
        description: '',
        authors: [contactOf(author)],
        home,
        posts: newest(author.posts),
      };
    }),
  ].map((feed) => (feed.archive?.current === undefined ? defined({ hub }, feed) : feed));
  return {
    pages: feeds.map((feed) => ({
      kind: 'feed',
      format: feed.format,
      url: feed.url,
      output: outputPathOf(feed.url),
      fingerprint: () => fingerprintFeed(feed, context),
      bodies: () => feed.posts.map(({ body }) => body),
      feed: () => feedView(feed, context),
    })),
  };
}

/**
 * A feed with the way back to all older posts, and the documents on it. A document names its
 * neighbours and the feed, and nothing that will be another one: only the newest gets a `next`,
 * once.
 */
function archived(feed: Feed, { site }: PlanContext): Feed[] {
  const { documents, open } = archiveFeed(site);
  const urlOf = (index: number) =>
    documents[index] && absoluteUrl(documents[index].url, site.config.url);
  const current = absoluteUrl(feed.url, site.config.url);
  return [
    {
      ...feed,
      posts: open.length > feed.posts.length ? open : feed.posts,
      archive: defined({ previous: urlOf(documents.length - 1) }),
    },
    ...documents.map(
      ({ url, posts }, index): Feed => ({
        ...feed,
        url,
        posts,
        archive: defined({ current, previous: urlOf(index - 1), next: urlOf(index + 1) }),
      }),
    ),
  ];
}

function fingerprintFeed({ posts, ...about }: Feed, { fingerprints }: PlanContext): Fingerprint {
  return joinAll(fingerprintOf([JSON.stringify(about)]), posts, fingerprints.ofAll);
}

function contactOf({ name, url, email }: Author): FeedView['authors'][number] {
  return defined({ name, url, email });
}

/** RFC 4287 wants a time even of a feed that has no entries, and there is no clock here. */
const never: Pick<PostDate, 'iso' | 'epochMs'> = { iso: '1970-01-01T00:00:00Z', epochMs: 0 };

function feedView(
  { title, description, authors, url, home, posts, hub, archive }: Feed,
  context: PlanContext,
): FeedView {
  const { config } = context.site;
  const changes = posts.map(changeOf);
  return defined(
    { hub, archive },
    {
      title,
      description,
      self: absoluteUrl(url, config.url),
      home: absoluteUrl(home, config.url),
      language: config.language,
      updated: (changes.length === 0
        ? never
        : changes.reduce((last, date) => (date.epochMs > last.epochMs ? date : last))
      ).iso,
      authors,
      entries: posts.map((post) => feedEntry(post, context)),
    },
  );
}

function changeOf({ date, updated }: DatedPost): PostDate {
  return updated ?? date;
}

function feedEntry(post: DatedPost, { site, urlOf }: PlanContext): FeedEntry {
  const { config } = site;
  const url = absoluteUrl(urlOf.get(post.source)!, config.url);
  const image = imageOf(post, { urlOf, config })?.src;
  return defined({
    id: post.id ?? tagUri(post, config.url),
    url,
    title: post.title,
    summary: post.description ?? post.excerpt,
    authors: distinct(post.authors, site.authorOf).map((author) => ({
      name: author.name,
      url: author.url ?? absoluteUrl(authorUrl(author), config.url),
    })),
    published: post.date.iso,
    updated: changeOf(post).iso,
    tags: distinct(post.tags, site.tagOf).map((tag) => tag.name),
    lang: post.lang,
    dir: post.dir,
    image: image !== undefined && URL.canParse(image, url) ? new URL(image, url).href : undefined,
    body: post.body,
    fileUrls: fileUrlsOf(post, { urlOf, config }),
  });
}

/**
 * A permanent id by RFC 4151: "tag:example.org,2015-06-07:2015/rivers". Its key is the name of the
 * file, so that a post that gets another address, title or slug is still the same post to those who
 * have read it (RFC 4287 §4.2.6).
 */
export function tagUri(
  { source, date }: Pick<DatedPost, 'source' | 'date'>,
  siteUrl: string,
): string {
  const key = source.replace(/^posts\//, '').replace(/\.[^./]+$/, '');
  return `tag:${new URL(siteUrl).hostname},${date.day}:${key.split('/').map(encodeURIComponent).join('/')}`;
}
