import { describe, expect, it } from 'vitest';
import { locate } from '../../src/parse/locate.ts';
import type { Place } from '../../src/site/diagnostics.ts';

const text = [
  '---',
  'title: Rivers',
  'image: /a.png',
  '---',
  '![](/a.png) [b](/%D0%B2%D0%BE%D0%B4%D0%B0/) <a href="/x?a=1&amp;b=2">x</a> [d](/вода/)',
  '',
].join('\n');
const found = (place: Place) => {
  const span = locate(text, place);
  return span && { at: span.start, text: text.slice(span.start, span.end) };
};

describe('locate', () => {
  it('finds an offset', () => {
    expect(found({ kind: 'offset', offset: 4, length: 5 })).toEqual({ at: 4, text: 'title' });
  });

  it('finds a field', () => {
    expect(found({ kind: 'field', name: 'title' })).toEqual({ at: 11, text: 'Rivers' });
  });

  it.each([
    ['\n+++\n[taxonomies]\ntags = ["a", "b"]\n+++\n', '"b"'],
    ['{ "taxonomies": { "tags": ["a", "b"] } }\n', '"b"'],
    [';;;\n"taxonomies": { "tags": ["a", "b"] }\n;;;\n', '"b"'],
    ['\n---\ntaxonomies:\n  tags: [a, b]\n...\n', 'b'],
  ])('finds a field in %j', (source, item) => {
    const span = locate(source, { kind: 'field', name: 'taxonomies.tags', item: 1 })!;
    expect(source.slice(span.start, span.end)).toBe(item);
  });

  it.each([
    ['tags: [rivers, rivers, Borders]', 'Borders', 23],
    ['tags:\n  - rivers\n  -\n  - "Borders"', 'Borders', 26],
    ['aliases: ["", "/ok/", "/bad?x"]', '/bad?x', 23],
    ['tags: rivers, Borders', 'Borders', 14],
    ['tags: [law, law courts]', 'law courts', 12],
  ])('finds an item by its text, whatever is before it: %s', (line, item, offset) => {
    const name = line.slice(0, line.indexOf(':'));
    const source = `---\n${line}\n---\n`;
    expect(locate(source, { kind: 'field', name, item })).toEqual({
      start: 4 + offset,
      end: 4 + offset + item.length,
    });
  });

  it('finds the whole list if the item is written in another way', () => {
    const source = '---\ntags: [a, "b\\u0021"]\n---\n';
    const span = locate(source, { kind: 'field', name: 'tags', item: 'b!' })!;
    expect(source.slice(span.start, span.end)).toBe('[a, "b\\u0021"]');
  });

  it('finds no field without front matter', () => {
    expect(locate('title: A', { kind: 'field', name: 'title' })).toBeUndefined();
  });

  it('finds a URL in the body before the front matter', () => {
    expect(found({ kind: 'url', url: '/a.png' })).toEqual({
      at: text.lastIndexOf('/a.png'),
      text: '/a.png',
    });
  });

  it('finds a URL that stands in the front matter only', () => {
    const only = '---\nimage: /b.png\n---\nText';
    expect(locate(only, { kind: 'url', url: '/b.png' })).toEqual({ start: 11, end: 17 });
  });

  it('finds a URL as it is typed: encoded, in its own script, with an entity', () => {
    expect(found({ kind: 'url', url: '/%D0%B2%D0%BE%D0%B4%D0%B0/' })?.text).toBe(
      '/%D0%B2%D0%BE%D0%B4%D0%B0/',
    );
    expect(locate('[a](/вода/)', { kind: 'url', url: '/%D0%B2%D0%BE%D0%B4%D0%B0/' })).toEqual({
      start: 4,
      end: 10,
    });
    expect(found({ kind: 'url', url: '/x?a=1&b=2' })?.text).toBe('/x?a=1&amp;b=2');
  });

  it.each([
    ['<p onclick="x()">a</p> <a href="x">b</a>', '="x">'],
    ['(x) is text, and [x](x "title") a link', '](x "'],
    ["x <img src='x'>", "='x'"],
    ['x\n\n[a]: x\n', ']: x\n'],
    ['x and <x>', '<x>'],
  ])('finds the URL of a link in %j, not the same signs in a text before it', (source, around) => {
    const start = source.indexOf(around) + around.search(/x/);
    expect(locate(source, { kind: 'url', url: 'x' })).toEqual({ start, end: start + 1 });
  });

  it('finds the URL itself, not a longer one that begins with it', () => {
    expect(locate('[a](/map.png.zip) [b](/map.png)', { kind: 'url', url: '/map.png' })).toEqual({
      start: 22,
      end: 30,
    });
  });

  it('finds nothing for a URL that is not there', () => {
    expect(found({ kind: 'url', url: '/y' })).toBeUndefined();
    expect(found({ kind: 'url', url: '' })).toBeUndefined();
    expect(found({ kind: 'url', url: '/%E0%A4%A' })).toBeUndefined();
  });
});
