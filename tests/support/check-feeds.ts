// RSS 2.0, JSON Feed 1.1 and OPML 2.0 → what their specifications do not allow in a document.
// Written from them; knows nothing of the engine. Atom has a file of its own.
import { isIri, isRfc822, isRfc3339, isWebIri, relativeUrls, twice } from './feed-values.ts';
import { all, type Element, miscounted, readXml, textOf } from './read-xml.ts';

const namespaces: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
};
const channelElements = [
  'title',
  'link',
  'description',
  'language',
  'copyright',
  'managingEditor',
  'webMaster',
  'pubDate',
  'lastBuildDate',
  'category',
  'generator',
  'docs',
  'cloud',
  'ttl',
  'image',
  'textInput',
  'skipHours',
  'skipDays',
  'item',
];
const itemElements = [
  'title',
  'link',
  'description',
  'author',
  'category',
  'comments',
  'enclosure',
  'guid',
  'pubDate',
  'source',
];

/**
 * https://www.rssboard.org/rss-specification, and rel=self of https://www.rssboard.org/rss-profile
 */
export function checkRss(text: string): string[] {
  const root = readXml(text);
  const [channel] = all(root, 'channel');
  if (
    root.name !== 'rss' ||
    root.attributes['version'] !== '2.0' ||
    !channel ||
    root.children.length > 1
  )
    return ['the root is no rss 2.0 with one channel'];
  const items = all(channel, 'item');
  const guids = items.map((item) => textOf(item, 'guid'));
  const self = all(channel, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self');
  return [
    ...miscounted(channel, {
      title: '1',
      link: '1',
      description: '1',
      language: '?',
      lastBuildDate: '?',
    }),
    ...unknown(channel, channelElements, root),
    ...(self.length === 1 && isWebIri(self[0]!.attributes['href'] ?? '')
      ? []
      : ['the channel has no rel=self']),
    ...all(channel, 'atom:link').flatMap(({ attributes }) =>
      isWebIri(attributes['href'] ?? '') ? [] : `a link leads to ${attributes['href']}`,
    ),
    ...(isWebIri(textOf(channel, 'link')) ? [] : ['the link of the channel is not absolute']),
    ...all(channel, 'lastBuildDate').flatMap(({ text: date }) =>
      isRfc822(date) ? [] : `lastBuildDate ${JSON.stringify(date)} is no time`,
    ),
    ...twice(guids).map((guid) => `two items are ${guid}`),
    ...items.flatMap((item) =>
      checkItem(item, root).map((problem) => `${textOf(item, 'guid')}: ${problem}`),
    ),
  ];
}

function checkItem(item: Element, root: Element): string[] {
  const [guid] = all(item, 'guid');
  return [
    ...miscounted(item, {
      title: '?',
      link: '?',
      description: '?',
      guid: '1',
      pubDate: '?',
      'content:encoded': '?',
      author: '?',
    }),
    ...unknown(item, itemElements, root),
    ...(textOf(item, 'title') || textOf(item, 'description')
      ? []
      : ['there is neither title nor description']),
    ...(isWebIri(textOf(item, 'link')) ? [] : ['the link is not absolute']),
    ...(guid?.attributes['isPermaLink'] === 'false' || isWebIri(guid?.text ?? '')
      ? []
      : ['the guid is no permalink']),
    ...all(item, 'pubDate').flatMap(({ text }) =>
      isRfc822(text) ? [] : `pubDate ${JSON.stringify(text)} is no time`,
    ),
    ...all(item, 'author').flatMap(({ text }) =>
      /^\S+@\S+/.test(text) ? [] : 'author is no e-mail address',
    ),
    ...relativeUrls(textOf(item, 'content:encoded')).map(
      (url) => `the content holds the relative ${JSON.stringify(url)}`,
    ),
  ];
}

/** Elements that are none of RSS's own stand in a namespace that the root declares. */
function unknown({ name, children }: Element, known: readonly string[], root: Element): string[] {
  return children.flatMap((child) => {
    const [prefix = '', local] = child.name.split(':');
    const isKnown =
      local === undefined
        ? known.includes(prefix)
        : namespaces[prefix] !== undefined &&
          root.attributes[`xmlns:${prefix}`] === namespaces[prefix];
    return isKnown ? [] : `${name} has an element ${child.name}`;
  });
}

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

/** http://opml.org/spec2.opml, "Subscription lists" */
export function checkOpml(text: string): string[] {
  const root = readXml(text);
  const [head, body, ...more] = root.children;
  if (
    root.name !== 'opml' ||
    root.attributes['version'] !== '2.0' ||
    head?.name !== 'head' ||
    body?.name !== 'body' ||
    more.length > 0
  )
    return ['the root is no opml 2.0 with a head and a body'];
  return [
    ...miscounted(body, { outline: '+' }),
    ...twice(feedsOf(text).map(({ feed }) => feed)).map((feed) => `${feed} is listed twice`),
    ...body.children.flatMap(checkOutline),
  ];
}

function checkOutline({ name, attributes, children }: Element): string[] {
  if (name !== 'outline' || !attributes['text']) return [`${name} is no outline with a text`];
  const isFeed = attributes['type'] === 'rss';
  return [
    ...(isFeed || attributes['xmlUrl'] === undefined
      ? []
      : [`${attributes['text']} has an address but no type`]),
    ...(isFeed && !isWebIri(attributes['xmlUrl'] ?? '')
      ? [`${attributes['text']} has no absolute address`]
      : []),
    ...(attributes['htmlUrl'] === undefined || isIri(attributes['htmlUrl'])
      ? []
      : [`${attributes['text']} has no absolute page`]),
    ...(isFeed && children.length > 0 ? [`${attributes['text']} is a feed and a folder`] : []),
    ...children.flatMap(checkOutline),
  ];
}

/** The feeds that a list names. */
export function feedsOf(text: string): { readonly feed: string; readonly home: string }[] {
  const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];
  return flat(readXml(text)).flatMap(({ attributes: { xmlUrl, htmlUrl = '' } }) =>
    xmlUrl === undefined ? [] : { feed: xmlUrl, home: htmlUrl },
  );
}
