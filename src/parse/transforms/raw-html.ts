// hast with raw nodes → hast without: comments are dropped but for <!-- more -->, raw HTML becomes
// elements. Does nothing to a post that has no raw HTML, since parsing HTML doubles the time of a
// post.
import type { Element, Parents, Root } from 'hast';
import { dropControls } from '../../lib/controls.ts';
import { bodyOf, VFile } from '../body-context.ts';
import { withinStack } from '../limits.ts';
import { textOf } from '../tree.ts';
import { toFigure } from './figures.ts';

const onlyComments = /^\s*(?:<!--(?:(?!-->)[^])*-->\s*)+$/;
const moreMark = /<!--\s*more\s*-->/i;

/**
 * Images of Markdown without a description lose their empty `alt`, so that `alt=""` typed as HTML
 * stays a choice.
 */
export function rawHtml() {
  return (tree: Root, file: VFile): Root | Promise<Root> => {
    const hasHtml = withinStack(() => takeComments(tree));
    bodyOf(file).facts.hasHtml = hasHtml;
    if (!hasHtml) return tree;
    return parseRaw(tree, file);
  };
}

/** The tree that a browser makes of the HTML of a tree, raw nodes included. */
export async function parseRaw(tree: Root, file: VFile): Promise<Root> {
  const parse = await loadParser();
  return withinStack(() => {
    const parsed = parse(tree, file) as Root;
    cleanParsed(parsed);
    return parsed;
  });
}

let loading: Promise<ReturnType<typeof import('rehype-raw').default>> | undefined;

/** Loading it takes as long as dozens of posts, and many a site has no raw HTML. */
function loadParser(): NonNullable<typeof loading> {
  return (loading ??= import('rehype-raw').then(({ default: rehypeRaw }) => rehypeRaw()));
}

/** Handles the comments below a node; true where other raw HTML is left. */
function takeComments(parent: Parents): boolean {
  let hasHtml = false;
  let hasGone = false;
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const node = parent.children[index]!;
    if (node.type === 'element') {
      if (node.tagName === 'img' && node.properties.alt === '') delete node.properties.alt;
      if (node.children.length > 0 && takeComments(node)) hasHtml = true;
      if (node.tagName === 'p') toFigure(node);
    } else if (node.type === 'raw') {
      if (!onlyComments.test(node.value)) hasHtml = true;
      else if (moreMark.test(node.value))
        parent.children[index] = { type: 'comment', value: 'more' };
      else hasGone = true;
    }
  }
  // All at once: to take out each alone would take the square of their number.
  if (hasGone)
    parent.children = parent.children.filter(
      (node) => node.type !== 'raw' || !onlyComments.test(node.value),
    ) as typeof parent.children;
  return hasHtml;
}

/**
 * Handles the comments that stood inside raw HTML, and drops controls, which a reference may have
 * written: "&#2".
 */
function cleanParsed(parent: Parents): void {
  const kept = parent.children.filter(
    (child) => child.type !== 'comment' || moreMark.test(`<!--${child.value}-->`),
  );
  if (kept.length < parent.children.length) parent.children = kept as typeof parent.children;
  for (const child of kept) {
    if (child.type === 'element') {
      cleanProperties(child);
      cleanParsed(child);
    } else if (child.type === 'text') child.value = dropControls(child.value);
    else if (child.type === 'comment') child.value = 'more';
  }
}

function cleanProperties({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'string') properties[name] = dropControls(value);
    else if (Array.isArray(value)) properties[name] = value.map(withoutControls);
}

function withoutControls<Value>(value: Value): Value | string {
  return typeof value === 'string' ? dropControls(value) : value;
}

const markup = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i;

/**
 * UTF-16 units of a title or summary that may hold markup; what is longer could nest tags until the
 * stack is full.
 */
const longestMarkup = 3000;

/**
 * The plain text of a title as exporters write it: entities decoded, tags and references to
 * controls gone. Text without markup comes back as it is.
 * @example await plainText('The &ldquo;new&rdquo; <em>Volga</em>') // 'The “new” Volga'
 * @example await plainText('AT&T < 5 %') // 'AT&T < 5 %'
 */
export async function plainText(html: string): Promise<string> {
  if (html.length > longestMarkup || !markup.test(html)) return html;
  const parse = await loadParser();
  const tree = parse(
    { type: 'root', children: [{ type: 'raw', value: html }] },
    new VFile(),
  ) as Root;
  return dropControls(textOf(tree)).trim();
}
