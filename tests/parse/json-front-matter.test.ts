import { describe, expect, it } from 'vitest';
import { locateInJson, readJsonFrontMatter } from '../../src/parse/json-front-matter.ts';

describe('readJsonFrontMatter', () => {
  it.each([
    ['{ "a": 1, "a": 1 }', 10],
    ['"a": 1, "a": 1', 8],
  ])('takes a key twice with one value, and says so: %j', (source, offset) => {
    expect(readJsonFrontMatter(source)).toMatchObject({
      data: { a: 1 },
      warnings: [{ code: 'duplicate-key', severity: 'warning', at: { offset } }],
    });
  });

  it('refuses a key twice with two values, wherever it is', () => {
    expect(readJsonFrontMatter('"a": 1, "b": { "c": [1], "c": [2] }')).toMatchObject({
      faults: [
        {
          code: 'duplicate-key',
          severity: 'error',
          message: '`c` is there twice: "[1]" and "[2]"',
          at: { offset: 25, length: 3 },
          first: { offset: 15, length: 3 },
        },
      ],
    });
  });

  it.each([
    ['{ "title": "A", "tags": ["b"] }', { title: 'A', tags: ['b'] }],
    ['"title": "A",\n"tags": ["b"]\n', { title: 'A', tags: ['b'] }],
    ['\n', {}],
    ['{}', {}],
  ])('reads %j, with braces or without', (source, data) => {
    expect(readJsonFrontMatter(source)).toEqual({ data });
  });

  it.each([
    ['{ "a": 1, }', 10, /expected a key/],
    ['[1]', 0, 'it is not a list of fields'],
  ])('says what is wrong with %j, and where', (source, offset, message) => {
    expect(readJsonFrontMatter(source)).toMatchObject({
      faults: [{ code: 'bad-json', at: { offset }, message: expect.stringMatching(message) }],
    });
  });
});

describe('locateInJson', () => {
  it.each(['{ "tags": ["a", "b"], "x": { "y": 1 } }', '"tags": ["a", "b"], "x": { "y": 1 }'])(
    'finds a value, an item of a list and a value inside in %j',
    (source) => {
      const shown = (name: string, item?: number) => {
        const span = locateInJson(source, { name, ...(item !== undefined && { item }) });
        return span && source.slice(span.start, span.end);
      };
      expect(shown('tags')).toBe('["a", "b"]');
      expect(shown('tags', 1)).toBe('"b"');
      expect(shown('tags', 9)).toBe('["a", "b"]');
      expect(shown('x.y')).toBe('1');
      expect(shown('z')).toBeUndefined();
    },
  );
});
