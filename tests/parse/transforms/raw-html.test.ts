import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/parse/transforms/raw-html.ts';
import { htmlOf } from '../../support/parse-text.ts';

// What becomes of HTML is in tests/parse/markdown/raw-html.md, comments.md and trusted.md.
describe('rawHtml', () => {
  it('lets Markdown stand inside HTML and HTML inside Markdown', async () => {
    expect(await htmlOf('<div>\n\n*one* <b>two</b>\n\n</div>')).toBe(
      '<div>\n<p><em>one</em> <b>two</b></p>\n</div>',
    );
  });

  it('drops controls that a reference has written, with a semicolon or without', async () => {
    expect(
      await htmlOf('<div title="a&#2 b&#x1f;">c&#2 d&#127</div>', { path: 'posts/a.html' }),
    ).toBe('<div title="a b">c d</div>');
    expect(await htmlOf('<p class="language-a&#1;b c">d</p>')).not.toContain('\u0001');
  });

  it('publishes the same Markdown whether or not HTML stands beside it', async () => {
    const markdown = [
      '# One',
      '',
      '- [x] two',
      '',
      '|a|b|',
      '|:-|-:|',
      '|1|2|',
      '',
      '![c](/c.png) ~~d~~ [e](https://e.example/ "f")',
      '',
      '```js',
      'g',
      '```',
      '',
      'h[^1]',
      '',
      '[^1]: i',
      '',
    ].join('\n');
    // `data-x` and `data-x=""` are the same.
    const beside = (await htmlOf(`${markdown}\n\n<hr>`)).replaceAll('=""', '');
    expect(beside.replace('\n<hr>', '')).toBe((await htmlOf(markdown)).replaceAll('=""', ''));
  });

  it('handles a comment of megabytes', async () => {
    expect(await htmlOf(`One.\n\n<!-- ${'a'.repeat(3_000_000)} -->\n\nTwo.`)).toContain(
      '<p>Two.</p>',
    );
  });
});

describe('plainText', () => {
  it.each([
    ['Rivers', 'Rivers'],
    ['The &ldquo;new&rdquo; <em>Volga</em>', 'The “new” Volga'],
    ['R&amp;D &#8212; &#x2014;', 'R&D — —'],
    ['AT&T < 5 %, 3 > 2', 'AT&T < 5 %, 3 > 2'],
    ['a <br/>b', 'a b'],
    ['<b>', ''],
    ['<script>alert(1)</script>x', 'alert(1)x'],
  ])('makes of %j: %j', async (html, text) => {
    expect(await plainText(html)).toBe(text);
  });

  it('reads no markup in a text that is too long for a title', async () => {
    const long = '<b>'.repeat(1001);
    expect(await plainText(long)).toBe(long);
    expect(await plainText(`${'<b>'.repeat(990)}x`)).toBe('x');
  });
});
