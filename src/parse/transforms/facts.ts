// A finished body → its excerpt and the number of its words. Reads the tree, changes nothing but
// the mark "more".
import type { Element, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { countWords, cutWords, foldSpace } from '../../lib/text.ts';
import { bodyOf } from '../body-context.ts';
import { withoutForeign } from '../foreign/find-foreign.ts';

const excerptWords = 55;

/** Elements whose text is no part of what an excerpt says. */
const notProse = new Set([
  'aside',
  'figure',
  'pre',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'audio',
  'video',
  'details',
  'hr',
]);

/**
 * Takes the excerpt (up to <!-- more -->, else 55 words; without dateline, footnote marks and bare
 * addresses) and counts words.
 */
export function facts() {
  return (tree: Root, file: VFile): void => {
    const { facts: found } = bodyOf(file);
    const head = String(file.value).includes('<!--') ? takeHead(tree.children) : undefined;
    const prose = head
      ? proseOf(head, Number.POSITIVE_INFINITY)
      : proseOf(tree.children, excerptWords * (found.foreign.length > 0 ? 24 : 12));
    const plain = found.foreign.length > 0 ? withoutForeign(prose, found.foreign) : prose;
    found.excerpt = head ? foldSpace(plain) : cutWords(plain, excerptWords);
    found.words = countWords(collectText(tree.children, []));
  };
}

/**
 * The nodes before the mark "more", however deep it stands, and takes it out; undefined where there
 * is none.
 */
function takeHead(nodes: RootContent[]): RootContent[] | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'comment' && node.value === 'more') {
      nodes.splice(index, 1);
      return nodes.slice(0, index);
    }
    const inside = node.type === 'element' ? takeHead(node.children) : undefined;
    if (inside) return [...nodes.slice(0, index), { ...node, children: inside } as Element];
  }
  return undefined;
}

/** The text of the prose in nodes, paragraphs apart, until there are enough UTF-16 units of it. */
function proseOf(nodes: readonly RootContent[], enough: number): string {
  let text = '';
  for (const node of nodes) {
    if (text.length > enough) break;
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element' || notProse.has(node.tagName) || isApparatus(node)) continue;
    if (node.tagName === 'a' && isBareAddress(node)) continue;
    text += node.tagName === 'br' ? ' ' : proseOf(node.children, enough);
    if (node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'li') text += ' ';
  }
  return text;
}

const bareAddress = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;

/** A link whose text is its address, which says nothing to a reader of a list. */
function isBareAddress({ children }: Element): boolean {
  const [text] = children;
  return children.length === 1 && text?.type === 'text' && bareAddress.test(text.value);
}

/** The dateline, footnote marks and the footnotes themselves. */
function isApparatus({ tagName, properties, children }: Element): boolean {
  if (tagName === 'span')
    return Array.isArray(properties.className) && properties.className.includes('dateline');
  if (tagName === 'section') return properties.dataFootnotes !== undefined;
  const [first] = children;
  return (
    tagName === 'sup' && first?.type === 'element' && first.properties.dataFootnoteRef !== undefined
  );
}

/** Elements after whose text a new word begins, white space or not. */
const apart = new Set([
  'br',
  'p',
  'li',
  'td',
  'th',
  'div',
  'dt',
  'dd',
  'figcaption',
  'caption',
  'summary',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** All text below nodes, in pieces. */
function collectText(nodes: readonly RootContent[], pieces: string[]): string[] {
  for (const node of nodes) {
    if (node.type === 'text') pieces.push(node.value);
    if (node.type !== 'element') continue;
    collectText(node.children, pieces);
    if (apart.has(node.tagName)) pieces.push(' ');
  }
  return pieces;
}
