// A sign that stands in a source beside a mark of emphasis while it is parsed, so that parsers take
// the mark for one. Takes it out of a tree again, wherever it has got to.
import type { Nodes } from 'hast';
import type { Nodes as MdastNodes } from 'mdast';
import { bodyOf, type VFile } from './body-context.ts';

/** Neither a letter, nor a space, nor punctuation; no text has it, or none is put in. */
export const wedge = '\ue000';

/** Removes the sign from a tree of Markdown or HTML, if any was put in. */
export function removeWedges() {
  return (tree: Nodes | MdastNodes, file: VFile): void => {
    if (bodyOf(file).facts.isWedged) clean(tree);
  };
}

const texts = ['value', 'alt', 'title', 'url', 'label', 'identifier'] as const;

function clean(node: Nodes | MdastNodes): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const name of texts) cleanField(fields, name);
  if (node.type === 'element')
    for (const name of Object.keys(node.properties)) cleanField(node.properties, name);
  if ('children' in node) for (const child of node.children) clean(child);
}

function cleanField(fields: Record<string, unknown>, name: string): void {
  const value = fields[name];
  if (typeof value !== 'string') return;
  if (value.includes(wedge)) fields[name] = value.replaceAll(wedge, '');
  // In an address it is encoded.
  else if (value.includes('%EE%80%80')) fields[name] = value.replaceAll('%EE%80%80', '');
}
