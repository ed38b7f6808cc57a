import { describe, expect, it } from 'vitest';
import { isHtmlPost, isMarkdown, isText } from '../../src/lib/post-path.ts';

describe('the path of a file', () => {
  it.each([
    ['posts/a.md', true, false, true],
    ['posts/a.Markdown', true, false, true],
    ['posts/a.mdown', true, false, true],
    ['pages/a.mkd', true, false, true],
    ['posts/2015/a.html', false, true, true],
    ['posts/a.HTM', false, true, true],
    ['pages/a.html', false, false, false],
    ['public/a.md', true, false, false],
    ['posts/a.mdx', false, false, false],
    ['posts/html', false, false, false],
  ])('says what %s may be', (path, markdown, html, text) => {
    expect([isMarkdown(path), isHtmlPost(path), isText(path)]).toEqual([markdown, html, text]);
  });
});
