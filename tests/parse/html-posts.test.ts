// Posts in HTML: what becomes of a body in which nothing is Markdown.
import { describe, expect, it } from 'vitest';
import type { MarkdownConfig } from '../../src/site/types.ts';
import { htmlOf, parseBody } from '../support/parse-text.ts';

const plain: MarkdownConfig = { html: 'sanitize', remarkPlugins: [], rehypePlugins: [] };

describe('the body of an HTML file', () => {
  const path = 'posts/2015-06-07-rivers.html';
  const text = [
    '<h2>The *river*</h2>',
    '    <p>Four spaces, a [link](x.md), http://a.example</p>',
    '',
    '* no item',
    '<script>alert(1)</script><img src=/a.png onerror="x()">',
    '<p><a href="2015-06-08-b.md">b</a> &amp; <font>c</font>',
  ].join('\n');

  it('is HTML and never Markdown, and is made safe', async () => {
    const html = await htmlOf(text, { path });
    expect(html).toContain('>The *river*</h2>');
    expect(html).toContain('<p>Four spaces, a [link](x.md), http://a.example</p>');
    expect(html).toContain('\n* no item\n');
    expect(html).toContain('href="broadsheet:posts/2015-06-08-b.md"');
    expect(html).toMatch(/b<\/a> &#x26; c<\/p>$/);
    expect(html).not.toMatch(/script|onerror|font|<pre>|<li>/);
  });

  it('is the same with every parser', async () => {
    const noop = () => () => {};
    const html = await htmlOf(text, { path });
    expect(await htmlOf(text, { path, prefer: 'remark' })).toBe(html);
    const markdown = { ...plain, remarkPlugins: [noop], rehypePlugins: [noop] };
    expect(await htmlOf(text, { path, config: { markdown } })).toBe(html);
  });

  it('is left as it is where the site trusts it', async () => {
    const html = await htmlOf('<custom-map></custom-map>', {
      path,
      config: { markdown: { ...plain, html: 'trusted' } },
    });
    expect(html).toBe('<custom-map></custom-map>');
  });

  it('gives an excerpt, headings, links and problems with their places', async () => {
    const { post, body, problems } = await parseBody('<h2 id=x>A</h2><p>One <b>two</b>.</p>', {
      path,
    });
    expect(post).toMatchObject({ excerpt: 'One two.', ids: ['x'], words: 3, slug: 'rivers' });
    expect(body?.headings).toMatchObject([{ id: 'x', text: 'A' }]);
    expect(problems).toEqual([]);
    expect((await parseBody('<iframe src="x"></iframe>', { path })).problems).toMatchObject([
      { code: 'html-removed' },
    ]);
    expect((await parseBody('<div>'.repeat(2000), { path })).problems).toMatchObject([
      { code: 'too-deep' },
    ]);
  });

  it('may be empty', async () => {
    expect(await htmlOf('', { path })).toBe('');
    expect(await htmlOf('<!-- nothing -->', { path })).toBe('');
  });
});
