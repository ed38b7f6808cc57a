import { describe, expect, it } from 'vitest';
import { findExcess, limitDepth, TooDeep, tooDeep, withinStack } from '../../src/parse/limits.ts';
import { codesOf, htmlOf, parseBody, testPath } from '../support/parse-text.ts';

describe('findExcess', () => {
  it.each([
    ['quotations', '>'.repeat(500)],
    ['quotations with spaces', `text\n${'> '.repeat(500)}`],
    ['lists', '- '.repeat(500)],
    ['numbered lists', '1. '.repeat(500)],
  ])('finds a line of 500 nested %s', (_, body) => {
    expect(findExcess(body, testPath)).toMatchObject({
      code: 'too-deep',
      severity: 'error',
      path: testPath,
      at: { kind: 'url' },
    });
  });

  it('finds quotations that are too many together', () => {
    expect(findExcess(`${'> '.repeat(50)}a\n\n`.repeat(8001), testPath)).toMatchObject({
      code: 'too-heavy',
      message: expect.stringMatching('400050 marks of quotations and lists, and 400000 is'),
    });
  });

  it('finds a table that a wide head makes large, and points at the head', () => {
    const head = '|-'.repeat(1000);
    expect(
      findExcess(`${'|a'.repeat(1000)}\n${head}\n${'|b\n'.repeat(1000)}`, testPath),
    ).toMatchObject({ code: 'table-too-large', at: { kind: 'url', url: head.slice(0, 60) } });
  });

  it('finds a table in a quotation, and below a narrower one', () => {
    const table = [
      '|-|-|',
      '# Head',
      '|a'.repeat(1000),
      '|-'.repeat(1000),
      '|b\n'.repeat(1000),
    ].join('\n');
    expect(findExcess(table.replace(/^/gm, '> '), testPath)).toMatchObject({
      code: 'table-too-large',
      at: { url: `> ${'|-'.repeat(29)}` },
    });
  });

  it.each([
    ['a line of dashes', `${'-'.repeat(2000)}\n${'text\n'.repeat(200_000)}`],
    [
      'a wide table with few rows',
      `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n|b\n\n${'text\n'.repeat(2000)}`,
    ],
    [
      'a wide table with many lines below it, apart',
      `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n|b\n \n${'text\n'.repeat(2000)}`,
    ],
    ['a long list', '- a\n'.repeat(10_000)],
    ['many quotations', `${'> '.repeat(50)}a\n\n`.repeat(8000)],
    ['ten levels', `${'> '.repeat(10)}a`],
    ['nothing', ''],
  ])('finds nothing in %s', (_, body) => {
    expect(findExcess(body, testPath)).toBeUndefined();
  });
});

describe('limitDepth', () => {
  const nested = (levels: number): Parameters<ReturnType<typeof limitDepth>>[0] =>
    Array.from({ length: levels }).reduce<object>(
      (child) => ({ type: 'element', tagName: 'div', properties: {}, children: [child] }),
      { type: 'text', value: 'a' },
    ) as never;

  it('lets 500 levels pass, and throws at more', () => {
    expect(() => limitDepth()(nested(500))).not.toThrow();
    expect(() => limitDepth()(nested(501))).toThrow(TooDeep);
    expect(() => limitDepth()(nested(5000))).toThrow(TooDeep);
  });
});

describe('a body that is too deep', () => {
  it.each([
    ['quotations', `${'> '.repeat(510)}a`],
    ['HTML', '<div>'.repeat(510)],
    ['HTML without end', '<div>'.repeat(20_000)],
    ['emphasis', '*a '.repeat(600) + 'b*'.repeat(600)],
    [
      'lists line by line',
      Array.from({ length: 260 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
    ],
  ])('of %s gets one diagnostic from each of the parsers, sanitised or not', async (_, body) => {
    const noop = () => () => {};
    const markdowns = [
      {},
      { remarkPlugins: [noop] },
      { rehypePlugins: [noop] },
      { html: 'trusted' as const },
    ];
    for (const markdown of markdowns) {
      const { post, problems } = await parseBody(body, {
        config: {
          markdown: { html: 'sanitize', remarkPlugins: [], rehypePlugins: [], ...markdown },
        },
      });
      expect(post).toBeUndefined();
      expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'error too-deep',
      ]);
    }
    expect(
      await codesOf(`---\ntitle: Rivers\ndate: 2015-06-07\n---\n${body}`, { prefer: 'remark' }),
    ).toEqual(['too-deep']);
  });

  it('is not one of a hundred levels', async () => {
    expect(await htmlOf(`${'<div>'.repeat(100)}a${'</div>'.repeat(100)}`)).toContain('a');
    expect(await htmlOf(`${'> '.repeat(100)}a`)).toContain('<p>a</p>');
  });
});

describe('tooDeep', () => {
  it('says what to do about it', () => {
    expect(tooDeep(testPath).hint).toContain('</div>');
  });
});

describe('withinStack', () => {
  it('makes TooDeep of a full stack, and leaves results and other errors as they are', () => {
    const overflow = (): number => overflow() + 1;
    const fail = (error: Error) => () => {
      throw error;
    };
    expect(withinStack(() => 1)).toBe(1);
    expect(() => withinStack(overflow)).toThrow(TooDeep);
    expect(() => withinStack(fail(new RangeError('Invalid array length')))).toThrow(RangeError);
    expect(() => withinStack(fail(new Error('call stack')))).toThrow('call stack');
  });
});
