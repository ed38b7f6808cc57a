// The footnotes' section: its heading's id gets the post's prefix, as the notes' own ids have it from the parser.
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { bodyOf } from '../body-context.ts';
import { eachElement } from '../tree.ts';

/** Keeps ids unique when several posts stand on one page, a feed reader's for example. */
export function footnoteLabels() {
  return (tree: Root, file: VFile): void => {
    const { idPrefix } = bodyOf(file).input;
    const id = `${idPrefix}footnotes`;
    eachElement(tree, ({ properties }) => {
      if (properties.id === 'footnote-label') properties.id = id;
      if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = [id];
    });
  };
}
