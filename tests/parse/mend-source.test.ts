import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/parse/foreign/edits.ts';
import { mendSource } from '../../src/parse/mend-source.ts';
import { htmlOf, parseBody } from '../support/parse-text.ts';

const mended = (source: string) => applyEdits(source, mendSource(source));

describe('character references from 128 to 159', () => {
  it('are read as HTML reads them', async () => {
    expect(await htmlOf('It&#146;s &#x93;a&#148; [b](/c "&#150;")')).toBe(
      '<p>It’s “a” <a href="/c" title="–">b</a></p>',
    );
    expect(await htmlOf('<p>It&#146;s</p>')).toBe('<p>It’s</p>');
  });

  it('are text in code, and others are as they were', () => {
    expect(mended('`&#146;` &#1460; &#x146;')).toBe('`&#146;` &#1460; &#x146;');
  });
});

describe('white space at the end of indented code', () => {
  it.each([
    ['    a\n      \n\nb', '<pre tabindex="0"><code>a\n</code></pre>\n<p>b</p>'],
    ['    a\n      \n    b', '<pre tabindex="0"><code>a\n  \nb\n</code></pre>'],
    ['```\na\n      \n```', '<pre tabindex="0"><code>a\n      \n</code></pre>'],
  ])('in %j', async (body, html) => {
    expect(await htmlOf(body)).toBe(html);
  });
});

describe('references to controls', () => {
  it.each([
    ['a&#1;b &#x1F; &#127;c', '<p>ab  c</p>'],
    ['a&#0008;b&#10;c&#9;d', '<p>ab\nc\td</p>'],
    ['`a&#1;b`', '<p><code>a&amp;#1;b</code></p>'],
    ['a&#129;b&#x9D;&#xFFFE;&#65535;c', '<p>abc</p>'],
    ['&#160;&#19;x', '<p>\u00a0x</p>'],
  ])('are left out of %j', async (body, html) => {
    expect((await htmlOf(body)).replaceAll('&#x26;', '&amp;').replaceAll('&#xA;', '\n')).toBe(html);
  });
});

describe('text after a comment on the same line', () => {
  it.each([
    ['<!-- a -->**b** [c](/d)', '<p><strong>b</strong> <a href="/d">c</a></p>'],
    ['> <!-- a --> *b*', '<blockquote>\n<p> <em>b</em></p>\n</blockquote>'],
    ['a\n\n<!-- a -->\n\n*b*', '<p>a</p>\n\n<p><em>b</em></p>'],
    // Two hyphens end no comment within a line.
    ['<!-- a -- b -->*c*', '*c*'],
    ['<!-- a\n\nb -->*c*', '*c*'],
    ['<!-- a --><b>*c*</b>', '<b>*c*</b>'],
    ['```\n<!-- a -->*b*\n```', '<pre tabindex="0"><code>&#x3C;!-- a -->*b*\n</code></pre>'],
    ['<!--\n<!-- a -->\n', ''],
  ])('is Markdown: %j', async (body, html) => {
    expect(await htmlOf(body)).toBe(html);
    expect(await htmlOf(body, { prefer: 'remark' })).toBe(html);
  });

  it('begins after the excerpt', async () => {
    const { post, body } = await parseBody('a\n\n<!-- more -->**b** c');
    expect(post?.excerpt).toBe('a');
    expect(body?.html).toBe('<p>a</p>\n<p><strong>b</strong> c</p>');
  });
});

describe('emphasis beside letters', () => {
  it.each([
    ['**「名」**字', '<p><strong>「名」</strong>字</p>'],
    ['这是**“重要”**的', '<p>这是<strong>“重要”</strong>的</p>'],
    ['**注意：**然后', '<p><strong>注意：</strong>然后</p>'],
    ['слово**«Имя»**текст', '<p>слово<strong>«Имя»</strong>текст</p>'],
    ['*«Имя»*а', '<p><em>«Имя»</em>а</p>'],
    ['`**「名」**字`', '<p><code>**「名」**字</code></p>'],
    // As CommonMark has it.
    ['**Name:**text', '<p>**Name:**text</p>'],
    ['a**"b"**', '<p>a**"b"**</p>'],
  ])('in %j', async (body, html) => {
    expect(await htmlOf(body)).toBe(html);
    expect(await htmlOf(body, { prefer: 'remark' })).toBe(html);
  });

  it.each([
    ['**Name:**text', '<p><strong>Name:</strong>text</p>'],
    ['**Name.**text', '<p><strong>Name.</strong>text</p>'],
    ['a**«слово»**text', '<p>a<strong>«слово»</strong>text</p>'],
    ['a**`b`**c', '<p>a<strong><code>b</code></strong>c</p>'],
    ['**Name\u00a0**text', '<p><strong>Name\u00a0</strong>text</p>'],
    ['a **\u00a0name**', '<p>a <strong>\u00a0name</strong></p>'],
    ['The** name** text', '<p>The** name** text</p>'],
  ])('is that of kramdown for Jekyll: %j', async (body, html) => {
    const markdown = {
      html: 'sanitize' as const,
      dialect: 'jekyll' as const,
      remarkPlugins: [],
      rehypePlugins: [],
    };
    const options = { config: { markdown } };
    expect((await htmlOf(body, options)).replaceAll('&#xA0;', '\u00a0')).toBe(html);
  });
});

it('takes little time', () => {
  for (const text of ['*「', '**a ', '&#146;', '     \n', '\t\n', '    a\n     \n']) {
    const started = process.cpuUsage();
    mended(text.repeat(50_000));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(20_000);
  }
});
