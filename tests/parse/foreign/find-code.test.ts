import { describe, expect, it } from 'vitest';
import { findCode, makeIsIn } from '../../../src/parse/foreign/find-code.ts';

const codeOf = (source: string) =>
  findCode(source).map(({ start, end }) => source.slice(start, end));

describe('findCode', () => {
  it.each([
    ['a `b` c', ['`b`']],
    ['a `` b ` c `` d', ['`` b ` c ``']],
    ['a ` b\n\nc ` d', []],
    ['\\`a` b', []],
    ['a\n```js\nb\n```\nc `d`', ['```js\nb\n```', '`d`']],
    ['~~~~\na\n~~~\n~~~~\nb', ['~~~~\na\n~~~\n~~~~']],
    ['- ```\n  a\n  ```\n- b', ['```\n  a\n  ```']],
    ['> ```\n> a\n> ```\n\nb', ['```\n> a\n> ```']],
    ['```\nno end `a`', ['```\nno end `a`']],
    ['a <!-- b --> c <!-- d', ['<!-- b -->']],
    ['<PRE>a</pre> <code>b</code > c', ['<PRE>a</pre>', '<code>b</code >']],
    ['a ``` b', []],
  ])('in %j', (source, wanted) => {
    expect(codeOf(source)).toEqual(wanted);
  });

  it('takes no mark of Markdown for code in HTML', () => {
    const source = '`a` <code>b</code>\n```\nc\n```\n<!-- d -->';
    const ranges = findCode(source, { isHtml: true });
    expect(ranges.map(({ start, end }) => source.slice(start, end))).toEqual([
      '<code>b</code>',
      '<!-- d -->',
    ]);
  });

  it.each(['<!--', '<pre>', '`', '~~~\n', '``` ` '])('takes little time for many "%s"', (text) => {
    const started = process.cpuUsage();
    findCode(text.repeat(200_000));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(20_000);
  });
});

describe('makeIsIn', () => {
  it('knows what is in a range, whatever is asked first', () => {
    const isIn = makeIsIn([
      { start: 2, end: 4 },
      { start: 6, end: 7 },
    ]);
    expect([0, 2, 3, 4, 6, 7, 3, 0].map(isIn)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});
