// hast → HTML, byte for byte as hast-util-to-html writes it; the door to that library. What Markdown is made of is
// written here in a third of the time, and everything else goes there: odd attributes, media, SVG, scripts.
import type { Element, Parents, Root } from 'hast';
import { toHtml as byLibrary } from 'hast-util-to-html';

/** Elements that are written here. */
const known = new Set([
  ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['i', 'img', 'li', 'ol', 'p', 'pre', 'q', 's', 'section', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
]);
/** Those of them without an end tag. */
const voids = new Set(['br', 'hr', 'img']);
/** Attributes whose names are the properties' own and whose values are text. */
const plain = new Set(['alt', 'href', 'id', 'src', 'title']);
/** What the value of an attribute cannot hold as it is. */
const unsafe = /[\0"&'`]/;

/** Writes a tree without changing it. Raw nodes, which nothing but a plugin of the site can have left, stand as text. */
export function toHtml(tree: Root): string {
  return childrenOf(tree);
}

function childrenOf({ children }: Parents): string {
  let html = '';
  for (const child of children) {
    if (child.type === 'text') html += escapeText(child.value);
    else html += child.type === 'element' && known.has(child.tagName) ? elementOf(child) : byLibrary(child);
  }
  return html;
}

function elementOf(element: Element): string {
  const { tagName, children } = element;
  const isVoid = voids.has(tagName);
  if (isVoid && children.length > 0) return byLibrary(element);
  let html = `<${tagName}`;
  for (const name in element.properties) {
    const value = element.properties[name];
    if (value === null || value === undefined) continue;
    if (!plain.has(name) || typeof value !== 'string' || unsafe.test(value)) {
      const whole = byLibrary({ ...element, children: [] });
      html = whole.slice(0, isVoid ? -1 : -`></${tagName}>`.length);
      break;
    }
    html += ` ${name}="${value}"`;
  }
  return isVoid ? `${html}>` : `${html}>${childrenOf(element)}</${tagName}>`;
}

function escapeText(text: string): string {
  return /[<&]/.test(text) ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : text;
}
