import { describe, expect, it } from 'vitest';
import { z } from '../../src/config/values.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { parseData } from '../../src/parse/parse-data.ts';

const outlets = z.record(z.string(), z.strictObject({ name: z.string(), since: z.int() }));

/** The value, or of each problem its message and the text at its place. */
async function read(path: string, text: string, schema: z.ZodType | undefined = outlets) {
  const parsed = await parseData({ path: sourcePath(path), text }, schema ? { schema } : {});
  if ('value' in parsed) return parsed.value;
  return parsed.problems.map(({ code, message, at }) => {
    if (at?.kind !== 'offset') throw new Error('no place');
    return [code, message, text.slice(at.offset, at.offset + at.length)];
  });
}

describe('parseData', () => {
  it('reads JSON, YAML and text by the ending of the name', async () => {
    const value = { 'a.example': { name: 'A', since: 1999 } };
    expect(await read('data/a.json', JSON.stringify(value))).toEqual(value);
    expect(await read('data/a.yml', 'a.example: { name: A, since: 1999 }\n')).toEqual(value);
    expect(await read('data/a.csv', 'a,1\n', z.string())).toBe('a,1\n');
    expect(
      await read(
        'data/a.csv',
        'a,1\n',
        z.string().transform((text) => text.trim().split(',')),
      ),
    ).toEqual(['a', '1']);
  });

  it('takes any value where no schema says otherwise', async () => {
    expect(await parseData({ path: sourcePath('a.json'), text: '[1]' }, {})).toEqual({
      value: [1],
    });
    expect(await parseData({ path: sourcePath('a.yaml'), text: '' }, {})).toEqual({ value: null });
  });

  it('rejects controls, which only escapes can write', async () => {
    expect(await read('data/a.json', '{"a": {"name": "A\\u0000", "since": 1}}')).toEqual([
      ['bad-data', 'Cannot use `a.name`: U+0000 in it is no text', '"A\\u0000"'],
    ]);
  });

  it('finds the place of a fault of the language', async () => {
    expect(await read('a.json', '{ "a": 1 "b": 2 }')).toEqual([
      ['bad-data', 'Cannot read the file: expected "," or "}", but found `"b"`', '"b"'],
    ]);
    expect(await read('a.yaml', 'a: 1\na: 2\n')).toEqual([
      ['bad-data', 'Cannot read the file: `a` is there twice: "1" and "2"', 'a'],
    ]);
    expect(await read('a.yaml', 'a: [1\n')).toMatchObject([
      ['bad-data', 'Cannot read the file: a list has no "]" at its end', 'a: [1'],
    ]);
  });

  it('finds the places of all values that are not as the schema wants them', async () => {
    const wrong = [
      ['bad-data', 'Cannot read `x.name`: 5 is not text', '5'],
      ['bad-data', 'Cannot find `y.since`: it is missing', '{ "name": "Y" }'],
      ['bad-data', 'Cannot use `z.country`: no such key is known', '"country"'],
    ];
    const x = '"x": { "name": 5, "since": 1 }';
    const z = '"z": { "name": "Z", "since": 1, "country": "EE" }';
    const text = `{ ${x}, "y": { "name": "Y" }, ${z} }`;
    expect(await read('a.json', text)).toEqual(wrong);
    expect(await read('a.yaml', text)).toEqual(wrong);
  });
});
