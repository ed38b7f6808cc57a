// The footnotes' section: its words in the language of the post, and its heading's id with the
// post's prefix, as the notes' own ids have it from the parser.
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { bodyOf } from '../body-context.ts';
import { eachElement } from '../tree.ts';

/**
 * The parser's label of a way back: "Back to reference 1", or 1-2 for the second reference to a
 * note.
 */
const backToReference = /^Back to reference (\d+(?:-\d+)?)$/;

/** Keeps ids unique when several posts stand on one page, a feed reader's for example. */
export function footnoteLabels() {
  return (tree: Root, file: VFile): void => {
    const { idPrefix, words } = bodyOf(file).input;
    const id = `${idPrefix}footnotes`;
    eachElement(tree, ({ properties, children }) => {
      if (properties.id === 'footnote-label') {
        properties.id = id;
        children.splice(0, children.length, { type: 'text', value: words.footnotes });
      }
      if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = [id];
      if (properties.dataFootnoteBackref !== undefined) {
        const [, reference] = backToReference.exec(String(properties.ariaLabel)) ?? [];
        if (reference !== undefined) properties.ariaLabel = words.backToReference(reference);
      }
    });
  };
}
