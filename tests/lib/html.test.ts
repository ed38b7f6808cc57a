import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { absolutize, resolveFileUrls, rewriteUrls } from '../../src/lib/html.ts';

const mark = (url: string) => `[${url}]`;

/** The URLs that are handed out, in order. */
function visited(html: string): string[] {
  const urls: string[] = [];
  rewriteUrls(html, (url) => {
    urls.push(url);
    return url;
  });
  return urls;
}

describe('rewriteUrls', () => {
  it.each([
    ['double quotes', '<a href="x">', '<a href="[x]">'],
    ['single quotes', "<a href='x'>", '<a href="[x]">'],
    ['no quotes', '<a href=x>', '<a href="[x]">'],
    ['a slash in an unquoted value', '<a href=/x/ rel=y>', '<a href="[/x/]" rel=y>'],
    ['no value', '<a href><img src=>', '<a href><img src="[]">'],
    ['space around the sign', '<a href \n= "x">', '<a href \n= "[x]">'],
    ['upper case', '<IMG SRC="x" ALT="y">', '<IMG SRC="[x]" ALT="y">'],
    ['a void element that closes itself', '<img src="x"/><br />', '<img src="[x]"/><br />'],
    ['">" in a value', '<a title="a > b" href="x">', '<a title="a > b" href="[x]">'],
    [
      'a quote inside the other kind of quotes',
      `<a title='"' href="x">`,
      `<a title='"' href="[x]">`,
    ],
    [
      'several attributes of one tag',
      '<video poster="p" src="s">',
      '<video poster="[p]" src="[s]">',
    ],
    [
      'quotations and changes',
      '<blockquote cite="c"></blockquote><del cite="d">',
      '<blockquote cite="[c]"></blockquote><del cite="[d]">',
    ],
    ['objects', '<object data="d" type="t">', '<object data="[d]" type="t">'],
    ['attributes of SVG', '<use xlink:href="#x"/>', '<use xlink:href="[#x]"/>'],
  ])('reads %s', (_, html, expected) => {
    expect(rewriteUrls(html, mark)).toBe(expected);
  });

  it.each([
    ['text', 'href="x" src=\'y\' &lt;a href="z"> 1 < 2 <'],
    ['comments', '<!-- <a href="x"> --><!--><!-- --!> <img src="y"> -->'],
    ['scripts and styles', '<script>"<a href=\'x\'>"</script><STYLE>/* <a href="y"> */</STYLE>'],
    [
      'closing tags, doctypes and instructions',
      '</a href="x"><!doctype html href="y"><?xml href="z"?>',
    ],
    [
      'data attributes and names that only look like URLs',
      '<a data-src="x" hrefx="y" title="z" xhref="a">',
    ],
    ['values of other attributes', '<a title=\'<a href="x">\'>'],
    ['a tag that never ends', '<p>text <a href="x" title="'],
    ['a comment that never ends', '<!-- <a href="x">'],
    ['a script that never ends', '<script><a href="x"></scripts>'],
  ])('leaves %s alone', (_, html) => {
    expect(rewriteUrls(html, mark)).toBe(html);
    expect(visited(html).filter((url) => url !== 'x')).toEqual([]);
  });

  it('goes on after a script', () => {
    expect(rewriteUrls('<script src="s">"<a href=x>"</script><a href="y">', mark)).toBe(
      '<script src="[s]">"<a href=x>"</script><a href="[y]">',
    );
  });

  it('decodes references before and encodes them after', () => {
    expect(visited('<a href="?a=1&#x26;b=&quot;2&#34;&amp;c=&#x1F4F0;&lt;"></a>')).toEqual([
      '?a=1&b="2"&c=📰<',
    ]);
    expect(rewriteUrls('<a href="/?a=1&#x26;b">', (url) => `${url}&c="`)).toBe(
      '<a href="/?a=1&amp;b&amp;c=&quot;">',
    );
  });

  it('leaves references alone that are none', () => {
    expect(visited('<a href="?a&copy=1&#0;&#x110000;&bogus;"></a>')).toEqual([
      '?a&copy=1&#0;&#x110000;&bogus;',
    ]);
  });

  it('leaves every byte alone whose URL stays the same', () => {
    const html = `<a href='?a&#x26;b'>x</a> <img srcset=a.jpg\talt=""> <a HREF = b>`;
    expect(rewriteUrls(html, (url) => url)).toBe(html);
  });

  it.each([
    ['a.jpg', '[a.jpg]'],
    ['a.jpg 1x, b.jpg 2x', '[a.jpg] 1x, [b.jpg] 2x'],
    ['a.jpg 300w 200h,b.jpg 600w', '[a.jpg] 300w 200h,[b.jpg] 600w'],
    ['a.jpg, b.jpg 2x', '[a.jpg], [b.jpg] 2x'],
    [' , a,b.jpg ,, c.jpg\n2x,', ' , [a,b.jpg] ,, [c.jpg]\n2x,'],
    ['data:image/png;base64,AA== 1x, b.jpg 2x', '[data:image/png;base64,AA==] 1x, [b.jpg] 2x'],
    ['', ''],
  ])('visits each candidate of srcset="%s"', (srcset, expected) => {
    expect(rewriteUrls(`<img srcset="${srcset}">`, mark)).toBe(`<img srcset="${expected}">`);
  });

  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    ' ',
    '/',
    '<a href="',
    '<img srcset=',
    '<p>',
    '</a>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '&amp;',
    '&#x26;',
    'x',
    ',',
    ' src=y ',
    '\n',
  );
  const anyHtml = fc.array(fc.oneof(piece, fc.string())).map((parts) => parts.join(''));

  it('with identity changes nothing, whatever the input', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        expect(rewriteUrls(html, (url) => url)).toBe(html);
      }),
    );
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const value = fc
    .array(
      fc.oneof(word, fc.constantFrom('&', '"', "'", '<', '>', '=', ' ', '/', '?', '#', 'é', '📰')),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  const attributes = fc.dictionary(
    fc.constantFrom('href', 'src', 'cite', 'title', 'class', 'lang'),
    value,
  );
  const tree = fc
    .array(
      fc.oneof(
        fc.tuple(fc.constantFrom('a', 'em', 'q', 'img', 'video'), attributes).map(
          ([name, values]) =>
            `<${name}${Object.entries(values)
              .map(
                ([key, text]) =>
                  ` ${key}="${text.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;')}"`,
              )
              .join('')}>`,
        ),
        fc.constantFrom('</a>', '</em>', '</q>', '</video>'),
        value.map((text) => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')),
        word.map((text) => `<!-- <a href="${text}"> -->`),
      ),
    )
    .map((parts) => parts.join(''));

  it('changes the URLs that a browser would see, and nothing else', () => {
    fc.assert(
      fc.property(tree, (html) => {
        const expected = parseFragment(html);
        const attributesOf = (node: object): { name: string; value: string }[] => [
          ...('attrs' in node ? (node.attrs as { name: string; value: string }[]) : []),
          ...('childNodes' in node ? (node.childNodes as object[]).flatMap(attributesOf) : []),
        ];
        // A set, for a link that is open where its parent ends stands in the tree twice, with the
        // same attributes.
        for (const attribute of new Set(attributesOf(expected)))
          if (['href', 'src', 'cite'].includes(attribute.name))
            attribute.value = mark(attribute.value);
        expect(serialize(parseFragment(rewriteUrls(html, mark)))).toBe(serialize(expected));
      }),
    );
  });

  it.each([
    '<a href="',
    '<a href=',
    "<a '",
    '<a ',
    '<',
    '<!--',
    '<!-- -->',
    '<script>',
    '<script></script',
    '<a href="x" ',
    '<img srcset="',
    ' , ',
    '<a/',
    '&#x26;',
    '<a href="">',
  ])('gets through a megabyte of %j', (part) => {
    const html = part.repeat(2 ** 20 / part.length);
    for (const hostile of [
      html,
      `<img srcset="${html.replaceAll('"', '')}">`,
      `<a href='${html.replaceAll("'", '')}'>`,
    ]) {
      expect(rewriteUrls(hostile, (url) => url)).toBe(hostile);
      expect(rewriteUrls(hostile, mark)).not.toBe('');
    }
  });
});

