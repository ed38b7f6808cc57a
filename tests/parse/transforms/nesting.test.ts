import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlOf, type ParseTextOptions } from '../../support/parse-text.ts';

const trusted: ParseTextOptions = {
  config: { markdown: { html: 'trusted', remarkPlugins: [], rehypePlugins: [] } },
};

/** What a browser makes of HTML, written again. */
const read = (html: string) => serialize(parseFragment(html)).replaceAll('<br></br>', '<br>');

describe('elements nested otherwise than browsers read them', () => {
  it.each([
    ['a<object a="">', '<p>a</p><p></p>'],
    ['<p>a<button><table><tr><td>b</table></button>', '<p>a</p>'],
    ['<math><source>a', '<source>a'],
    ['<div><img. alt="">a', '<img alt="">a'],
    ['# <table>\n#', '<h2 id="section"></h2><h2 id="section-1"></h2>'],
    ['<a href="/x/">a<button><a href="/y/">b</a></button></a>', '<a href="/x/">a</a>'],
    ['<ul><li>a<center><li>b</center></ul>', '<ul><li>a</li><li>b</li></ul>'],
  ])('are put where they belong: %s', async (body, beginning) => {
    const html = await htmlOf(body);
    expect(html.replace(/\n/g, '')).toContain(beginning);
    expect(read(html)).toBe(html);
    const whole = await htmlOf(body, trusted);
    expect(read(whole)).toBe(whole);
  });

  it('are left alone where they are read as they are written', async () => {
    const html =
      '<ul><li><p>a</p><ul><li><div>b</div></li></ul></li></ul>' +
      '<dl><dt>a</dt><dd><blockquote><dl><dd>b</dd></dl></blockquote></dd></dl>' +
      '<table><caption>a</caption><tbody><tr><td><p>a</p><h3 id="b">b</h3></td></tr></tbody>' +
      '</table>';
    expect((await htmlOf(html)).replace(/<div class="table"[^>]*>(.*)<\/div>/, '$1')).toBe(html);
  });
});
