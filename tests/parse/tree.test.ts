import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { eachElement, splitText, textOf } from '../../src/parse/tree.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

describe('eachElement', () => {
  it('sees elements in the order of the document, and no text', () => {
    const seen: string[] = [];
    eachElement(
      element('div', element('p', text('a'), element('b')), text('c'), element('hr')),
      ({ tagName }) => seen.push(tagName),
    );
    expect(seen).toEqual(['p', 'b', 'hr']);
  });
});

describe('splitText', () => {
  it('cuts an element across the place in two', () => {
    const [head, rest] = splitText(
      [text('a'), element('b', text('cd'), element('i', text('ef'))), text('g')],
      4,
    );
    expect(head).toEqual([text('a'), element('b', text('cd'), element('i', text('e')))]);
    expect(rest).toEqual([element('b', element('i', text('f'))), text('g')]);
  });

  it('leaves what has no text, such as a line break, where it stands', () => {
    expect(splitText([text('ab'), element('br'), text('c')], 1)).toEqual([
      [text('a')],
      [text('b'), element('br'), text('c')],
    ]);
    expect(splitText([element('br'), text('c')], 0)).toEqual([[], [element('br'), text('c')]]);
  });

  it('takes all of a text that is too short', () => {
    expect(splitText([text('ab')], 9)).toEqual([[text('ab')], []]);
  });

  it('loses and adds no text, whatever the tree and the place', () => {
    const { tree } = fc.letrec<{ node: ElementContent; tree: ElementContent[] }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string({ maxLength: 4 }).map(text),
        tie('tree').map((children) => element('b', ...children)),
      ),
      tree: fc.array(tie('node'), { maxLength: 4 }),
    }));
    fc.assert(
      fc.property(tree, fc.nat(12), (nodes, length) => {
        const whole = textOf(element('p', ...nodes));
        const [head, rest] = splitText(nodes, length);
        expect(textOf(element('p', ...head))).toBe(whole.slice(0, length));
        expect(textOf(element('p', ...rest))).toBe(whole.slice(length));
      }),
    );
  });
});
