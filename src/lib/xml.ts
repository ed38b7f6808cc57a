// Text → XML 1.0: escaping, CDATA sections, elements and documents. The result can always be parsed
// and says what went in, but for the characters that XML cannot hold at all, which are dropped.
// Never reads XML.
import { mayHoldControls } from './controls.ts';
import type { Piece } from './reused-buffer.ts';

declare const brand: unique symbol;
/**
 * A piece of finished markup, as opposed to text that still has to be escaped. Made in this file
 * only.
 */
export type Xml = string & { readonly [brand]: 'Xml' };

/**
 * Text is escaped; a list holds finished markup, where undefined stands for an element that is not
 * there.
 */
export type XmlContent = string | readonly (Xml | undefined)[];

// Outside Char (https://www.w3.org/TR/xml/#charsets): controls, lone surrogates, U+FFFE and U+FFFF.
// With the flag "u" a surrogate matches only where it is lone.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;
// Without the flag, pairs match too, but the search takes a fifth of the time: it says where a
// closer look is needed. What has few ranges is quickest to pass over.
const suspicious = /[\0-\x1f\ud800-\uffff](?<![\t\n\r\ue000-\ufffd])/;

// One look for all that is not simply there; most texts hold nothing of it.
const notPlain = { text: /[\0-\x1f&<>\ud800-\uffff]/, attribute: /[\0-\x1f"&<>\ud800-\uffff]/ };

const textReferences = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const attributeReferences = { ...textReferences, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' };

/** Drops every character that no XML 1.0 document may contain, not even as a reference. */
export function dropForbidden(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '') : text;
}

/**
 * Escapes text for the inside of an element.
 * @example escapeText('Profit & loss: 3 < 4') // 'Profit &amp; loss: 3 &lt; 4'
 */
export function escapeText(text: string): string {
  if (!notPlain.text.test(text)) return text;
  return dropForbidden(text).replace(
    /[&<>\r]/g,
    (character) => textReferences[character as keyof typeof textReferences],
  );
}

/**
 * Escapes text for a double-quoted attribute; tabs and line ends survive the parser's normalisation
 * as references.
 * @example escapeAttribute('a "b"') // 'a &quot;b&quot;'
 */
export function escapeAttribute(text: string): string {
  if (!notPlain.attribute.test(text)) return text;
  return dropForbidden(text).replace(
    /[&<>\r"\t\n]/g,
    (character) => attributeReferences[character as keyof typeof attributeReferences],
  );
}

type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Writes one element: `<name attributes>content</name>`, its child elements on lines of their own;
 * without content, an empty-element tag. Attributes that are undefined are left out. Names are
 * trusted.
 * @example element('link', '', { rel: 'self', href: '/a?b&c' })
 *     // '<link rel="self" href="/a?b&amp;c"/>'
 */
export function element(name: string, content: XmlContent, attributes: Attributes = {}): Xml {
  if (typeof content === 'string') return wrap(name, escapeText(content), attributes);
  let lines = '';
  // Not joined: what is added up is copied once, when the document is written, not once for every
  // level.
  for (const child of content) if (child !== undefined) lines += `\n${child}`;
  return wrap(name, lines && `${lines}\n`, attributes);
}

const hexadecimal = { amp: '&#x26;', lt: '&#x3C;', gt: '&#x3E;' };

/**
 * Writes an element of RSS that holds plain text. Some readers take any text for HTML; most of them
 * show this form as it is meant (https://www.rssboard.org/rss-profile#data-types-characterdata).
 * @example plainElement('title', 'a < b') // '<title>a &#x3C; b</title>'
 */
export function plainElement(name: string, text: string): Xml {
  return element(name, text).replace(
    /&(amp|lt|gt);/g,
    (_, entity) => hexadecimal[entity as keyof typeof hexadecimal],
  ) as Xml;
}

function wrap(name: string, inner: string, attributes: Attributes): Xml {
  const start = startOf(name, attributes);
  return (inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`) as Xml;
}

/** The inside of a start tag: name and attributes. */
function startOf(name: string, attributes: Attributes): string {
  let start = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeAttribute(value)}"`;
  return start;
}

/** Finished markup, whole or in pieces; undefined stands for an element that is not there. */
export type XmlPart = Xml | readonly Piece[] | undefined;

/**
 * Writes an element with at least one child, in pieces to be written one after the other. For long
 * ones: V8 copies a text whole before it becomes bytes, and one of 100 KB in three times the time
 * of its pieces. The pieces of a child are trusted.
 * @example elementPieces('a', [element('b', ''), ['<c/>']]).join('') // '<a>\n<b/>\n<c/>\n</a>'
 */
export function elementPieces(
  name: string,
  children: readonly XmlPart[],
  attributes: Attributes = {},
): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = `<${startOf(name, attributes)}>`;
  for (const child of children) {
    if (child === undefined) continue;
    text += '\n';
    if (typeof child === 'string') {
      text += child;
      continue;
    }
    const [first = '', ...others] = child;
    if (typeof first === 'string') pieces.push(text + first, ...others);
    else pieces.push(text, first, ...others);
    text = '';
  }
  return [...pieces, `${text}\n</${name}>`];
}

/**
 * Writes an element whose text is in a CDATA section. For long texts such as the HTML of a post: a
 * third of the time that escaping takes, and fewer bytes. A parser gives the text back the same,
 * but for "\r", which it reads as "\n". Pieces must fit such a section, which fitsCdata tells.
 * @example cdataElement('a', '<p>1 & 2</p>').join('') // '<a><![CDATA[<p>1 & 2</p>]]></a>'
 */
export function cdataElement(
  name: string,
  text: string | readonly Piece[],
  attributes: Attributes = {},
): readonly Piece[] {
  const [start, end] = [`<${startOf(name, attributes)}><![CDATA[`, `]]></${name}>`];
  return typeof text === 'string'
    ? [start + dropForbidden(text).replaceAll(']]>', ']]]]><![CDATA[>') + end]
    : [start, ...text, end];
}

/**
 * True for UTF-8 that can be in a CDATA section as it is; sometimes false for such text, too.
 * @example fitsCdata(Buffer.from('a[b[0]]>c')) // false
 */
export function fitsCdata(utf8: Buffer): boolean {
  return !mayHoldControls(utf8) && !utf8.includes(']]>');
}

/** Makes a document of its root element: the XML declaration, the element, a last line end. */
export function xmlDocument(root: Xml | readonly Piece[]): readonly Piece[] {
  const pieces = typeof root === 'string' ? [root] : root;
  return ['<?xml version="1.0" encoding="utf-8"?>\n', ...pieces, '\n'];
}
