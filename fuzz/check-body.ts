// The HTML of a body and what is said of it → whether a browser reads it as it is written, nothing
// in it runs or leads to another host than it seems to, and every place in it is known.

import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { rewriteUrlSet, urlAttributes } from '../src/lib/html.ts';
import { parseUrl } from '../src/lib/parse-url.ts';
import type { BodyPlace, Post, PostBody } from '../src/site/types.ts';
import { siteUrl } from './site-config.ts';
import { demand } from './target.ts';

/** What no body of a stranger may hold. */
const forbidden = new Set([
  ...[
    'script',
    'style',
    'iframe',
    'frame',
    'frameset',
    'object',
    'embed',
    'applet',
    'base',
    'link',
  ],
  ...['meta', 'svg', 'math', 'form', 'button', 'textarea', 'select', 'template', 'noscript', 'xmp'],
  ...['plaintext', 'noembed', 'noframes', 'portal', 'title', 'html', 'head', 'body', 'image'],
]);

const schemes = /^(?:https?|mailto|tel|sms|xmpp|ircs?|ftp|news|broadsheet):$/;
const pageUrl = `${siteUrl}2015/06/rivers/`;
const { host } = new URL(siteUrl);

/** Checks a body; gives the names of the elements and attributes in it. */
export function checkBody(body: PostBody, post: Post): string[] {
  const { html, places = [] } = body;
  demand(!/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(html), 'the HTML holds controls', html);
  demand(!/\p{Surrogate}/u.test(html), 'the HTML holds half of a letter', html);
  const tree = parseFragment(html, { sourceCodeLocationInfo: true });
  const elements = [...elementsOf(tree)];
  checkShape(html, elements);
  for (const element of elements) checkElement(element);
  checkPlaces(Buffer.from(html), places);
  checkUrlsKnown(elements, places, html);
  demand(!/[\0-\x1f\x7f<]/.test(post.excerpt.replace(/</g, '')), 'an excerpt holds controls', post);
  for (const { id } of body.headings)
    demand(
      elements.some(({ attrs }) => attrs.some(({ name, value }) => name === 'id' && value === id)),
      'a heading has an id that is not there',
      ...[id, html],
    );
  return elements.flatMap(({ tagName, attrs }) => [
    tagName,
    ...attrs.map(({ name }) => `${tagName} ${name}`),
  ]);
}

interface Nested extends Tree.Element {
  depth?: number;
}

function* elementsOf(parent: Tree.ParentNode, depth = 0): Generator<Nested> {
  for (const child of parent.childNodes) {
    if (!('tagName' in child)) continue;
    yield Object.assign(child, { depth });
    yield* elementsOf(child, depth + 1);
  }
}

const voids = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** A browser must find the elements that the tags say, nested as the tags are. */
function checkShape(html: string, elements: readonly Nested[]): void {
  const written: string[] = [];
  const open: string[] = [];
  // Attributes are in double quotes, with ">" as it is.
  const tags = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>|(<)/gi;
  for (const [, slash, name, , lone] of html.matchAll(tags)) {
    demand(lone === undefined, 'the HTML holds a "<" that is no tag', html);
    if (name === undefined) continue;
    if (slash === '/') demand(open.pop() === name, 'an end tag has no start tag', name, html);
    else {
      written.push(`${open.length} ${name}`);
      if (!voids.test(name)) open.push(name);
    }
  }
  demand(open.length === 0, 'a start tag has no end tag', open, html);
  const read = elements.map(({ depth, tagName }) => `${depth} ${tagName}`);
  demand(read.join() === written.join(), 'a browser reads other elements', html, read, written);
}

function checkElement({ tagName, attrs, namespaceURI }: Tree.Element): void {
  demand(!forbidden.has(tagName), `<${tagName}> is in a body`);
  demand(namespaceURI.endsWith('xhtml'), `<${tagName}> is of another namespace`);
  for (const { name, value } of attrs) {
    demand(!/^on|^(?:style|srcdoc|action|formaction|ping)$/.test(name), `the attribute ${name}`);
    if (urlAttributes.get(name) === 'url') checkUrl(value, { tagName, name });
    if (urlAttributes.get(name) === 'url-set')
      rewriteUrlSet(value, (url) => {
        checkUrl(url, { tagName, name });
        return url;
      });
  }
}

function checkUrl(
  url: string,
  { tagName, name }: { readonly tagName: string; readonly name: string },
): void {
  if (!parseUrl(url, pageUrl)) return;
  const { protocol, host: leadsTo } = new URL(url, pageUrl);
  const isPicture = tagName === 'img' || tagName === 'source' || name === 'poster';
  if (protocol === 'data:') demand(/^data:image\//i.test(url), 'a data: URL', tagName, url);
  else demand(schemes.test(protocol), 'a URL of another scheme', tagName, url, isPicture);
  // What has no scheme is meant as an address of the site.
  if (!/^\s*[a-z][a-z\d+.-]*:/i.test(url))
    demand(leadsTo === host, 'a path that leads to another host', url);
}

/** Places are in order, and what they say is there. */
function checkPlaces(bytes: Buffer, places: readonly BodyPlace[]): void {
  let last = 0;
  for (const place of places) {
    const { start, end, kind } = place;
    demand(start >= last && end >= start && end <= bytes.length, 'a place is not in order', place);
    last = start;
    const text = bytes.toString('utf8', start, end);
    if (kind === 'image')
      demand(/^<img(?:\s+[^\s=">]+(?:="[^"]*")?)*$/.test(text), 'a place is no image', text);
    else if (kind === 'passage') demand(!text.includes('<') && text !== '', 'no passage', text);
    else {
      const around =
        bytes.toString('latin1', start - 2, start) + bytes.toString('latin1', end, end + 1);
      demand(around === '=""', 'a place is no value of an attribute', text, around);
      const [read] = attributesOf(`<a x="${text}">`);
      demand(
        read === (kind === 'url' ? place.url : place.urls),
        'a place has another value',
        ...[read, place],
      );
    }
  }
}

function attributesOf(tag: string): string[] {
  const [element] = parseFragment(tag).childNodes as Tree.Element[];
  return element!.attrs.map(({ value }) => value);
}

/** Every URL that depends on where it is shown has a place. */
function checkUrlsKnown(
  elements: readonly Tree.Element[],
  places: readonly BodyPlace[],
  html: string,
): void {
  const counted = (kind: BodyPlace['kind']) => places.filter((place) => place.kind === kind).length;
  const all = elements.flatMap(({ attrs }) => attrs);
  const urls = all.filter(
    ({ name, value }) =>
      urlAttributes.get(name) === 'url' &&
      (!/^\s*[a-z][a-z\d+.-]*:/i.test(value) || value.startsWith('broadsheet:')),
  );
  demand(urls.length === counted('url'), 'a URL is not known', html, places);
  const sets = all.filter(({ name }) => urlAttributes.get(name) === 'url-set');
  demand(sets.length === counted('url-set'), 'a set of URLs is not known', html, places);
  const images = elements.filter(({ tagName }) => tagName === 'img');
  demand(images.length === counted('image'), 'an image is not known', html, places);
}
