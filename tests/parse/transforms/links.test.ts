import { describe, expect, it } from 'vitest';
import { parseBody } from '../../support/parse-text.ts';

const sourcesOf = async (body: string) => (await parseBody(body)).body?.sources;
const linksOf = async (body: string) => (await parseBody(body)).post?.links;

// What URLs become is in tests/parse/markdown/links.md and tests/parse/resolve-url.test.ts.
describe('the sources of a post', () => {
  it('are the outside pages it links to, in order, each once, by its first link', async () => {
    expect(
      await sourcesOf(
        '[B](https://b.example/1), [A](https://www.A.example:8080/x) and ' +
          '[again](https://b.example/1).',
      ),
    ).toEqual([
      { url: 'https://b.example/1', host: 'b.example', outlet: 'b.example', title: 'B' },
      { url: 'https://www.A.example:8080/x', host: 'a.example', outlet: 'a.example', title: 'A' },
    ]);
  });

  it('are named by their address where the link has no text of its own', async () => {
    expect(
      await sourcesOf(
        '<https://www.example.com/a> https://example.net/b www.example.edu ' +
          '[![m](/m.png)](https://example.org.example/)',
      ),
    ).toMatchObject([
      { host: 'example.com', title: 'example.com/a' },
      { host: 'example.net', title: 'example.net/b' },
      { host: 'example.edu', title: 'example.edu' },
      { title: 'example.org.example' },
    ]);
  });

  it('have their text folded', async () => {
    expect(await sourcesOf('[The\n*new*  law](https://b.example/)')).toMatchObject([
      { title: 'The new law' },
    ]);
  });

  it('are found in footnotes and raw HTML', async () => {
    expect(
      await sourcesOf('One[^1]. <a href="//c.example/">C</a>\n\n[^1]: [B](https://b.example/)'),
    ).toMatchObject([{ url: 'https://c.example/' }, { url: 'https://b.example/' }]);
  });

  it.each([
    'https://',
    'https:///a',
    'http:/b.example',
    'https://https://b.example',
    'http:b.example',
  ])('are no addresses without a host: %s', async (url) => {
    const { body, problems } = await parseBody(`[a](${url})`);
    expect(body?.sources).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'dead-link',
        message: `Cannot follow the link: "${url}" is not the address of a page`,
        at: { kind: 'url', url },
      },
    ]);
  });

  it('are never data, which images may be', async () => {
    const data = 'data:image/png;base64,AAAA';
    const { body, problems } = await parseBody(`[a](${data}) ![b](${data})`);
    expect(body?.html).toContain(`<a>a</a> <img src="${data}" alt="b">`);
    expect(problems).toMatchObject([{ code: 'unsafe-url', at: { url: data } }]);
  });

  it('are in a network that all readers reach', async () => {
    expect(await sourcesOf('<http://intranet/a> <http://exa mple.com>')).toEqual([]);
    expect(await sourcesOf('[a](http://192.0.2.1/) [b](https://c@d.example:80/)')).toHaveLength(2);
  });

  it('are no images, no mail, no pages of the site itself', async () => {
    expect(
      await sourcesOf(
        '![a](https://b.example/a.png) [b](mailto:a@b.example) [c](/c/) ' +
          '[d](https://example.org/d/) [e](//example.org/e/)',
      ),
    ).toEqual([]);
  });
});

