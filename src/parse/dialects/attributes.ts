// A tree with attributes in braces, as kramdown, Hugo and Zola read them → the same with the
// attributes where they belong. Only what no page can be harmed by: ids, classes, languages, sizes.
import type { Element, ElementContent, Parents, Root } from 'hast';
import { textOf } from '../tree.ts';

const token = /\s*(?:([#.][\w:-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|([\w-]+))/y;
const atEnd = /\s*\{(:?)([^{}]*)\}\s*$/;
const whole = /^\s*\{(:?)([^{}]*)\}\s*$/;
const atStart = /^\{(:?)([^{}]*)\}/;
/** By the name that authors write; the others are dropped. */
const kept: Readonly<Record<string, string>> = {
  id: 'id',
  class: 'className',
  title: 'title',
  lang: 'lang',
  dir: 'dir',
  alt: 'alt',
  width: 'width',
  height: 'height',
};

interface Attributes {
  readonly properties: Record<string, string>;
  readonly classes: readonly string[];
  /** Where kramdown puts a list of the headings. */
  readonly isContents: boolean;
}

/** Reads "#id .class key="value""; undefined for a text in braces that is something else. */
function readAttributes([, colon, text = '']: RegExpExecArray): Attributes | undefined {
  const properties: Record<string, string> = {};
  const classes: string[] = [];
  let isContents = false;
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const [, short, name, double, single, bare, word] = token.exec(text) ?? [];
    if (short?.startsWith('#')) properties['id'] = short.slice(1);
    else if (short !== undefined) classes.push(short.slice(1));
    else if (name === 'class') classes.push(...(double ?? single ?? bare ?? '').split(/\s+/));
    else if (name !== undefined) {
      const key = kept[name.toLowerCase()];
      if (key) properties[key] = double ?? single ?? bare ?? '';
    } else if (word === undefined || colon === '') return undefined;
    else isContents ||= word === 'toc';
  }
  return end === 0 && colon === '' ? undefined : { properties, classes, isContents };
}

function apply({ properties, classes }: Attributes, element: Element): void {
  const before = element.properties.className;
  Object.assign(element.properties, properties);
  if (classes.length > 0)
    element.properties.className = [...(Array.isArray(before) ? before : []), ...classes];
}

/** Takes the attributes out of the text of a body, and puts them on what they follow. */
export function takeAttributes() {
  return (tree: Root): void => visit(tree);
}

function visit(parent: Parents): void {
  for (const child of parent.children) if (child.type === 'element') visit(child);
  const children = parent.children as ElementContent[];
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!;
    if (child.type === 'text') takeSpan(children, index);
    if (child.type !== 'element') continue;
    if (child.tagName === 'table') takeLastRow(child);
    const found = isBlock(child) ? takeEnd(child) : undefined;
    if (found?.isContents) index = dropContents(children, index) - 1;
    else if (found && isEmpty(child)) {
      const target = children[elementBefore(children, index)] ?? children.slice(index).find(isNext);
      if (target?.type === 'element') apply(found, target);
      children.splice(index, 1);
      index -= 1;
    } else if (found) apply(found, child);
    else if (lists.has(child.tagName) && !child.children.some(isElement)) children.splice(index, 1);
  }

  function isNext(node: ElementContent): boolean {
    return isElement(node) && !isEmpty(node);
  }
}

/**
 * The theme has a list of headings: the mark goes, with the item that it is in, or the list before.
 * Returns where the children go on.
 */
function dropContents(children: ElementContent[], index: number): number {
  const child = children[index]!;
  const list = isElement(child) && isEmpty(child) ? elementBefore(children, index) : -1;
  const before = children[list];
  children.splice(index, 1);
  if (before?.type !== 'element' || !lists.has(before.tagName)) return index;
  children.splice(list, 1);
  return index - 1;
}

const lists = new Set(['ul', 'ol']);
const blocks = /^(?:p|h[1-6]|li)$/;

function isBlock({ tagName }: Element): boolean {
  return blocks.test(tagName);
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function isEmpty(element: Element): boolean {
  return (
    element.tagName === 'p' && textOf(element).trim() === '' && !element.children.some(isElement)
  );
}

function elementBefore(children: readonly ElementContent[], index: number): number {
  return children.slice(0, index).findLastIndex(isElement);
}

/** Attributes on the last line of a paragraph or an item, or at the end of a heading. */
function takeEnd(element: Element): Attributes | undefined {
  const last = element.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const isHeading = element.tagName.startsWith('h');
  const match = (isHeading ? atEnd : /(?:^|\n)[ \t]*\{(:?)([^{}]*)\}\s*$/).exec(last.value);
  const found = match ? readAttributes(match) : undefined;
  if (!found || (!isHeading && match![1] === '' && !whole.test(last.value.slice(match!.index))))
    return undefined;
  last.value = last.value.slice(0, match!.index);
  return found;
}

/** Attributes right after a link, an image or emphasis, or at the start of an item. */
function takeSpan(children: readonly ElementContent[], index: number): void {
  const text = children[index]!;
  const before = children[index - 1];
  if (text.type !== 'text' || before?.type !== 'element') return;
  const match = atStart.exec(text.value);
  const found = match ? readAttributes(match) : undefined;
  if (!found) return;
  apply(found, before);
  text.value = text.value.slice(match![0].length);
}

/** A line right below a table is a row of it to GitHub. */
function takeLastRow(table: Element): void {
  const body = table.children.filter(isElement).at(-1);
  const row = body?.children.filter(isElement).at(-1);
  const match = row?.tagName === 'tr' ? whole.exec(textOf(row)) : undefined;
  const found = match ? readAttributes(match) : undefined;
  if (!found || !body || !row) return;
  apply(found, table);
  body.children = body.children.filter((child) => child !== row);
  if (!body.children.some(isElement))
    table.children = table.children.filter((child) => child !== body);
}
