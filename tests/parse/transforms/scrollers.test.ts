import { describe, expect, it } from 'vitest';
import { htmlOf } from '../parse-text.ts';

describe('scrollers', () => {
  it('gives tables and code a place for Tab, and nothing else', async () => {
    const html = await htmlOf('Text and `code`.\n\n```\na  b\n```\n\n| a |\n|---|\n| 1 |\n\n<pre tabindex="5">x</pre>\n');
    expect(html.match(/<\w+[^>]*tabindex[^>]*>/g)).toEqual(['<pre tabindex="0">', '<table tabindex="0">', '<pre tabindex="0">']);
  });
});
