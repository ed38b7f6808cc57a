import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { validateHtml } from './validate-html.ts';

const page = (body: string, title = 'Rivers') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="/style.css">
</head>
<body><main><h1>Rivers</h1>
${body}
</main></body>
</html>
`;

describe('validateHtml', () => {
  it('accepts what rehype writes', () => {
    const markdown = [
      '## Dams',
      '',
      'R&D, a\\',
      'b [link](/?a=1&b=2 "title") ![alt](b.png)[^1]',
      '',
      '3. c',
      '',
      '> x',
      '',
      '```js',
      'a < b && c > d',
      '```',
      '',
      '***',
      '',
      '| a |',
      '|---|',
      '| 1 |',
      '',
      '[^1]: Note',
      '',
    ].join('\n');
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
    const html = toHtml(processor.runSync(processor.parse(markdown)));
    expect(
      validateHtml(
        page(html, 'A headline that says in more than seventy characters what the budget hides'),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a duplicate id', '<p id="a">x</p><p id="a">y</p>', 'no-dup-id'],
    ['an image without text', '<img src="x.png">', 'wcag/h37'],
    ['a block inside a word', '<em><div>x</div></em>', 'element-permitted-content'],
    ['an element that is not closed', '<div><em>x</div>', 'close-order'],
    ['a heading that skips a level', '<h4>x</h4>', 'heading-level'],
    [
      'an attribute of the last century',
      '<table><tr><td align="right">1</td></tr></table>',
      'no-deprecated-attr',
    ],
    ['a style in an attribute', '<p style="color: red">x</p>', 'no-inline-style'],
    ['a field without a label', '<input type="checkbox" disabled>', 'input-missing-label'],
  ])('finds %s', (_, body, rule) => {
    expect(validateHtml(page(body)).map((message) => message.split(' ')[1])).toContain(`${rule}:`);
  });

  it('says where', () => {
    expect(validateHtml(page('<p id="a">x</p>\n<p id="a">y</p>'), '2015/index.html')).toEqual([
      '2015/index.html:9:8 no-dup-id: Duplicate ID "a"',
    ]);
  });

  it('wants a whole document', () => {
    expect(validateHtml('<p>x</p>')).not.toEqual([]);
  });
});
