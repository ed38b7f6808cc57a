import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { encodeAttribute, rewriteUrlSet, voidElements } from '../../src/lib/html.ts';

describe('rewriteUrlSet', () => {
  const mark = (url: string) => `[${url}]`;

  it.each([
    ['a.jpg', '[a.jpg]'],
    ['a.jpg 1x, b.jpg 2x', '[a.jpg] 1x, [b.jpg] 2x'],
    ['a.jpg 300w 200h,b.jpg 600w', '[a.jpg] 300w 200h,[b.jpg] 600w'],
    ['a.jpg, b.jpg 2x', '[a.jpg], [b.jpg] 2x'],
    [' , a,b.jpg ,, c.jpg\n2x,', ' , [a,b.jpg] ,, [c.jpg]\n2x,'],
    ['data:image/png;base64,AA== 1x, b.jpg 2x', '[data:image/png;base64,AA==] 1x, [b.jpg] 2x'],
    ['', ''],
  ])('passes each URL of "%s"', (urls, expected) => {
    expect(rewriteUrlSet(urls, mark)).toBe(expected);
  });

  it.each([' , ', 'a,', 'a ', ',', 'a 1x, '])('gets through a megabyte of %j', (part) => {
    const urls = part.repeat(2 ** 20 / part.length);
    expect(rewriteUrlSet(urls, (url) => url)).toBe(urls);
  });
});

describe('encodeAttribute', () => {
  it('writes what a browser reads as the same value', () => {
    const value = '"a" & b &amp; <c>\u00a0\'';
    const { childNodes } = parseFragment(`<p title="${encodeAttribute(value)}">`);
    expect(childNodes[0]).toMatchObject({ attrs: [{ name: 'title', value }] });
  });
});

describe('voidElements', () => {
  it.each(['br', 'img', 'wbr', 'source', 'track'])('has %s, which has no end tag', (name) => {
    expect(voidElements.has(name)).toBe(true);
    expect(serialize(parseFragment(`<${name}>`))).toBe(`<${name}>`);
  });
});
