import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml as byLibrary } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { type ToHtmlOptions, toHtml } from '../../src/parse/to-html.ts';
import { makeBody } from '../support/make-body.ts';

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
  'xLinkHref',
  'strokeWidth',
  'lang',
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
  'keygen',
  'use',
  'desc',
  'foreignObject',
  'title',
  'picture',
  'noscript',
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

const english = { language: 'en', scripts: {} };

describe('toHtml', () => {
  it('writes what hast-util-to-html writes', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (children) => {
        const tree: Root = { type: 'root', children: children.map(withContent) };
        expect(toHtml(tree, english).html).toBe(byLibrary(tree));
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
    expect(toHtml({ type: 'root', children: [link, image] }, english).html).toBe(
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
    toHtml(tree, english);
    expect(tree).toEqual(before);
  });

  it('notes where URLs are that are not absolute, in bytes', () => {
    expect(placesOf('<p>“<a href="#a">a</a>” <a href="https://a.example/">b</a></p>')).toEqual([
      ['url', '#a', { url: '#a' }],
    ]);
    expect(
      placesOf(
        '<a href="broadsheet:a.md?b&c">é</a><del cite="d">e</del>' +
          '<a title="/x" href="mailto:f@g">h</a>' +
          '<svg><use xlink:href="#i"/><desc><q cite="j"></q></desc></svg>' +
          '<template><a href="k"></a></template>',
      ),
    ).toEqual([
      ['url', 'broadsheet:a.md?b&#x26;c', { url: 'broadsheet:a.md?b&c' }],
      ['url', 'd', { url: 'd' }],
      ['url', '#i', { url: '#i' }],
      ['url', 'j', { url: 'j' }],
      ['url', 'k', { url: 'k' }],
    ]);
  });

  it('notes images before their URLs', () => {
    expect(
      placesOf(
        '<p>Ё</p><img alt="a" width=5 src="/b.png?c&d" srcset="e 1x, f 2x">' +
          '<picture><img src="https://a.example/"></picture>',
        { language: 'ru' },
      ),
    ).toEqual([
      [
        'image',
        '<img alt="a" width="5" src="/b.png?c&#x26;d" srcset="e 1x, f 2x"',
        { attributes: { width: '5', src: '/b.png?c&d', srcset: 'e 1x, f 2x' } },
      ],
      ['url', '/b.png?c&#x26;d', { url: '/b.png?c&d' }],
      ['url-set', 'e 1x, f 2x', { urls: 'e 1x, f 2x' }],
      [
        'image',
        '<img src="https://a.example/"',
        { attributes: { src: 'https://a.example/' }, isInPicture: true },
      ],
    ]);
  });

  it('notes passages in other scripts, with their languages', () => {
    expect(
      placesOf(
        '<p>“Он &amp; она”<b lang="ru">они λόγος <i lang="en">да</i></b></p>' +
          '<svg><text>и</text></svg><noscript>и</noscript> שבת',
        { scripts: { Hebr: 'he' } },
      ),
    ).toEqual([
      ['passage', 'Он &#x26; она', { lang: 'und-Cyrl' }],
      ['passage', 'λόγος', { lang: 'und-Grek' }],
      ['passage', 'да', { lang: 'ru' }],
      ['passage', 'שבת', { lang: 'he' }],
    ]);
    expect(placesOf('<p>Крым</p>', { language: 'ru' })).toEqual([]);
  });

  it('marks a passage whose text is in several nodes as one', () => {
    const children = ['Кры', 'м и', ' море'].map((value) => ({ type: 'text' as const, value }));
    expect(toHtml({ type: 'root', children }, english)).toEqual({
      html: 'Крым и море',
      places: [{ kind: 'passage', start: 0, end: 20, lang: 'und-Cyrl' }],
    });
  });
});

/** The kind of each place of some HTML, what is there, and what else is noted. */
function placesOf(html: string, options: Partial<ToHtmlOptions> = {}) {
  const body = makeBody(html, options);
  const bytes = Buffer.from(body.html);
  return (body.places ?? []).map(({ kind, start, end, ...rest }) => [
    kind,
    bytes.toString('utf8', start, end),
    rest,
  ]);
}
