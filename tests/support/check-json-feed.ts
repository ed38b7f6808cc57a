// JSON Feed 1.1 → what its specification does not allow in a document. Written from it; knows
// nothing of the engine.
import { isRfc3339, isWebIri, relativeUrls, twice } from './feed-values.ts';

type Json = Readonly<Record<string, unknown>>;
const feedMembers = [
  'version',
  'title',
  'home_page_url',
  'feed_url',
  'description',
  'user_comment',
  'next_url',
  'icon',
  'favicon',
  'authors',
  'language',
  'expired',
  'hubs',
  'items',
];
const itemMembers = [
  'id',
  'url',
  'external_url',
  'title',
  'content_html',
  'content_text',
  'summary',
  'image',
  'banner_image',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  'language',
  'attachments',
];

/** https://www.jsonfeed.org/version/1.1/ */
export function checkJsonFeed(text: string): string[] {
  const feed = JSON.parse(text) as Json;
  const items = (Array.isArray(feed['items']) ? feed['items'] : []) as Json[];
  return [
    ...(feed['version'] === 'https://jsonfeed.org/version/1.1' ? [] : ['the version is another']),
    ...(typeof feed['title'] === 'string' && Array.isArray(feed['items'])
      ? []
      : ['title or items are missing']),
    ...members(feed, feedMembers),
    ...urls(feed, ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon']),
    ...(feed['next_url'] !== undefined && feed['next_url'] === feed['feed_url']
      ? ['next_url is feed_url']
      : []),
    ...((feed['hubs'] ?? []) as Json[]).flatMap((hub) =>
      typeof hub['type'] === 'string' && isWebIri(String(hub['url']))
        ? []
        : 'a hub has no type or url',
    ),
    ...authors(feed),
    ...twice(items.map(({ id }) => String(id))).map((id) => `two items are ${id}`),
    ...items.flatMap((item) =>
      [
        ...(typeof item['id'] === 'string' && item['id'] !== '' ? [] : ['the id is no text']),
        ...(typeof item['content_html'] === 'string' || typeof item['content_text'] === 'string'
          ? []
          : ['there is no content']),
        ...members(item, itemMembers),
        ...urls(item, ['url', 'external_url', 'image', 'banner_image']),
        ...authors(item),
        ...['date_published', 'date_modified'].flatMap((name) =>
          item[name] === undefined || isRfc3339(String(item[name])) ? [] : `${name} is no time`,
        ),
        ...((item['tags'] ?? []) as unknown[]).flatMap((tag) =>
          typeof tag === 'string' ? [] : 'a tag is no text',
        ),
        ...relativeUrls(String(item['content_html'] ?? '')).map(
          (url) => `the content holds the relative ${JSON.stringify(url)}`,
        ),
      ].map((problem) => `${String(item['id'])}: ${problem}`),
    ),
  ];
}

function members(object: Json, known: readonly string[]): string[] {
  return Object.keys(object)
    .filter((name) => !known.includes(name) && !name.startsWith('_'))
    .map((name) => `${name} means nothing`);
}

function urls(object: Json, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    object[name] === undefined || isWebIri(String(object[name])) ? [] : `${name} is not absolute`,
  );
}

function authors(object: Json): string[] {
  return ((object['authors'] ?? []) as Json[]).flatMap((author) => [
    ...((author['name'] ?? author['url'] ?? author['avatar']) ? [] : ['an author is nobody']),
    ...members(author, ['name', 'url', 'avatar']),
    ...urls(author, ['url', 'avatar']),
  ]);
}
