import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml as byLibrary } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/parse/to-html.ts';

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('a < b && c > d', '“Крым”\u00a0–', "it's `so`", '\0', '</p>', '😀'),
);
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.nat(),
  fc.constant(null),
  fc.constant(undefined),
  fc.array(fc.constantFrom('a', 'align-right', 'b c', '', '"')),
);
const name = fc.constantFrom(
  'href',
  'src',
  'alt',
  'title',
  'id',
  'className',
  'dir',
  'hidden',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'dataFootnotes',
  'ariaDescribedBy',
  'ariaLabel',
  'download',
  'srcSet',
  'checked',
  'colSpan',
);
const tagName = fc.constantFrom(
  'p',
  'a',
  'em',
  'img',
  'br',
  'hr',
  'h2',
  'td',
  'section',
  'video',
  'source',
  'input',
  'script',
  'style',
  'svg',
  'template',
  'WBR',
  'x-y',
);

const { element } = fc.letrec<{ element: Element; node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    text.map((value) => ({ type: 'text' as const, value })),
    text.map((value) => ({ type: 'comment' as const, value })),
    text.map((value) => ({ type: 'raw' as const, value }) as unknown as ElementContent),
    tie('element'),
  ),
  element: fc.record({
    type: fc.constant('element' as const),
    tagName,
    properties: fc.dictionary(name, value),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }) as fc.Arbitrary<Element>,
}));

/** The library reads the fragment that stands in a template's `content`. */
function withContent(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map(withContent);
  return node.tagName === 'template'
    ? { ...node, children: [], content: { type: 'root', children } }
    : { ...node, children };
}

describe('toHtml', () => {
  it('writes what hast-util-to-html writes', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (children) => {
        const tree: Root = { type: 'root', children: children.map(withContent) };
        expect(toHtml(tree)).toBe(byLibrary(tree));
      }),
      { numRuns: 500 },
    );
  });

  it('writes an article', () => {
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: '/?a=1&b=2', title: 'R&D' },
      children: [{ type: 'text', value: 'A < B' }],
    };
    const image: Element = {
      type: 'element',
      tagName: 'img',
      properties: { src: 'x.png', alt: '' },
      children: [],
    };
    expect(toHtml({ type: 'root', children: [link, image] })).toBe(
      '<a href="/?a=1&#x26;b=2" title="R&#x26;D">A &#x3C; B</a><img src="x.png" alt="">',
    );
  });

  it('changes nothing', () => {
    const tree: Root = {
      type: 'root',
      children: [
        {
          type: 'element',
          tagName: 'p',
          properties: { className: ['a'] },
          children: [{ type: 'text', value: 'x' }],
        },
      ],
    };
    const before = structuredClone(tree);
    toHtml(tree);
    expect(tree).toEqual(before);
  });
});
