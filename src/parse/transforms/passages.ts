// A finished body → the same with handles on its parts: a name for every paragraph, pull quotes out
// of the text's flow, tables and code that a keyboard can scroll. "> [!PULLQUOTE]" → <aside
// class="pullquote">. Changes no word of the text.
import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { type BodyFacts, type BodyInput, bodyOf } from '../body-context.ts';
import { textOf } from '../tree.ts';

/**
 * Paragraphs get the ids "p1", "p2" and so on, in the order of the text. Left out are those with an
 * id of their own, those of notes, tables, figures and asides; where an author has taken the name
 * already, "p3" becomes "p3-1".
 */
export function passages() {
  return (tree: Root, file: VFile): void => {
    const { input, facts } = bodyOf(file);
    const body: Body = { input, facts, taken: new Set(facts.ids), tables: 0 };
    visit(tree, { body, isText: true });
  };
}

interface Body {
  readonly input: BodyInput;
  readonly facts: BodyFacts;
  readonly taken: ReadonlySet<string>;
  tables: number;
}

interface Place {
  readonly body: Body;
  /** Part of the text that a reader may want to point at. */
  readonly isText: boolean;
}

const apart = new Set(['table', 'figure', 'aside', 'details']);

function visit(parent: Parents, { body, isText }: Place): void {
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!;
    if (child.type !== 'element') continue;
    const { tagName, properties } = child;
    if (tagName === 'p') {
      if (isText && properties.id === undefined && !isEmpty(child)) properties.id = nextName(body);
    } else if (tagName === 'pre') properties.tabIndex = 0;
    else if (tagName === 'blockquote' && takeMark(child))
      children[index] = {
        type: 'element',
        tagName: 'aside',
        properties: { className: ['pullquote'] },
        children: [child],
      };
    else {
      visit(child, {
        body,
        isText: isText && properties.dataFootnotes === undefined && !apart.has(tagName),
      });
      if (tagName === 'table' && !isPicture(child)) children[index] = inScroller(child, body);
    }
  }
}

function isEmpty({ children }: Element): boolean {
  return children.every(
    (child) =>
      child.type === 'comment' ||
      (child.type === 'text' && child.value.trim() === '') ||
      (child.type === 'element' && child.tagName === 'br'),
  );
}

function nextName({ facts, taken }: Body): string {
  facts.paragraphs += 1;
  const name = `p${facts.paragraphs}`;
  if (!taken.has(name)) return name;
  let number = 1;
  while (taken.has(`${name}-${number}`)) number += 1;
  facts.ids.push(`${name}-${number}`);
  return `${name}-${number}`;
}

const mark = /^\s*\[!pullquote\]\s*/i;

/**
 * Takes "[!PULLQUOTE]", in the manner of GitHub's and Obsidian's callouts, off the head of a
 * quotation; false where there is none.
 */
function takeMark(quotation: Element): boolean {
  const paragraph = quotation.children.find((child) => child.type === 'element');
  const text = paragraph?.tagName === 'p' ? paragraph.children[0] : undefined;
  if (text?.type !== 'text' || !mark.test(text.value)) return false;
  text.value = text.value.replace(mark, '');
  if (isEmpty(paragraph!)) quotation.children.splice(quotation.children.indexOf(paragraph!), 1);
  return true;
}

/** Blogger's way to put a caption below an image. */
function isPicture({ properties }: Element): boolean {
  return (
    Array.isArray(properties.className) && properties.className.includes('tr-caption-container')
  );
}

/**
 * A table in a box that scrolls, and that a keyboard can therefore reach; named by its caption,
 * else by its number.
 */
function inScroller(table: Element, body: Body): Element {
  body.tables += 1;
  const caption = table.children.find(
    (child) => child.type === 'element' && child.tagName === 'caption',
  );
  const ariaLabel =
    (caption && textOf(caption).replace(/\s+/g, ' ').trim()) || body.input.words.table(body.tables);
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel },
    children: [table],
  };
}
