// <td align="right"> → <td class="align-right">: the attribute is obsolete (HTML, "Obsolete features"), and an inline
// style would not pass the security policy.
import type { Root } from 'hast';
import { eachElement } from '../tree.ts';

/** Turns the alignment of table cells, GFM's or typed as HTML, into a class of the theme. */
export function tableAlignment() {
  return (tree: Root): void => {
    eachElement(tree, ({ tagName, properties }) => {
      if ((tagName !== 'td' && tagName !== 'th') || typeof properties.align !== 'string') return;
      const classes = Array.isArray(properties.className) ? properties.className : [];
      properties.className = [...classes, `align-${properties.align}`];
      delete properties.align;
    });
  };
}
