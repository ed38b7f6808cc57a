// The head of the first paragraph → <span class="dateline">Staunton, June 7 – </span>, once: from
// the field, or, if the text already begins with it (imported posts do), around what is there.
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { bodyOf } from '../body-context.ts';
import { findDateline, spaceAtStart } from '../find-dateline.ts';
import { splitText, textOf } from '../tree.ts';

/**
 * Prints the dateline; a byline before it is dropped, in a paragraph of its own or in the same one.
 */
export function dateline() {
  return (tree: Root, file: VFile): void => {
    const { input, facts } = bodyOf(file);
    if (input.dateline === false) return;
    dropByline(tree, input.authors);
    const paragraph = firstParagraph(tree)?.element;
    const written = paragraph && findDateline(textOf(paragraph).slice(0, 200), input);
    if (paragraph && written) {
      const [, fromStart] = splitText(paragraph.children, written.start);
      trimStart(fromStart);
      const [head, fromEnd] = splitText(fromStart, written.end - written.start);
      const [, rest] = splitText(fromEnd, written.next - written.end);
      trimStart(rest);
      paragraph.children = [span([...head, { type: 'text', value: ' – ' }]), ...rest];
      facts.dateline = written.dateline;
      return;
    }
    if (!input.dateline) return;
    facts.dateline = input.dateline;
    if (paragraph) {
      trimStart(paragraph.children);
      paragraph.children.unshift(span([{ type: 'text', value: `${input.dateline.text} – ` }]));
    } else {
      tree.children.unshift(
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [span([{ type: 'text', value: input.dateline.text }])],
        },
        { type: 'text', value: '\n' },
      );
    }
  };
}

function span(children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['dateline'] }, children };
}

/**
 * The wrappers that blogging tools put around a post; some hold its text without any paragraph:
 * <div>Text<br><br>…
 */
const wrappers = new Set(['article', 'div', 'section']);
const phrasing = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'u',
]);

interface Found {
  readonly element: Element;
  readonly siblings: (Root | Element)['children'];
}

/** The first paragraph that has text. */
function firstParagraph(parent: Root | Element): Found | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element' || !hasText(child)) continue;
    const isWrapper = wrappers.has(child.tagName);
    if (child.tagName === 'p' || (isWrapper && beginsWithText(child)))
      return { element: child, siblings: parent.children };
    const inside = isWrapper ? firstParagraph(child) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

function hasText(node: Root['children'][number]): boolean {
  return node.type !== 'comment' && textOf(node).trim() !== '';
}

function beginsWithText(element: Element): boolean {
  const first = element.children.find(hasText);
  return first?.type === 'text' || (first?.type === 'element' && phrasing.has(first.tagName));
}

/** Drops a paragraph that only repeats the byline. */
function dropByline(tree: Root, authors: readonly string[]): void {
  const found = firstParagraph(tree);
  if (!found) return;
  const text = textOf(found.element)
    .trim()
    .replace(/^by\s+/i, '')
    .toLowerCase();
  if (authors.some((author) => author.toLowerCase() === text))
    found.siblings.splice(found.siblings.indexOf(found.element), 1);
}

/** Removes white space and line breaks from the head, however deep in <b> and <span> they are. */
function trimStart(children: Element['children']): void {
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'text') first.value = first.value.replace(spaceAtStart, '');
    else if (first.type === 'element' && first.tagName !== 'br') trimStart(first.children);
    const isEmpty =
      first.type === 'text'
        ? first.value === ''
        : first.type === 'element' &&
          (first.tagName === 'br' || (phrasing.has(first.tagName) && first.children.length === 0));
    if (!isEmpty) return;
    children.shift();
  }
}
