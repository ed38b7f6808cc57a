// <pre>, <table> → the same with a place for Tab: what is wider than a small screen scrolls inside itself, and a keyboard
// must reach it to scroll it (WCAG 2.2, 2.1.1 "Keyboard"; axe: scrollable-region-focusable).
import type { Root } from 'hast';
import { eachElement } from '../tree.ts';

/** Lets the keyboard reach tables and code. */
export function scrollers() {
  return (tree: Root): void => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName === 'pre' || tagName === 'table') properties.tabIndex = '0';
    });
  };
}
