// hast → HTML, byte for byte as hast-util-to-html writes it but in a third of the time, and the
// places in it whose text depends on where it is shown. Changes no tree, and nothing at those
// places.
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import {
  findForeignLetter,
  findForeignPassages,
  unknownLanguage,
} from '../lib/foreign-passages.ts';
import { embeddedElements, textOnlyElements, urlAttributes, voidElements } from '../lib/html.ts';
import type { BodyPlace } from '../site/types.ts';
import { type Attribute, attributeOf, byLibrary, type Space } from './attribute-of.ts';

/** What the marks of passages depend on. */
export interface ToHtmlOptions {
  /** Of the text around the tree. */
  readonly language: string;
  /** The languages that passages in other scripts are taken to be in, by script. */
  readonly scripts: Readonly<Record<string, string>>;
}

export interface WrittenHtml {
  readonly html: string;
  /** In the order in which they begin, with offsets in UTF-8; missing if there are none. */
  readonly places?: readonly BodyPlace[];
}

/** Elements of SVG whose content is HTML. */
const backToHtml = new Set(['desc', 'foreignObject', 'title']);
/** Elements whose text is written as it is. */
const unescaped = new Set(['script', 'style']);
/** Elements in which no passage is marked. */
const unmarked = new Set([...textOnlyElements, ...embeddedElements]);

/** The attributes of an image that say how it is shown. */
const imageAttributes = new Set(['src', 'srcset', 'width', 'height', 'loading', 'decoding']);

/** An absolute URL, which is the same everywhere; the engine's own scheme is not. */
const absolute = /^\s*(?!broadsheet:)[a-z][a-z\d+.-]*:/i;

/** What is written so far, and what holds where the writing is. */
interface Writer {
  html: string;
  /** With offsets in UTF-16 units. */
  readonly places: BodyPlace[];
  space: Space;
  isInPicture: boolean;
  /** The languages of the open elements; missing if there is no passage to mark. */
  readonly around: string[] | undefined;
  readonly scripts: ToHtmlOptions['scripts'];
}

/**
 * Writes a tree. Raw nodes, which only a plugin of the site can have left, are written as text.
 * @returns HTML, and the places of URLs that are not absolute, of images and of passages in other
 *     scripts than the language around them.
 */
export function toHtml(tree: Root, options: ToHtmlOptions): WrittenHtml {
  let written = write(tree, options);
  // Few texts have such a letter, and one search tells.
  if (holdsForeign(written.html, options.language))
    written = write(tree, options, [options.language]);
  const { html, places } = written;
  return places.length === 0 ? { html } : { html, places: inBytes(places, html) };
}

function write(tree: Root, { scripts }: ToHtmlOptions, around?: string[]): Writer {
  const writer: Writer = {
    html: '',
    places: [],
    space: 'html',
    isInPicture: false,
    around,
    scripts,
  };
  writeChildren(tree, writer);
  return writer;
}

/** False for HTML in which no passage is foreign; at times true for such HTML, too. */
function holdsForeign(html: string, language: string): boolean {
  const around = html.includes(' lang="') ? unknownLanguage : language;
  return findForeignLetter(html, { language: around }) !== Infinity;
}

function writeChildren(parent: Parents, writer: Writer): void {
  const isUnescaped = parent.type === 'element' && unescaped.has(parent.tagName);
  // Neighbours are one text.
  let text = '';
  for (const child of parent.children) {
    if (isText(child)) text += isUnescaped ? child.value : escapeText(child.value);
    else {
      writeText(text, writer);
      text = '';
      if (child.type === 'element') writeElement(child, writer);
      else writer.html += byLibrary(child);
    }
  }
  writeText(text, writer);
}

function isText(
  node: RootContent | ElementContent,
): node is Extract<ElementContent, { type: 'text' | 'raw' }> {
  return node.type === 'text' || node.type === 'raw';
}

function writeText(html: string, writer: Writer): void {
  const { around, scripts: languages } = writer;
  if (around)
    for (const { start, end, lang } of findForeignPassages(html, { around, languages }))
      writer.places.push({
        kind: 'passage',
        start: writer.html.length + start,
        end: writer.html.length + end,
        lang,
      });
  writer.html += html;
}

function escapeText(text: string): string {
  // Twice as quick as one pattern for both.
  return text.includes('&') || text.includes('<')
    ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    : text;
}

function writeElement(element: Element, writer: Writer): void {
  const { tagName } = element;
  const { space, isInPicture, around } = writer;
  if (space === 'html' && tagName === 'svg') writer.space = 'svg';
  writeTag(element, writer);
  if (tagName === 'picture') writer.isInPicture = true;
  if (writer.space === 'svg' && backToHtml.has(tagName)) writer.space = 'html';
  const language = around && languageIn(element, around.at(-1)!);
  if (language !== undefined) around!.push(language);
  const start = writer.html.length;
  const isTemplate = space === 'html' && tagName === 'template';
  const content: Parents | undefined = isTemplate ? element.content : element;
  if (content) writeChildren(content, writer);
  if (language !== undefined) around!.pop();
  Object.assign(writer, { space, isInPicture });
  const isVoid =
    writer.html.length === start && space === 'html' && voidElements.has(tagName.toLowerCase());
  if (!isVoid) writer.html += `</${tagName}>`;
}

/** The language that begins with an element; undefined if it goes on as around it. */
function languageIn({ tagName, properties }: Element, around: string): string | undefined {
  if (around === '') return undefined;
  if (unmarked.has(tagName)) return '';
  const { lang } = properties;
  return typeof lang === 'string' ? lang || unknownLanguage : undefined;
}

/** Writes a start tag, and notes what depends on where it is shown. */
function writeTag({ tagName, properties }: Element, writer: Writer): void {
  const { places } = writer;
  const start = writer.html.length;
  const index = places.length;
  const noted: Record<string, string> | undefined = tagName === 'img' ? {} : undefined;
  writer.html += `<${tagName}`;
  for (const key in properties) {
    const value = properties[key];
    if (value === null || value === undefined) continue;
    const attribute = attributeOf(key, value, writer.space);
    if (attribute === undefined) continue;
    if (noted && imageAttributes.has(attribute.name)) noted[attribute.name] = attribute.text ?? '';
    writeAttribute(attribute, writer);
  }
  if (noted) {
    const image = { kind: 'image', start, end: writer.html.length, attributes: noted } as const;
    places.splice(index, 0, writer.isInPicture ? { ...image, isInPicture: true } : image);
  }
  writer.html += '>';
}

function writeAttribute({ name, text, html }: Attribute, writer: Writer): void {
  writer.html += ` ${name}`;
  if (text === undefined || html === undefined) return;
  const kind = urlAttributes.get(name.toLowerCase());
  const start = writer.html.length + 2;
  const end = start + html.length;
  if (kind === 'url-set') writer.places.push({ kind, start, end, urls: text });
  else if (kind === 'url' && !absolute.test(text))
    writer.places.push({ kind, start, end, url: text });
  writer.html += `="${html}"`;
}

/** The same places with offsets in UTF-8, for places in the order of their starts. */
function inBytes(places: readonly BodyPlace[], html: string): BodyPlace[] {
  if (Buffer.byteLength(html) === html.length) return [...places];
  let units = 0;
  let bytes = 0;
  const offset = (at: number): number => {
    const [from, to] = at < units ? [at, units] : [units, at];
    const between = Buffer.byteLength(html.slice(from, to));
    bytes += at < units ? -between : between;
    units = at;
    return bytes;
  };
  return places.map((place) => ({ ...place, start: offset(place.start), end: offset(place.end) }));
}