describe('what a post loads from other hosts', () => {
  it('is each host once, by what a policy calls it', async () => {
    const body = [
      '![a](https://b.example/a.png) ![b](https://b.example/b.png) ' +
        '![own](https://example.org/c.png) ![here](d.png) ' +
        '![data](data:image/png;base64,AA==)',
      '',
      '<video src="//m.example:8080/v.mp4" poster="http://p.example/p.jpg">' +
        '<source src="https://b.example/w.webm"></video>',
      '',
      '<img src="/1.png" srcset="https://s.example/1.png 1x, /2.png 2x" alt="">',
      '',
      '[A link](https://c.example/)',
    ].join('\n');
    expect((await parseBody(body)).post?.loads).toEqual([
      'img-src https://b.example',
      'media-src https://m.example:8080',
      'img-src http://p.example',
      'media-src https://b.example',
      'img-src https://s.example',
    ]);
  });

  it('is what frames and scripts of trusted HTML load, which stay as they are', async () => {
    const html = [
      '<iframe src="//f.example/a"></iframe>',
      '<script src="https://s.example/a.js"></script>',
      '<script type="module">a()</script>',
      '<script type="application/ld+json">{}</script>',
      '<object data="https://o.example/a.pdf"></object>',
      '<iframe src="about:blank"></iframe>',
    ].join('\n\n');
    const markdown = { html: 'trusted' as const, remarkPlugins: [], rehypePlugins: [] };
    const { post, body } = await parseBody(html, { config: { markdown } });
    expect(post?.loads).toEqual([
      'frame-src https://f.example',
      'script-src https://s.example',
      "script-src 'unsafe-inline'",
      'object-src https://o.example',
    ]);
    expect(body?.html).toContain('<iframe src="//f.example/a">');
  });

  it('is missing where there is nothing', async () => {
    expect((await parseBody('![a](a.png)')).post).not.toHaveProperty('loads');
  });
});

describe('the internal links of a post', () => {
  it('are all that points into the site, as written, in order, with images and media', async () => {
    const links = await linksOf(
      [
        '[a](/a/) ![b](b.png) [c](../c/#d) [e](#f)',
        '',
        '<video src="v.mp4" poster="/p.jpg"><source src="w.webm"></video>',
        '',
        '<img src="/1.png" srcset="/1.png 1x, /2.png 2x" alt="">',
      ].join('\n'),
    );
    expect(links?.map(({ written }) => written)).toEqual([
      '/a/',
      'b.png',
      '../c/#d',
      '#f',
      'v.mp4',
      '/p.jpg',
      'w.webm',
      '/1.png',
      '/1.png',
      '/2.png',
    ]);
  });

  it('do not hold what leads elsewhere', async () => {
    expect(
      await linksOf(
        '[a](https://b.example/) [b](mailto:a@b.example) ![c](data:image/png;base64,AAAA)',
      ),
    ).toEqual([]);
  });
});

describe('the ids of a post', () => {
  it('are all that a link may name', async () => {
    expect(
      (await parseBody('## One\n\n<p id="two">Text</p>\n\n<figure id="three"></figure>')).post?.ids,
    ).toEqual(['one', 'two', 'three']);
  });
});

describe('the name of an <a>', () => {
  it('is a place, once', async () => {
    const ids = (await parseBody('<a name="one"></a> <a name="two" id="two">b</a>')).post?.ids;
    expect(ids).toEqual(['one', 'two']);
  });
});

describe('a srcset', () => {
  it.each([
    ['a.png, b.png 2x', 'broadsheet:posts/2015/a.png, broadsheet:posts/2015/b.png 2x'],
    ['/a.png 300w,/b.png 600w', '/a.png 300w, /b.png 600w'],
    ['  /a,b.png  1.5x ,', '/a,b.png 1.5x'],
    ['data:image/png;base64,AAAA 1x', 'data:image/png;base64,AAAA 1x'],
  ])('"%s" is resolved part by part', async (srcset, resolved) => {
    expect((await parseBody(`<img src="/a.png" alt="" srcset="${srcset}">`)).body?.html).toContain(
      `srcset="${resolved}"`,
    );
  });
});

describe('the source of a quotation', () => {
  it('is an address like that of a link', async () => {
    const { body, post } = await parseBody(
      '<blockquote cite="2015-06-06-dams.md">a</blockquote>\n' +
        '<q cite="javascript:a()">b</q> <ins cite="data:text/html,c">d</ins>',
    );
    expect(body?.html).toContain('<blockquote cite="broadsheet:posts/2015/2015-06-06-dams.md">');
    expect(body?.html).not.toMatch(/javascript:|data:/);
    expect(post?.links).toMatchObject([{ written: '2015-06-06-dams.md' }]);
  });
});
