import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolutize, rewriteUrls } from '../../src/lib/html.ts';
import { addPageUrl, countOwnLinks, encodePageUrl } from '../../src/lib/own-links.ts';

const page = 'https://example.org/a&b/';

/** The same as absolutize makes, by way of bytes. */
function byBytes(html: string, links: number): string {
  const [bytes, url] = [Buffer.from(html), encodePageUrl(page)];
  const target = Buffer.alloc(bytes.length + links * url.length);
  expect(addPageUrl(bytes, url, target)).toBe(target.length);
  return target.toString();
}

describe('countOwnLinks', () => {
  it.each([
    ['<p>Text</p>', 0],
    ['<p><a href="https://a.example/?a=b#c">a</a> <a href="mailto:a@b.example">b</a></p>', 0],
    ['<p><a href="#p2">below</a></p>', 1],
    [
      '<p>A <sup><a href="#fn-1" id="ref-1" data-footnote-ref aria-describedby="label">' +
        '1</a></sup><a id="x" data-a class="b c" href="#fn-2">2</a></p>',
      2,
    ],
    ['<p>Write <code>&#x3C;a href="#top"></code> or href="#top".</p>', undefined],
    ['<a href="../b/">b</a>', undefined],
    ['<a href="#a">a</a><img src="/b.jpg">', undefined],
    ['<a HREF="#a">a</a>', undefined],
    ['<a data-href="#a">a</a>', undefined],
    ['<a title=\'<a href="#b"\' href="#a">a</a>', undefined],
    ['<!-- <a href="#a"> --><a href="#b">b</a>', undefined],
    ['<script>"<a href="#a"</script>', undefined],
    ['<title><a href="#a"></title>', undefined],
    ['<a href=#a>a</a>', undefined],
  ] as const)('of %s', (html, links) => {
    expect(countOwnLinks(html)).toBe(links);
  });
});

describe('addPageUrl', () => {
  it('makes what absolutize makes, whatever the HTML whose tags end', () => {
    const piece = fc.constantFrom(
      ...[
        '<a href="#fn-1">',
        '<a class="b" href="#ж" id="c">',
        '<a data-note href="#x&#x26;y">',
        '</a>',
        '<p>',
        'text “ж” 🎉 ',
        'href="#a" ',
        ' href="#',
        '"',
        "='",
        '<',
        '>',
        '<a ',
        '=',
        '#',
      ],
      ...[
        '<a href="https://b.example/?c=d">',
        '<a href="/c/">',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<img src="d.jpg">',
        '<svg><title>',
        '</title></svg>',
        "<a title='",
        '<b title="a<b" cite="#c">',
      ],
    );
    let known = 0;
    const decoded = (html: string) => {
      const urls: string[] = [];
      const rest = rewriteUrls(html, (url) => (urls.push(url), ''));
      return { urls, rest };
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        // No serializer leaves a tag without its end.
        const html = `${pieces.join('')}<b title="" '>`;
        const links = countOwnLinks(html);
        if (links === undefined) return;
        if (links > 0) known += 1;
        expect(decoded(byBytes(html, links))).toEqual(decoded(absolutize(html, page)));
      }),
      { seed: 5, numRuns: 5000 },
    );
    expect(known).toBeGreaterThan(200);
  });

  it('leaves HTML without such links alone', () => {
    expect(byBytes('<p>Text</p>', 0)).toBe('<p>Text</p>');
  });
});
