// A property of an element of hast → the attribute, byte for byte as hast-util-to-html writes it;
// the door to that library, which writes what is rare. Changes nothing.
import type { Element } from 'hast';
import { toHtml as byLibrary } from 'hast-util-to-html';

/** Writes comments and doctypes, which are rare. */
export { byLibrary };

/** Attributes that are written here, by the names of their properties. */
const known = new Map([
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
/** The attributes among them whose values are lists. */
const listed = new Set(['ariaDescribedBy', 'className']);
/** An item of a list that is written as it is, one space between two. */
const token = /^[\w-]+$/;

/** An attribute as it is written. */
export interface Attribute {
  readonly name: string;
  /** Its value, and how that is encoded; both are missing for a name alone. */
  readonly text?: string;
  readonly html?: string;
}

type Value = NonNullable<Element['properties'][string]>;

/** Names of properties and attributes differ between the two. */
export type Space = 'html' | 'svg';

/**
 * The attribute that a property of an element is written as; undefined if there is none:
 * `hidden: false`.
 * @example attributeOf('className', ['a', 'b'], 'html')
 *     // { name: 'class', text: 'a b', html: 'a b' }
 */
export function attributeOf(key: string, value: Value, space: Space): Attribute | undefined {
  return (space === 'html' && knownAttribute(key, value)) || libraryAttribute(key, value, space);
}

/** Undefined if the attribute is none of those that are written here. */
function knownAttribute(key: string, value: Value): Attribute | undefined {
  const name = known.get(key);
  if (name === undefined) return undefined;
  if (value === true) return { name };
  const text = textOf(key, value);
  return text === undefined || unsafe.test(text) ? undefined : { name, text, html: text };
}

function textOf(key: string, value: Value): string | undefined {
  if (Array.isArray(value))
    return listed.has(key) && value.every((item) => token.test(String(item)))
      ? value.join(' ')
      : undefined;
  return typeof value === 'string' ? value : undefined;
}

function libraryAttribute(key: string, value: Value, space: Space): Attribute | undefined {
  const properties = { [key]: value };
  const tag = byLibrary({ type: 'element', tagName: 'x', properties, children: [] }, { space });
  const [, name, html] = /^<x (.*?)(?:="(.*)")?><\/x>$/s.exec(tag) ?? [];
  if (name === undefined || html === undefined) return name === undefined ? undefined : { name };
  return { name, text: decodeReferences(html), html };
}

function decodeReferences(html: string): string {
  return html.replace(/&#x([\dA-F]+);/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
