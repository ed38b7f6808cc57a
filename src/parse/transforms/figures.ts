// <p><img title="What it shows | Whose it is"></p> → a figure with caption and credit. Only for
// images of Markdown: titles in raw HTML are often names of files, which an exporter put there.
import type { Element } from 'hast';

/** Between the caption and the credit in the title of an image. */
const beforeCredit = ' | ';

/**
 * Makes a figure of a paragraph that holds one image with a title, linked or not, and nothing else.
 * What follows the last " | " of the title is the credit; a title may begin with "| " where there
 * is no caption. Leaves every other paragraph alone.
 */
export function toFigure(paragraph: Element): void {
  const image = onlyImage(paragraph);
  const title = image?.properties.title;
  if (!image || typeof title !== 'string' || title.trim() === '') return;
  const { title: _, ...properties } = image.properties;
  image.properties = properties;
  const [caption, credit] = splitTitle(title);
  const words: Element['children'] =
    caption === '' ? [] : [{ type: 'text', value: credit === '' ? caption : `${caption} ` }];
  if (credit !== '')
    words.push({
      type: 'element',
      tagName: 'small',
      properties: {},
      children: [{ type: 'text', value: credit }],
    });
  paragraph.tagName = 'figure';
  paragraph.children.push({
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: words,
  });
}

function onlyImage({ children }: Element): Element | undefined {
  const [child] = children;
  if (children.length !== 1 || child?.type !== 'element') return undefined;
  if (child.tagName === 'a') return onlyImage(child);
  return child.tagName === 'img' ? child : undefined;
}

function splitTitle(title: string): [caption: string, credit: string] {
  const text = ` ${title.trim()}`;
  const at = text.lastIndexOf(beforeCredit);
  return at === -1
    ? [text.slice(1), '']
    : [text.slice(0, at).trim(), text.slice(at + beforeCredit.length).trim()];
}
