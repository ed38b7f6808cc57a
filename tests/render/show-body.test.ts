import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { markScripts } from '../../src/lib/mark-scripts.ts';
import { textOf } from '../../src/lib/splice.ts';
import { keepInMemory, showInFeed, showInPage } from '../../src/render/show-body.ts';
import { makeBody, makeStored } from '../support/make-body.ts';

const pageUrl = 'https://example.org/a&b/';

const inFeed = (html: string, fileUrls = {}) =>
  textOf(showInFeed(makeStored(html), { fileUrls, pageUrl }));

function inPage(html: string, { marksPassages = false, fileUrls = {} } = {}): string {
  const body = makeStored(html);
  const { places = [] } = body.readDetails();
  return textOf(showInPage(body, places, { fileUrls, hasLead: false, marksPassages }));
}

const anyText = fc
  .array(fc.constantFrom('a', ' Крым', ' и ', '“', ' &amp; ', '📰', ' λόγος', ' 5 ', 'שבת', '"'))
  .map((parts) => parts.join(''));
const url = fc.constantFrom(
  ...['#fn-1', '#ж', '../b/?c&amp;d', '/e', '', 'f.png', 'https://a.example/?g=h', 'mailto:i@j.k'],
  ...['//l.example/', ' m', 'broadsheet:posts/n.md#o', 'broadsheet:posts/gone.md', 'HTTP://p/'],
);
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('href', 'src', 'cite', 'poster', 'data-src', 'title'), url),
  fc.tuple(fc.constant('lang'), fc.constantFrom('ru', 'en', 'uk', '', 'no language')),
  fc.tuple(
    fc.constant('srcset'),
    fc.array(url.filter((part) => !/[\s,]/.test(part) && part !== '')).map((all) => all.join(', ')),
  ),
);
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4 }).map((all) => all.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc.constantFrom('<!--<a href="x">Крым-->', '<br>', '<script>"<a href=\'x\'>Крым"</script>'),
    fc
      .tuple(
        fc.constantFrom('em', 'q', 'img', 'video', 'details', 'svg', 'template'),
        fc.array(attribute, { maxLength: 3 }),
        tie('tree'),
      )
      .map(([name, attributes, inside]) => {
        const tag = [name, ...new Map(attributes)].map((part) =>
          typeof part === 'string' ? part : `${part[0]}="${part[1]}"`,
        );
        return name === 'img' ? `<${tag.join(' ')}>` : `<${tag.join(' ')}>${inside}</${name}>`;
      }),
  ),
}));

interface Node {
  readonly attrs?: { readonly name: string; value: string }[];
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

function eachAttribute(node: Node, visit: (one: { readonly name: string; value: string }) => void) {
  node.attrs?.forEach(visit);
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])])
    eachAttribute(child, visit);
}

describe('showInFeed', () => {
  const fileUrls = { 'posts/n.md': '/n/' };
  const absolute = (written: string): string => {
    if (written.startsWith('broadsheet:posts/n.md')) return 'https://example.org/n/#o';
    if (written.startsWith('broadsheet:')) return new URL('gone.md', pageUrl).href;
    if (/^[a-z]+:/i.test(written)) return written;
    return written.startsWith('#') ? pageUrl + written : new URL(written, pageUrl).href;
  };

  it('makes every URL absolute that a browser would see, and changes nothing else', () => {
    fc.assert(
      fc.property(tree, (html) => {
        // As it is written, for a tree that is read may be another one when it is read again.
        const written = makeBody(html).html;
        const expected = parseFragment(written);
        eachAttribute(expected as Node, (one) => {
          if (['href', 'src', 'cite', 'poster'].includes(one.name)) one.value = absolute(one.value);
          if (one.name === 'srcset') one.value = one.value.replace(/[^\s,]+/g, absolute);
        });
        const shown = textOf(showInFeed(keepInMemory(makeBody(html)), { fileUrls, pageUrl }));
        expect(serialize(parseFragment(shown))).toBe(serialize(expected));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a body without such URLs as it is', () => {
    const body = { ...makeStored('<p>“Text”</p>'), readDetails: () => expect.fail('was read') };
    expect(showInFeed(body, { pageUrl })).toBe(body.html);
  });

  it.each([
    [
      '<a href="#fn-1" id="a">“1”</a>',
      '<a href="https://example.org/a&amp;b/#fn-1" id="a">“1”</a>',
    ],
    ['<p>Крым <img src="b.png"></p>', '<p>Крым <img src="https://example.org/a&amp;b/b.png"></p>'],
    ['<code>&lt;a href="/b"></code>', '<code>&#x3C;a href="/b"></code>'],
  ])('makes of %s what can be read elsewhere', (html, expected) => {
    expect(inFeed(html)).toBe(expected);
  });
});

describe('showInPage', () => {
  it('gives links and images the addresses of files, and nothing else', () => {
    const html =
      '<a href="broadsheet:a.md#b">broadsheet:a.md</a><a href="#c"></a>' +
      '<img srcset="broadsheet:d.png 1x, /e.png 2x">';
    expect(inPage(html, { fileUrls: { 'a.md': '/"a"/', 'd.png': '/d.1.png' } })).toBe(
      '<a href="/&quot;a&quot;/#b">broadsheet:a.md</a><a href="#c"></a>' +
        '<img srcset="/d.1.png 1x, /e.png 2x">',
    );
  });

  it('marks the passages that marking the whole page would', () => {
    let marked = 0;
    fc.assert(
      fc.property(tree, (html) => {
        const page = (body: string) => `<html lang="en"><body>${body}</body></html>`;
        const [plain, shown] = [inPage(html), inPage(html, { marksPassages: true })];
        expect(page(shown)).toBe(markScripts(page(plain)));
        if (shown !== plain) marked += 1;
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(marked).toBeGreaterThan(100);
  });

  it('gets through a megabyte of places', () => {
    const html = `<p>${'<img src="a.png"><a href="#b">Крым</a>'.repeat(2 ** 15)}</p>`;
    expect(inPage(html, { marksPassages: true }).length).toBeGreaterThan(html.length);
  });
});
