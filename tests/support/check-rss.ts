// RSS 2.0 → what its specification does not allow in a document. Written from it; knows nothing of
// the engine.
import { isRfc822, isWebIri, relativeUrls, twice } from './feed-values.ts';
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

/** Elements that RSS does not have must be in a namespace that the root declares. */
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
