import { describe, expect, it } from 'vitest';
import { readToml } from '../../src/parse/toml.ts';
import { readAroundToml, type TomlRead } from '../../src/parse/toml-rest.ts';
import { parseText } from '../support/parse-text.ts';

const read = (source: string) => readToml(source, new Set());

describe('readAroundToml', () => {
  it('reads what is around fields with faults', () => {
    const source = 'title = "A"\ndate = 2024-13-05\ntags = [1, 2\ndraft = true\nb: 1\n[x]\ny = 2\n';
    const result = read(source);
    if ('data' in result) throw new Error('accepted');
    expect(result.rest).toEqual({
      data: { title: 'A', draft: true, x: { y: 2 } },
      lost: ['date', 'tags', 'b'],
    });
    expect(result.faults.map(({ at }) => source.slice(0, at.offset).split('\n').length)).toEqual([
      2, 4, 5,
    ]);
    expect(result.faults[0]?.hint).toBe(
      'write a day that there is, for example `date = 2024-03-11`',
    );
  });

  it('reads very long TOML once', () => {
    const texts: string[] = [];
    const fault = { code: 'bad-toml', message: '', hint: '' };
    const readOnce = (source: string): TomlRead => {
      texts.push(source);
      return { warnings: [], fault: { ...fault, at: { kind: 'offset', offset: 0, length: 1 } } };
    };
    const { data, lost } = readAroundToml('a = 1\n'.repeat(5000), readOnce);
    expect([data, lost]).toEqual([{}, ['']]);
    expect(texts).toHaveLength(1);
  });
});

describe('front matter with a fault', () => {
  it.each([
    ['+++\ntitle = "A"\ndate = 2024-13-05\ntag = 1 2\nauthor = [[1]]\n+++\nText', 'bad-toml'],
    ['{\n"title": "A",\n"date": "2024-01-05"\n"author": [[1]]\n}\nText', 'bad-json'],
  ])('is told with what is wrong elsewhere: %j', async (text, code) => {
    const { problems } = await parseText(text);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map(({ at }) => at)).toContainEqual(
      expect.objectContaining({ kind: 'field', name: 'author' }),
    );
  });
});
