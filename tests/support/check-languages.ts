// The rule of tests/e2e/languages.test.ts: letters of a script stand where the nearest `lang` is
// of a language that is written in it. What browsers read of a page counts: parse5 reads as they
// do. The <head> cannot hold `lang` within a text.

import type { DefaultTreeAdapterMap } from 'parse5';
import { parse } from 'parse5';
import { scriptOf } from '../../src/lib/language.ts';

type Node = DefaultTreeAdapterMap['childNode'];

const scripts: readonly (readonly [script: string, letters: RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}+/u],
  ['Hebr', /\p{Script=Hebrew}+/u],
  ['Arab', /\p{Script=Arabic}+/u],
  ['Grek', /\p{Script=Greek}{2,}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]+/u],
];
const notRead = new Set(['head', 'script', 'style', 'template', 'svg', 'math']);

/** The texts of a page whose nearest `lang` is of another script, as `path: lang "text"`. */
export function checkLanguages(html: string, path = 'page'): string[] {
  const faults: string[] = [];
  const look = (nodes: readonly Node[], language: string): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') {
        const text = (node as DefaultTreeAdapterMap['textNode']).value;
        const own = scriptOf(language);
        for (const [script, letters] of scripts)
          if (script !== own && letters.test(text))
            faults.push(`${path}: ${language} "${letters.exec(text)![0]}"`);
      } else if ('childNodes' in node && !notRead.has(node.nodeName)) {
        look(
          node.childNodes,
          ('attrs' in node && node.attrs.find(({ name }) => name === 'lang')?.value) || language,
        );
      }
    }
  };
  look(parse(html).childNodes, 'und');
  return faults;
}
