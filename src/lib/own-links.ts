// HTML whose only relative URLs are places on its own page ("#note-1"), as footnotes have → the
// same, as bytes, with the page's URL before each of them. For what is read away from its page, at
// the cost of a search: html.ts reads every tag.
import { encodeAttribute, findRelative } from './html.ts';

const sign = Buffer.from('href="#');

/** A start tag up to the "=" of its link, as serializers write it. */
const linkStart = /^<a(?: [\w-]+(?:="[^"]*")?)* href$/;

/** What may hold "<a" that is no tag. */
const opaque = /<(?:!|script|style|textarea|title|xmp|iframe|noembed|noframes)|='/i;

/**
 * How many links lead to places on the page itself, where all other URLs are absolute; undefined
 * where there are other relative ones, and where it would take a closer look to tell.
 * @example countOwnLinks('<a href="#a">a</a> <a href="https://example.org/">b</a>') // 1
 * @example countOwnLinks('<a href="../b/">b</a>') // undefined
 */
export function countOwnLinks(html: string): number | undefined {
  let count = 0;
  for (let at = findRelative(html, 0); at !== -1; at = findRelative(html, at + 1)) {
    if (
      !html.startsWith('"#', at + 1) ||
      !linkStart.test(html.slice(html.lastIndexOf('<', at), at))
    )
      return undefined;
    count += 1;
  }
  return count > 0 && opaque.test(html) ? undefined : count;
}

/**
 * Copies HTML of which countOwnLinks knows the number of links, in UTF-8, and says where they lead
 * from elsewhere. Returns how many bytes that makes: those of the HTML, and for each link those
 * that `encodePageUrl` returns.
 * @example addPageUrl(Buffer.from('<a href="#a">'), Buffer.from('/b/'), Buffer.alloc(16)) // 16
 */
export function addPageUrl(html: Buffer, pageUrl: Buffer, target: Buffer): number {
  let written = 0;
  let from = 0;
  for (let at = html.indexOf(sign); at !== -1; at = html.indexOf(sign, from)) {
    const end = at + sign.length - 1;
    written += html.copy(target, written, from, end);
    written += pageUrl.copy(target, written);
    from = end;
  }
  return written + html.copy(target, written, from);
}

/**
 * A URL as it stands in an attribute, in UTF-8.
 * @example encodePageUrl('https://example.org/a&b/').toString() // 'https://example.org/a&amp;b/'
 */
export function encodePageUrl(url: string): Buffer {
  return Buffer.from(encodeAttribute(url));
}
