import { describe, expect, it } from 'vitest';
import { locateInJson, readJsonFrontMatter } from '../../src/parse/json-front-matter.ts';

describe('readJsonFrontMatter', () => {
  it.each([
    ['{ "title": "A", "tags": ["b"] }', { title: 'A', tags: ['b'] }],
    ['"title": "A",\n"tags": ["b"]\n', { title: 'A', tags: ['b'] }],
    ['\n', {}],
    ['{}', {}],
  ])('reads %j, with braces or without', (source, data) => {
    expect(readJsonFrontMatter(source)).toEqual({ data });
  });

  it.each([
    ['{ "a": 1, "a": 1 }', 10, 'the key `a` is there twice'],
    ['"a": 1, "a": 1', 8, 'the key `a` is there twice'],
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
