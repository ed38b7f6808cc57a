// Bare addresses that the parser made links → links that end where the address does. GFM goes on to
// the next space: with « », dashes and Chinese, which have none, far beyond it.
import type { Element, ElementContent, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement, textOf } from '../tree.ts';

const begins = /^(?:https?:\/\/|ftp:\/\/|www\.)/i;
/** Quotation marks, dashes and ellipses; the marks of Chinese and Japanese. */
const marks =
  String.raw`«»‹›„“”‚‘’–—…\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40` +
  String.raw`\uff5b-\uff65`;
const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** Letters of theirs end an address only after others: "/wiki/北京" is one. */
const ends = new RegExp(`[${marks}]|(?<=[A-Za-z\\d])[${cjk}]`, 'u');
const mayGoOn = new RegExp(`(?:https?://|ftp://|www\\.)[^\\s<>]*?[${marks}${cjk}]`, 'iu');

/** What GFM leaves out at the end of an address. */
const trailing = /[?!.,:*_~'"]+$/;

/** Cuts addresses; what is cut off becomes text again. Runs before HTML is parsed. */
export function bareAddresses() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    if (isBesideOthers(source) && mayGoOn.test(source)) cutAll(tree);
    if (source.includes('<') && /<a\s/i.test(source)) unlinkInside(tree);
  };
}

/** Addresses are ASCII to the next space, nearly always, which takes a tenth of the time to see. */
function isBesideOthers(source: string): boolean {
  for (const sign of ['://', 'www.', 'WWW.'])
    for (let at = source.indexOf(sign); at !== -1; at = source.indexOf(sign, at)) {
      while (source.charCodeAt(at) > 0x20 && source.charCodeAt(at) < 0x7f) at += 1;
      if (source.charCodeAt(at) > 0x7f) return true;
    }
  return false;
}

function cutAll(parent: Parents): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index]!;
    if (child.type !== 'element') continue;
    if (child.tagName !== 'a') cutAll(child);
    else {
      const rest = cut(child);
      if (rest !== undefined) parent.children.splice(index + 1, 0, { type: 'text', value: rest });
    }
  }
}

/** Shortens a link whose text is its address, and returns what is left of the text. */
function cut({ children, properties }: Element): string | undefined {
  const [text] = children;
  const { href } = properties;
  if (children.length !== 1 || text?.type !== 'text' || typeof href !== 'string') return undefined;
  const { value } = text;
  const end = begins.test(value) ? value.search(ends) : -1;
  if (end === -1) return undefined;
  const scheme = /^www\./i.test(value) ? 'http://' : '';
  if (!isSame(href, scheme + value)) return undefined;
  const address = withoutTail(value.slice(0, end));
  if (!/[^/]\.[^/]/.test(address)) return undefined;
  text.value = address;
  properties.href = encodeURI(decode(scheme + address));
  return value.slice(address.length);
}

function withoutTail(text: string): string {
  let address = text.replace(trailing, '');
  while (address.endsWith(')') && count(address, ')') > count(address, '('))
    address = address.slice(0, -1).replace(trailing, '');
  return address;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function isSame(href: string, text: string): boolean {
  return href === text || decode(href) === decode(text);
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const opens = /^<a\s[^>]*\bhref\b/i;
const closes = /^<\/a\s*>$/i;

/** Between <a href> and </a> of HTML, bare addresses are the text of that link. */
function unlinkInside(parent: Parents): void {
  let isInside = false;
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'raw') {
      if (opens.test(child.value)) isInside = true;
      else if (closes.test(child.value)) isInside = false;
    }
    if (child.type !== 'element') continue;
    if (!isInside) unlinkInside(child);
    else if (isBare(child)) parent.children[index] = { type: 'text', value: textOf(child) };
    else eachElement(child, (element) => unlinkChildren(element));
    if (isInside && child.type === 'element') unlinkChildren(child);
  }
}

function unlinkChildren(element: Element): void {
  element.children = element.children.map(
    (child): ElementContent => (isBare(child) ? { type: 'text', value: textOf(child) } : child),
  );
}

/** A link that the parser made of an address or a mailbox in the text. */
function isBare(node: Parents['children'][number]): boolean {
  if (node.type !== 'element' || node.tagName !== 'a') return false;
  const [text] = node.children;
  const href = String(node.properties.href);
  return (
    node.children.length === 1 &&
    text?.type === 'text' &&
    [text.value, `http://${text.value}`, `mailto:${text.value}`].some((url) => isSame(href, url))
  );
}
