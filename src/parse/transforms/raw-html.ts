// hast with raw nodes → hast without: comments are dropped but for <!-- more -->, raw HTML becomes elements. Does
// nothing to a post that has no raw HTML, since parsing HTML doubles the time of a post.
import type { Parents, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { bodyOf, VFile } from '../body-context.ts';
import { withinStack } from '../limits.ts';
import { textOf } from '../tree.ts';

const onlyComments = /^\s*(?:<!--(?:(?!-->)[^])*-->\s*)+$/;
const moreMark = /<!--\s*more\s*-->/i;

/** Images of Markdown without a description lose their empty `alt`, so that `alt=""` typed as HTML stays a choice. */
export function rawHtml() {
  const parseRaw = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    const hasHtml = withinStack(() => takeComments(tree));
    bodyOf(file).facts.hasHtml = hasHtml;
    if (!hasHtml) return tree;
    return withinStack(() => {
      const parsed = parseRaw(tree, file) as Root;
      dropComments(parsed);
      return parsed;
    });
  };
}

/** Handles the comments below a node; true where other raw HTML is left. */
function takeComments(parent: Parents): boolean {
  let hasHtml = false;
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const node = parent.children[index]!;
    if (node.type === 'element') {
      if (node.tagName === 'img' && node.properties.alt === '') delete node.properties.alt;
      if (node.children.length > 0 && takeComments(node)) hasHtml = true;
    } else if (node.type === 'raw') {
      if (!onlyComments.test(node.value)) hasHtml = true;
      else if (moreMark.test(node.value)) parent.children[index] = { type: 'comment', value: 'more' };
      else parent.children.splice(index, 1);
    }
  }
  return hasHtml;
}

/** Handles the comments that stood inside raw HTML. */
function dropComments(parent: Parents): void {
  const kept = parent.children.filter((child) => child.type !== 'comment' || moreMark.test(`<!--${child.value}-->`));
  if (kept.length < parent.children.length) parent.children = kept as typeof parent.children;
  for (const child of kept) {
    if (child.type === 'element') dropComments(child);
    else if (child.type === 'comment') child.value = 'more';
  }
}

const markup = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i;

/** UTF-16 units of a title or summary that may hold markup; what is longer could nest tags until the stack is full. */
const longestMarkup = 3000;

/**
 * The plain text of a title as exporters write it: entities decoded, tags gone. Text without markup comes back as it is.
 * @example plainText('The &ldquo;new&rdquo; <em>Volga</em>') // 'The “new” Volga'
 * @example plainText('AT&T < 5 %') // 'AT&T < 5 %'
 */
export function plainText(html: string): string {
  if (html.length > longestMarkup || !markup.test(html)) return html;
  const tree = rehypeRaw()({ type: 'root', children: [{ type: 'raw', value: html }] }, new VFile());
  return textOf(tree as Root).trim();
}
