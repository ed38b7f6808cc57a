// A finished tree → the text that a page shows of it, and the code. Decides nothing.
import type { Root, RootContent } from 'hast';

export interface ShownText {
  /** With the addresses and titles of links and images. */
  readonly text: string;
  readonly code: string;
}

/** Collects the texts of a tree, in order. */
export function shownText(tree: Root): ShownText {
  const shown = { text: '', code: '' };
  collect(tree.children, shown, false);
  return shown;
}

function collect(
  nodes: readonly RootContent[],
  shown: { text: string; code: string },
  isCode: boolean,
): void {
  for (const node of nodes) {
    if (node.type === 'text') shown[isCode ? 'code' : 'text'] += node.value;
    if (node.type !== 'element') continue;
    const { href, src, alt, title } = node.properties;
    shown.text += [href, src, alt, title].filter((value) => typeof value === 'string').join(' ');
    collect(node.children, shown, isCode || node.tagName === 'pre' || node.tagName === 'code');
  }
}
