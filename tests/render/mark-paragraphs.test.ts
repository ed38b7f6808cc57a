import { describe, expect, it } from 'vitest';
import { markParagraphs } from '../../src/render/mark-paragraphs.ts';

const link = (name: string) => `<a class="para" href="#${name}" tabindex="-1" aria-hidden="true"></a>`;

describe('markParagraphs', () => {
  it('links every plain paragraph that has a name of ours to itself', () => {
    expect(markParagraphs('<p id="p1">One.</p>\n<p id="p12">Two.</p><p id="p3-1">Three.</p>')).toBe(`<p id="p1">${link('p1')}One.</p>\n<p id="p12">${link('p12')}Two.</p><p id="p3-1">${link('p3-1')}Three.</p>`);
  });

  it('leaves everything else as it is', () => {
    const html = '<p>A</p><p id="own">B</p><pre id="p1">C</pre><code>&#x3C;p id="p1"></code><p class="a" id="p2">D</p>';
    expect(markParagraphs(html)).toBe(html);
  });

  it('takes time in proportion to the length, whatever stands there', () => {
    const html = '<p id="p1'.repeat(200_000);
    expect(markParagraphs(html)).toBe(html);
  });
});
