// <td align="right">, <td style="text-align: right"> → <td class="align-right">: the attribute is
// obsolete (HTML, "Obsolete features"), and an inline style would pass neither the allow-list nor
// the security policy.
import type { Root } from 'hast';
import { eachElement } from '../tree.ts';

const aligned = /^(?:\s*text-align:)?\s*(left|right|center)\s*;?\s*$/i;

/**
 * Turns the alignment of table cells, GFM's (each parser writes its own) or typed as HTML, into a
 * class of the theme.
 */
export function tableAlignment() {
  return (tree: Root): void => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName !== 'td' && tagName !== 'th') return;
      const name = properties.align === undefined ? 'style' : 'align';
      const side = aligned.exec(String(properties[name]))?.[1]?.toLowerCase();
      if (side === undefined) return;
      const classes = Array.isArray(properties.className) ? properties.className : [];
      delete properties[name];
      properties.className = [...classes, `align-${side}`];
    });
  };
}