describe('absolutize', () => {
  const page = 'https://example.org/notes/2015/06/rivers/';

  it.each([
    ['/notes/2014/', 'https://example.org/notes/2014/'],
    ['../dams/?a#b', 'https://example.org/notes/2015/06/dams/?a#b'],
    ['map.png', 'https://example.org/notes/2015/06/rivers/map.png'],
    ['#fn-1', 'https://example.org/notes/2015/06/rivers/#fn-1'],
    ['', 'https://example.org/notes/2015/06/rivers/'],
    ['?page=2', 'https://example.org/notes/2015/06/rivers/?page=2'],
    ['//cdn.example/x.png', 'https://cdn.example/x.png'],
    ['/реки/', 'https://example.org/%D1%80%D0%B5%D0%BA%D0%B8/'],
  ])('makes "%s" absolute', (url, expected) => {
    expect(absolutize(`<a href="${url}">`, page)).toBe(`<a href="${expected}">`);
  });

  it.each([
    'https://other.example',
    'http://other.example/реки',
    'mailto:desk@example.org',
    'tel:+1',
    'data:image/png;base64,AA==',
    '//',
    'http://[',
    '//a b/',
  ])('keeps "%s"', (url) => {
    expect(absolutize(`<a href="${url}">`, page)).toBe(`<a href="${url}">`);
  });

  it('makes every candidate of a srcset absolute', () => {
    expect(
      absolutize('<img src="a.jpg" srcset="a.jpg 1x, /b.jpg 2x">', 'https://example.org/p/'),
    ).toBe(
      '<img src="https://example.org/p/a.jpg" srcset="https://example.org/p/a.jpg 1x, ' +
        'https://example.org/b.jpg 2x">',
    );
  });
});

