import type { ElementContent, Properties } from 'hast';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../../src/parse/foreign/shown-text.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): ElementContent => ({ type: 'element', tagName, properties, children });

describe('shownText', () => {
  it('tells code from all else that a page shows', () => {
    const children = [
      element('p', [text('a '), element('em', [text('b')]), element('code', [text('c')])]),
      element('pre', [element('span', [text('d')])]),
      element('a', [text('g')], { href: '/e', title: 'f' }),
      element('img', [], { src: 'h.png', alt: 'i' }),
    ];
    expect(shownText({ type: 'root', children })).toEqual({ text: 'a b/e fgh.png i', code: 'cd' });
  });
});
