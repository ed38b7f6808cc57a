import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { takeAttributes } from '../../../src/parse/dialects/attributes.ts';

function element(tagName: string, ...children: (string | ElementContent)[]): Element {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

function take(...children: ElementContent[]): Root {
  const tree: Root = { type: 'root', children };
  takeAttributes()(tree);
  return tree;
}

// What authors write is in dialect.test.ts.
describe('takeAttributes', () => {
  it('keeps what harms no page', () => {
    const { children } = take(
      element('p', 'a\n{: #b .c .d lang="de" onclick="e()" style="color: red"}'),
    );
    expect(children).toMatchObject([
      { properties: { id: 'b', className: ['c', 'd'], lang: 'de' }, children: [{ value: 'a' }] },
    ]);
    expect(Object.keys((children[0] as Element).properties)).toEqual(['id', 'lang', 'className']);
  });

  it('puts those of a paragraph alone on the block before, else on the one after', () => {
    expect(take(element('pre'), element('p', '{: .a}')).children).toMatchObject([
      { tagName: 'pre', properties: { className: ['a'] } },
    ]);
    expect(take(element('p', '{: .a}'), element('h2', 'b')).children).toMatchObject([
      { tagName: 'h2', properties: { className: ['a'] } },
    ]);
  });

  it('removes the mark of a table of contents, and the list that it is on', () => {
    expect(take(element('ul', element('li', 'TOC\n{:toc}'))).children).toEqual([]);
    expect(take(element('ul', element('li', 'TOC')), element('p', '{:toc}')).children).toEqual([]);
  });

  it.each(['{a: 1, b}', 'a set {1, 2}', '{}', 'a {.b} c'])('leaves %j alone', (text) => {
    const paragraph = element('p', text);
    expect(take(structuredClone(paragraph)).children).toEqual([paragraph]);
  });
});
