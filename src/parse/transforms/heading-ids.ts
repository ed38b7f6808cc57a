// Headings → headings with stable ids and a place below the page's own h1. "## Who pays" → <h2
// id="who-pays">.
import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Heading } from '../../site/types.ts';
import { bodyOf } from '../body-context.ts';
import { eachElement, textOf } from '../tree.ts';
import { idsOfPages } from './safe-ids.ts';

const headingName = /^h([1-6])$/;

export interface HeadingIdOptions {
  /** Makes the id of a text, which may be taken; GitHub's way otherwise. */
  readonly anchorOf?: ((text: string) => string | undefined) | undefined;
}

/** The number of a note changes with the notes above it: an id must not. */
function textWithoutNotes(heading: Element): string {
  return heading.children.some(isNoteMark)
    ? textOf({ ...heading, children: heading.children.filter((child) => !isNoteMark(child)) })
    : textOf(heading);
}

function isNoteMark(node: Element['children'][number]): boolean {
  const [mark] = node.type === 'element' && node.tagName === 'sup' ? node.children : [];
  return mark?.type === 'element' && mark.properties.dataFootnoteRef !== undefined;
}

/**
 * Gives every heading an id as GitHub does (any script, "-1" for the second of a name); an id typed
 * as HTML stays, and no heading gets an id that is typed anywhere in the body, or
 * that pages have. A body that uses "#
 * " itself moves down by one level: the page's h1 is the headline.
 */
export function headingIds({ anchorOf }: HeadingIdOptions = {}) {
  return (tree: Root, file: VFile): void => {
    const { facts } = bodyOf(file);
    const found: Element[] = [];
    const slugger = new GithubSlugger();
    for (const id of idsOfPages) slugger.occurrences[id] = 0;
    eachElement(tree, (node) => {
      if (typeof node.properties.id === 'string') slugger.occurrences[node.properties.id] = 0;
      if (headingName.test(node.tagName) && node.properties.id !== 'footnote-label')
        found.push(node);
    });
    if (found.length === 0) return;
    const shift = found.some(({ tagName }) => tagName === 'h1') ? 1 : 0;
    for (const node of found) {
      const depth = Math.min(6, Number(node.tagName[1]) + shift) as Heading['depth'];
      const text = textWithoutNotes(node).trim();
      const id =
        typeof node.properties.id === 'string' && node.properties.id
          ? node.properties.id
          : slugger.slug((anchorOf?.(text) ?? slug(text)) || 'section', true);
      node.tagName = `h${depth}`;
      node.properties.id = id;
      facts.headings.push({ depth, id, text });
    }
  };
}
