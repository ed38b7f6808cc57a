// Indented code before a list that begins with another number than 1: both parsers read the list
// as a paragraph, as if the code were one (CommonMark 5.3 has the rule for paragraphs only). Finds
// such lists in a tree, and sets them apart in the source.
import type { Element, Parents, Root } from 'hast';
import { hasIndent } from './has-indent.ts';
import { textOf } from './tree.ts';

const place = /\n(?: {4}|\t)[^\n]*\n(?:[ \t]*\n){0,50}(?= {0,3}\d{1,9}[.)][ \t])/;
const places = new RegExp(place, 'g');
const item = /^\s*(\d{1,9}[.)][ \t]+\S+)/;

/** False for most sources. */
export function mayLoseList(source: string): boolean {
  return hasIndent(source) && place.test(`\n${source}`);
}

/**
 * The source with a comment before each list that the tree lacks; undefined if it lacks none. The
 * lines below move.
 */
export function findLostLists(source: string, tree: Root): string | undefined {
  const lost = new Set<string>();
  collect(tree, lost);
  if (lost.size === 0) return undefined;
  return `\n${source}`
    .replace(places, (code, index: number) => {
      const line = source.slice(index + code.length - 1).split('\n', 1)[0]!;
      return lost.has(item.exec(line)?.[1] ?? '') ? `${code}<!-- -->\n\n` : code;
    })
    .slice(1);
}

function collect(parent: Parents, lost: Set<string>): void {
  let before: Element | undefined;
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const [, first] = before?.tagName === 'pre' ? (item.exec(textOf(child)) ?? []) : [];
    if (child.tagName === 'p' && first !== undefined) lost.add(first);
    collect(child, lost);
    before = child;
  }
}
