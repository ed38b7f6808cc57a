// OPML 2.0 → what its specification does not allow in a document, and the feeds that it names.
// Written from it; knows nothing of the engine.
import { isIri, isWebIri, twice } from './feed-values.ts';
import { type Element, miscounted, readXml } from './read-xml.ts';

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
