// hast of raw HTML → the same with ids that no other element has, neither in the body nor around
// it, and that are no properties of the document. Does nothing to what Markdown alone makes.
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { bodyOf } from '../body-context.ts';
import { eachElement } from '../tree.ts';

/** Ids that pages of the theme have: where the skip link leads. */
export const idsOfPages: readonly string[] = ['main'];

/**
 * Properties of `document` and `window` that scripts use and that are no words of articles. No
 * element that sanitizing leaves can hide one: HTML gives that power to the names of forms, frames
 * and images ("named access on the Document object"). What a site's own script looks up is not
 * known.
 */
const propertyNames =
  'activeElement addEventListener adoptNode appendChild attributes body childNodes classList ' +
  'constructor contentType cookie createElement createElementNS createTextNode currentScript ' +
  'customElements defaultView designMode dispatchEvent doctype document documentElement ' +
  'documentURI execCommand fetch firstChild forms getElementById getElementsByClassName ' +
  'getElementsByName getElementsByTagName hasFocus hasOwnProperty importNode innerHTML ' +
  'lastChild localStorage navigator nodeName nodeType ownerDocument parentNode postMessage ' +
  'prototype querySelector querySelectorAll readyState removeChild rootElement ' +
  'scrollingElement sessionStorage styleSheets textContent toString valueOf window write ' +
  'writeln __proto__';
const reserved = new Set([...idsOfPages, ...propertyNames.split(' ')]);

/** As GitHub does. */
const prefix = 'user-content-';

/**
 * Gives ids that are reserved a prefix, and the second of a name a number; links in the body, and
 * elements that name others, follow. The footnotes of Markdown have ids that nobody types.
 */
export function safeIds() {
  return (tree: Root, file: VFile): void => {
    if (!bodyOf(file).facts.hasHtml) return;
    const renamed = new Map<string, string>();
    const ids: Ids = { typed: new Set(), taken: new Map() };
    eachElement(tree, ({ properties: { id } }) => typeof id === 'string' && ids.typed.add(id));
    eachElement(tree, ({ properties }) => {
      const { id, name } = properties;
      if (typeof id === 'string') {
        const safe = safeName(id);
        properties.id = uniqueName(safe, ids);
        if (safe !== id) renamed.set(id, safe);
      }
      if (typeof name === 'string' && reserved.has(name)) {
        properties.name = safeName(name);
        renamed.set(name, properties.name);
      }
    });
    if (renamed.size > 0) eachElement(tree, (element) => follow(element, renamed));
  };
}

function safeName(name: string): string {
  return reserved.has(name) ? prefix + name : name;
}

interface Ids {
  readonly typed: Set<string>;
  /** The number that the next of a name may have: many equal ones take no longer than others. */
  readonly taken: Map<string, number>;
}

/** The first of a name keeps it; others get a number with which nothing else is typed. */
function uniqueName(id: string, { typed, taken }: Ids): string {
  let number = taken.get(id);
  if (number === undefined) {
    taken.set(id, 1);
    return id;
  }
  while (typed.has(`${id}-${number}`) || taken.has(`${id}-${number}`)) number += 1;
  const name = `${id}-${number}`;
  taken.set(id, number + 1).set(name, 1);
  return name;
}

/** Attributes that name other elements by their ids. */
const references = ['ariaDescribedBy', 'ariaLabelledBy', 'headers'];

function follow({ properties }: Element, renamed: ReadonlyMap<string, string>): void {
  const { href } = properties;
  const target = typeof href === 'string' && href.startsWith('#') && renamed.get(href.slice(1));
  if (target) properties.href = `#${target}`;
  for (const name of references) {
    const ids = properties[name];
    if (Array.isArray(ids)) properties[name] = ids.map((id) => renamed.get(String(id)) ?? id);
  }
}
