// A feed's channel and its posts → the page of a feed in one format. Full content is for render/ to
// fill in. Which feeds there are is for features to say.

import { defined } from '../lib/defined.ts';
import { type Fingerprint, fingerprintOf, joinAll } from '../lib/fingerprint.ts';
import { parseUrl } from '../lib/parse-url.ts';
import { absoluteUrl, outputPathOf } from '../lib/url.ts';
import { authorUrl } from '../site/addresses.ts';
import type { FeedEntry, FeedPage, FeedView } from '../site/pages.ts';
import type { DatedPost, PostDate, UrlPath } from '../site/types.ts';
import type { PlanContext } from './context.ts';
import { fileUrlsOf, imageOf } from './file-urls.ts';
import { distinct } from './summaries.ts';

/** A feed in one format: its posts are those that it holds. */
export interface FeedOfPosts
  extends Pick<FeedPage, 'format' | 'url'>,
    Pick<FeedView, 'title' | 'description' | 'authors' | 'archive'> {
  readonly home: UrlPath;
  readonly posts: readonly DatedPost[];
}

/** Plans the page of a feed. Only what subscribers read names the hub, not its archive. */
export function planFeed(given: FeedOfPosts, context: PlanContext): FeedPage {
  const { hub } = context.site.config.feeds;
  const feed = given.archive?.current === undefined ? defined({ hub }, { ...given }) : given;
  return {
    kind: 'feed',
    format: feed.format,
    url: feed.url,
    output: outputPathOf(feed.url),
    fingerprint: () => fingerprintFeed(feed, context),
    bodies: () => feed.posts.map(({ body }) => body),
    feed: () => feedView(feed, context),
  };
}

type Feed = FeedOfPosts & Pick<FeedView, 'hub'>;

function fingerprintFeed({ posts, ...about }: Feed, { fingerprints }: PlanContext): Fingerprint {
  return joinAll(fingerprintOf([JSON.stringify(about)]), posts, fingerprints.ofAll);
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
    image: image === undefined ? undefined : parseUrl(image, url)?.href,
    body: post.body,
    fileUrls: fileUrlsOf(post, { urlOf, config }),
  });
}

/**
 * A permanent id by RFC 4151: "tag:example.org,2015-06-07:2015/rivers". Its key is the name of the
 * file, so that a post that gets another address, title or slug is still the same post to those who
 * have read it (RFC 4287 §4.2.6). "rivers.html" beside "rivers.md" is another post.
 */
export function tagUri(
  { source, date }: Pick<DatedPost, 'source' | 'date'>,
  siteUrl: string,
): string {
  const key = source.replace(/^posts\//, '').replace(/\.md$/i, '');
  const name = key.split('/').map(encodeURIComponent).join('/');
  return `tag:${new URL(siteUrl).hostname},${date.day}:${name}`;
}
