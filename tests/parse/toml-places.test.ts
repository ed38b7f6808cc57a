import { describe, expect, it } from 'vitest';
import { findTomlEntries, locateInToml } from '../../src/parse/toml-places.ts';

const source = [
  '# A comment',
  'title = "A # \\" title" # more',
  "'site name' = 'x'",
  'date = 2015-06-07 14:30:00+03:00',
  'text = """',
  'title = "not this" ""',
  '"""',
  'tags = [ "a", # one',
  '  \'b\', ["c"],',
  ']',
  'image = { src = "/a.png", "alt" = "A dam" }',
  'a . b = 1',
  '[taxonomies]',
  'tags = ["rivers"]',
  '[[sources]]',
  'url = "/1"',
  '[[sources]]',
  'url = "/2"',
  '',
].join('\n');
const shown = (name: string, item?: number) => {
  const span = locateInToml(source, { name, ...(item !== undefined && { item }) });
  return span && source.slice(span.start, span.end);
};

describe('locateInToml', () => {
  it.each([
    ['title', undefined, '"A # \\" title"'],
    ['site name', undefined, "'x'"],
    ['date', undefined, '2015-06-07 14:30:00+03:00'],
    ['tags', 0, '"a"'],
    ['tags', 1, "'b'"],
    ['tags', 2, '["c"]'],
    ['tags', 7, '[ "a", # one\n  \'b\', ["c"],\n]'],
    ['image', undefined, '{ src = "/a.png", "alt" = "A dam" }'],
    ['image.alt', undefined, '"A dam"'],
    ['a.b', undefined, '1'],
    ['taxonomies', undefined, '[taxonomies]'],
    ['taxonomies.tags', 0, '"rivers"'],
    ['nothing', undefined, undefined],
  ])('finds %s, item %s', (name, item, text) => {
    expect(shown(name, item)).toBe(text);
  });
});

describe('findTomlEntries', () => {
  it('numbers tables of one name', () => {
    const paths = findTomlEntries(source).map(({ path }) => path.join('.'));
    expect(paths).toContain('sources.0.url');
    expect(paths).toContain('sources.1.url');
  });

  it.each([
    '= 1',
    'a',
    'a =',
    'a = [',
    'a = {',
    '[',
    '[[',
    'a = [,,]',
    'a = {=}',
    'a = "x',
    ']]]',
    'a.=1',
  ])('comes to an end of %j', (text) => {
    expect(findTomlEntries(text).length).toBeLessThan(5);
  });

  it('comes to an end of what is too deep', () => {
    expect(findTomlEntries(`a = ${'['.repeat(10_000)}`).length).toBeLessThan(100);
  });
});