describe('absolutize, without reading tags where all is absolute', () => {
  const parts = fc.constantFrom(
    '<a href="https://a.example/">',
    '<a href="#p1">',
    "<a href='x'>",
    '<img src=x>',
    '<img SRC = "x">',
    '<img srcset="a 1x">',
    '<img SRCSET = "https://a.example/a 1x, b 2x">',
    '<a href="mailto:a@b.example">',
    '<a\nhref="/x"\n>',
    '<p>href=',
    '<blockquote cite="q">',
    '<a data-href="x">',
    '</a>',
    'text',
    '<a xlink:href="y">',
  );

  it('gives what reading every tag gives', () => {
    const page = 'https://example.org/a/';
    const whole = (html: string) =>
      rewriteUrls(html, (url) =>
        /^\s*[a-z][a-z\d+.-]*:/i.test(url) ? url : new URL(url, page).href,
      );
    fc.assert(
      fc.property(
        fc.array(parts),
        (found) => void expect(absolutize(found.join(''), page)).toBe(whole(found.join(''))),
      ),
    );
  });
});

describe('resolveFileUrls', () => {
  const fileUrls = {
    'posts/2015/x.md': '/notes/2015/06/x/',
    'posts/река и море.png': '/notes/река.png',
    'posts/a?b.md': '/notes/a/',
  };

  it.each([
    ['broadsheet:posts/2015/x.md', '/notes/2015/06/x/'],
    ['broadsheet:posts/2015/x.md#h', '/notes/2015/06/x/#h'],
    ['broadsheet:posts/2015/x.md?a=1&#x26;b=?#h?', '/notes/2015/06/x/?a=1&amp;b=?#h?'],
    ['broadsheet:posts/река и море.png', '/notes/река.png'],
    [
      'broadsheet:posts/%D1%80%D0%B5%D0%BA%D0%B0%20%D0%B8%20%D0%BC%D0%BE%D1%80%D0%B5.png',
      '/notes/река.png',
    ],
    ['broadsheet:posts/a%3Fb.md?c', '/notes/a/?c'],
  ])('replaces %s by the URL of the file', (url, expected) => {
    expect(resolveFileUrls(`<a href="${url}">`, fileUrls)).toBe(`<a href="${expected}">`);
  });

  it.each([
    ['broadsheet:posts/2015/gone.md#h', 'gone.md#h'],
    ['broadsheet:gone.md', 'gone.md'],
    ['broadsheet:posts/100%.md', '100%.md'],
    ['broadsheet:constructor', 'constructor'],
    ['broadsheet:posts/', ''],
  ])('replaces %s, which is not there, by its last segment', (url, expected) => {
    expect(resolveFileUrls(`<a href="${url}">`, fileUrls)).toBe(`<a href="${expected}">`);
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', '\\\\evil.example'])(
    'never makes a URL with a scheme or a host of the path "%s"',
    (path) => {
      const html = resolveFileUrls(`<a href="broadsheet:${path}">`, {});
      expect(html).toBe(`<a href="./${path}">`);
    },
  );

  it('leaves other URLs and text alone', () => {
    const html = '<a href="posts/2015/x.md">broadsheet:posts/2015/x.md</a>';
    expect(resolveFileUrls(html, fileUrls)).toBe(html);
  });

  it('replaces images and candidates', () => {
    expect(
      resolveFileUrls('<img src="broadsheet:a.png" srcset="broadsheet:a.png 1x, /b.png 2x">', {
        'a.png': '/a.1.png',
      }),
    ).toBe('<img src="/a.1.png" srcset="/a.1.png 1x, /b.png 2x">');
  });
});
