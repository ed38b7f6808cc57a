// hast → HTML, byte for byte as hast-util-to-html writes it; the door to that library. What
// Markdown is made of is written here in a third of the time, and everything else goes there: odd
// attributes, media, SVG, scripts.
import type { Element, Parents, Root } from 'hast';
import { toHtml as byLibrary } from 'hast-util-to-html';

/** Elements that are written here. */
const known = new Set([
  ...[
    'a',
    'b',
    'blockquote',
    'br',
    'code',
    'dd',
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  ...[
    'i',
    'img',
    'li',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'section',
    'span',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'u',
    'ul',
  ],
]);
/** Those of them without an end tag. */
const voids = new Set(['br', 'hr', 'img']);
/** Attributes that are written here, by the names of their properties. */
const attributes = new Map([
  ...['alt', 'href', 'id', 'src', 'title'].map((name) => [name, name] as const),
  ...([
    ['ariaDescribedBy', 'aria-describedby'],
    ['ariaLabel', 'aria-label'],
    ['className', 'class'],
    ['tabIndex', 'tabindex'],
  ] as const),
  ...([
    ['dataFootnoteBackref', 'data-footnote-backref'],
    ['dataFootnoteRef', 'data-footnote-ref'],
    ['dataFootnotes', 'data-footnotes'],
    ['dataNote', 'data-note'],
  ] as const),
]);
/** What the value of an attribute cannot hold as it is. */
const unsafe = /[\0"&'`]/;
/** Those of them whose values are lists. */
const listed = new Set(['ariaDescribedBy', 'className']);
/** Values of a list that stand in the attribute as they are, one space between them. */
const token = /^[\w-]+$/;

/** Writes a tree without changing it. Raw nodes, which nothing but a plugin of the site can have left, stand as text. */
export function toHtml(tree: Root): string {
  return childrenOf(tree);
}

function childrenOf({ children }: Parents): string {
  let html = '';
  for (const child of children) {
    if (child.type === 'text') html += escapeText(child.value);
    else
      html +=
        child.type === 'element' && known.has(child.tagName) ? elementOf(child) : byLibrary(child);
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
    const attribute = attributes.get(name);
    const text = textOf(name, value);
    if (attribute === undefined || text === undefined || unsafe.test(text)) {
      const whole = byLibrary({ ...element, children: [] });
      html = whole.slice(0, isVoid ? -1 : -`></${tagName}>`.length);
      break;
    }
    html += value === true ? ` ${attribute}` : ` ${attribute}="${text}"`;
  }
  return isVoid ? `${html}>` : `${html}>${childrenOf(element)}</${tagName}>`;
}

/** What stands in the quotation marks, if it can stand there as it is. */
function textOf(name: string, value: Element['properties'][string]): string | undefined {
  if (value === true) return '';
  if (Array.isArray(value))
    return listed.has(name) && value.every((item) => token.test(String(item)))
      ? value.join(' ')
      : undefined;
  return typeof value === 'string' ? value : undefined;
}

function escapeText(text: string): string {
  // Twice as quick as one pattern for both.
  return text.includes('&') || text.includes('<')
    ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    : text;
}
