import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToml } from '../../src/parse/toml.ts';

const read = (source: string, fields: readonly string[] = []) => readToml(source, new Set(fields));
const dataOf = (source: string, fields?: readonly string[]) => {
  const result = read(source, fields);
  if (!('data' in result)) throw new Error(result.faults[0]?.message);
  return JSON.parse(JSON.stringify(result.data)) as unknown;
};

describe('readToml', () => {
  it('reads data as the same text in YAML gives it', () => {
    expect(
      dataOf(
        'title = "A"\ndraft = true\nweight = 1.5\n[taxonomies]\ntags = ["a", "b"]\n[[x]]\ny = 1\n',
      ),
    ).toEqual({
      title: 'A',
      draft: true,
      weight: 1.5,
      taxonomies: { tags: ['a', 'b'] },
      x: [{ y: 1 }],
    });
  });

  it('keeps dates and times as they are typed, also those that no calendar has', () => {
    expect(
      dataOf(
        [
          'a = 2015-06-07',
          'b = 2015-06-07T14:30:00+03:00',
          'c = 2015-06-07 14:30:00Z # when',
          'd = 2015-02-30',
          'e = [07:32:00, 2015-06-07]',
          '[f]',
          'g = { h = 2015-06-07 }',
        ].join('\n'),
      ),
    ).toEqual({
      a: '2015-06-07',
      b: '2015-06-07T14:30:00+03:00',
      c: '2015-06-07 14:30:00Z',
      d: '2015-02-30',
      e: ['07:32:00', '2015-06-07'],
      f: { g: { h: '2015-06-07' } },
    });
  });

  it('keeps what was typed where a number would lose it', () => {
    expect(
      dataOf('title = 1.10\ntags = [1.20, "a"]\nweight = 1.10\nlong = 12345678901234567890', [
        'title',
        'tags',
      ]),
    ).toEqual({ title: '1.10', tags: ['1.20', 'a'], weight: 1.1, long: '12345678901234567890' });
  });

  it('takes a key twice with one value, and says so', () => {
    const source = 'a = "x"\nb = 2\na = "x"\na = "x"\n[t]\nc = [\n1]\nc = [\n1]\n';
    expect(read(source)).toEqual({
      data: { a: 'x', b: 2, t: { c: [1] } },
      warnings: ['a', 'a', 't.c'].map((name) =>
        expect.objectContaining({
          code: 'duplicate-key',
          severity: 'warning',
          message: `\`${name}\` is there twice, with the same value`,
        }),
      ),
    });
  });

  it.each([
    ['a = 1\na = 2\n', 'duplicate-key', 'a', 6, /keep the line/],
    ['a = { b = 1, b = 2 }', 'duplicate-key', 'b', 13, /keep the line/],
    ['a = 1\n[a]\n', 'bad-toml', 'a', 7, /one `name = "value"` a line/],
    ['title: Rivers\n', 'bad-toml', ':', 5, /^write `title = "Rivers"`$/],
    ['title = “Rivers”\n', 'bad-toml', '“', 8, /^write `title = "Rivers"`$/],
    ['date = 2013-05-1\n', 'bad-toml', '2', 7, /^write `date = "2013-05-1"`$/],
    ['a = "x\n', 'bad-toml', '\n', 6, /^write `a = "x"`$/],
    ['a = [1 2]\n', 'bad-toml', '2', 7, /one `name = "value"` a line/],
  ])('says what is wrong with %j, and where', (source, code, at, offset, hint) => {
    const result = read(source);
    if ('data' in result) throw new Error('accepted');
    expect(result.faults).toMatchObject([
      { code, at: { offset }, hint: expect.stringMatching(hint) },
    ]);
    expect(source.slice(offset, offset + at.length)).toBe(at);
  });

  it('refuses what is too deep', () => {
    expect(read(`a = ${'['.repeat(100)}${']'.repeat(100)}`)).toMatchObject({
      faults: [{ code: 'bad-toml', message: 'document contains excessively nested structures' }],
    });
  });

  it('finds a fault in any text, or data', () => {
    const signs = fc.constantFrom(
      'a',
      '=',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '\n',
      ' ',
      '#',
      '.',
      ',',
      '1',
      '-',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const result = read(source);
        const faults = 'data' in result ? (result.warnings ?? []) : result.faults;
        for (const { at } of faults) expect(at.offset).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});
