import { describe, expect, it } from 'vitest';
import { parseBody, htmlOf as render } from '../../support/parse-text.ts';

const htmlOf = (body: string) => render(body, { names: true });
const namesOf = async (body: string) =>
  [...(await htmlOf(body)).matchAll(/<p\b[^>]*? id="([^"]*)"/g)].map(([, name]) => name);

describe('the names of paragraphs', () => {
  it('follow their order, in quotations and lists too', async () => {
    expect(await htmlOf('One.\n\n> Two.\n\n- Three.\n\n  Four.')).toBe(
      [
        '<p id="p1">One.</p>',
        '<blockquote>',
        '<p id="p2">Two.</p>',
        '</blockquote>',
        '<ul>',
        '<li>',
        '<p id="p3">Three.</p>',
        '<p id="p4">Four.</p>',
        '</li>',
        '</ul>',
      ].join('\n'),
    );
  });

  it('count the paragraph that a dateline adds, and none that a byline was', async () => {
    const { post, body } = await parseBody('Ann Author\n\nOne.', { names: true });
    expect(body?.html.trim()).toBe('<p id="p1">One.</p>');
    expect(post?.paragraphs).toBe(1);
  });

  it('are not for notes, tables, figures, asides, and what is empty', async () => {
    const html = [
      'One.[^1]',
      '',
      '<figure><p>F</p></figure>',
      '',
      '<table><tr><td><p>T</p></td></tr></table>',
      '',
      '<aside><p>A</p></aside>',
      '',
      '<p>&nbsp;<br></p>',
      '',
      'Two.',
      '',
      '[^1]: Note.',
    ].join('\n');
    expect(await namesOf(html)).toEqual(['p1', 'p2']);
    expect((await parseBody(html)).post?.paragraphs).toBe(2);
  });

  it('leave an author’s own names alone, and never repeat one', async () => {
    const { post, body } = await parseBody(
      '<p id="mine">Own.</p>\n\nOne.\n\nTwo.\n\n## P2\n\n<span id="p3">x</span> Three.',
      { names: true },
    );
    const ids = [...(body?.html ?? '').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual(['mine', 'p1', 'p2', 'p2-1', 'p3', 'p3-1']);
    expect(post?.paragraphs).toBe(3);
    expect(post?.ids).toEqual(expect.arrayContaining(['mine', 'p2', 'p2-1', 'p3', 'p3-1']));
    expect(post?.ids).not.toContain('p1');
  });
});

describe('a pull quote', () => {
  const quote =
    '<aside class="pullquote"><blockquote>\n<p>Who <em>pays</em>?</p>\n</blockquote></aside>';

  it.each(['> [!PULLQUOTE]\n> Who *pays*?', '> [!pullquote] Who *pays*?'])(
    'is a quotation that begins with the mark: %j',
    async (text) => {
      expect(await htmlOf(text)).toBe(quote);
      expect(await render(text, { prefer: 'remark' })).toBe(quote);
    },
  );

  it('may have the mark in a paragraph of its own, and several paragraphs', async () => {
    expect((await htmlOf('> [!PULLQUOTE]\n>\n> One.\n>\n> Two.')).replaceAll('\n', '')).toBe(
      '<aside class="pullquote"><blockquote><p>One.</p><p>Two.</p></blockquote></aside>',
    );
  });

  it.each([
    '> [!NOTE]\n> Who?',
    '> Who?\n>\n> [!PULLQUOTE] no',
    '[!PULLQUOTE] no',
    '> `[!PULLQUOTE]` no',
  ])('is nothing else: %j', async (text) => {
    expect(await htmlOf(text)).not.toContain('<aside');
  });

  it('may be typed as HTML', async () => {
    expect(await htmlOf('<aside class="pullquote"><p>Who pays?</p></aside>')).toBe(
      '<aside class="pullquote"><p>Who pays?</p></aside>',
    );
  });

  it('is no part of an excerpt, since the text says it once more', async () => {
    expect((await parseBody('> [!PULLQUOTE]\n> Who pays?\n\nThe state pays.')).post?.excerpt).toBe(
      'The state pays.',
    );
  });
});

describe('what may be wider than the page', () => {
  it('is named by its caption or its number, and can be reached by keyboard', async () => {
    const html = await htmlOf(
      [
        '| a |',
        '|-|',
        '| b |',
        '',
        '<table><caption>Wells &amp;',
        ' dams</caption><tr><td>1</td></tr></table>',
        '',
        '| c |',
        '|-|',
        '',
        '```',
        'x',
        '```',
      ].join('\n'),
    );
    expect(html.match(/<div[^>]*>|<pre[^>]*>/g)).toEqual([
      '<div class="table" role="group" tabindex="0" aria-label="Table 1">',
      '<div class="table" role="group" tabindex="0" aria-label="Wells &#x26; dams">',
      '<div class="table" role="group" tabindex="0" aria-label="Table 3">',
      '<pre tabindex="0">',
    ]);
  });

  it('speaks the language of the post', async () => {
    expect(await render('| a |\n|-|', { config: { language: 'ru' } })).toContain(
      'aria-label="Таблица 1"',
    );
  });

  it('is not the table that Blogger puts around an image', async () => {
    expect(
      await htmlOf(
        '<table class="tr-caption-container"><tr><td><img src="/a.png" alt="a"></td></tr></table>',
      ),
    ).not.toContain('<div');
  });
});
