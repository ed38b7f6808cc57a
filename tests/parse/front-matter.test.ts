import { describe, expect, it } from 'vitest';
import { locateField, parseFrontMatter } from '../../src/parse/front-matter.ts';
import { sourceFile, testPath } from './parse-text.ts';

const parse = (text: string) => parseFrontMatter(sourceFile(testPath, text));

describe('parseFrontMatter', () => {
  it('splits front matter from the body, and says where the body begins', () => {
    const text = '---\ntitle: Rivers\n---\nText\n';
    expect(parse(text)).toEqual({ data: { title: 'Rivers' }, body: 'Text\n', bodyOffset: text.indexOf('Text'), problems: [] });
  });

  it.each([
    ['blank lines before it', '\n \n---\ntitle: A\n---\nText', { title: 'A' }, 'Text'],
    ['spaces after the dashes', '---  \ntitle: A\n---\t\nText', { title: 'A' }, 'Text'],
    ['its language', '---yaml\ntitle: A\n---\nText', { title: 'A' }, 'Text'],
    ['nothing', '---\n---\nText', {}, 'Text'],
    ['a comment only', '---\n# A\n---\nText', {}, 'Text'],
    ['no body', '---\ntitle: A\n---', { title: 'A' }, ''],
    ['dashes in an indented text', '---\ntitle: |\n  A\n  ---\n---\nText', { title: 'A\n---\n' }, 'Text'],
    ['a rule in the body', '---\ntitle: A\n---\nText\n\n---\n\nMore', { title: 'A' }, 'Text\n\n---\n\nMore'],
    ['a quoted text over two lines, not indented', '---\ntitle: "A\nB"\n---\nText', { title: 'A B' }, 'Text'],
    ['an anchor and its alias', '---\na: &x [1]\nb: *x\n---\n', { a: [1], b: [1] }, ''],
    ['a field named __proto__', '---\n__proto__: { polluted: true }\n---\n', JSON.parse('{"__proto__":{"polluted":true}}'), ''],
  ])('reads front matter with %s', (_, text, data, body) => {
    expect(parse(text)).toMatchObject({ data, body, problems: [] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps what was typed where YAML would make a number of a text', () => {
    const { data } = parse('---\ntitle: 007\nslug: 0x10\ntags: [1.10, 2015, null]\nid: 1e3\ndate: 2015-06-07\nweight: 1.10\n---\n');
    expect(data).toEqual({ title: '007', slug: '0x10', tags: ['1.10', '2015', null], id: '1e3', date: '2015-06-07', weight: 1.1 });
  });

  it('reads the same bad text twice with the same result', () => {
    const text = '---\ntitle: [a\n---\n';
    expect(parse(text)).toEqual(parse(text));
    expect(parse(text).problems).toHaveLength(1);
  });

  it('runs nothing', () => {
    const text = '---js\n{ title: (globalThis.ran = true) && "A" }\n---\nText';
    expect(parse(text)).toMatchObject({ data: {}, body: '', problems: [{ code: 'front-matter-language' }] });
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  it('finds a field twice in a mapping inside, too', () => {
    expect(parse('---\ntitle: A\nimage:\n  src: a.png\n  src: b.png\n---\n').problems).toMatchObject([{ code: 'duplicate-key', message: expect.stringContaining('`src`') }]);
  });

  it('finds all fields that stand twice', () => {
    expect(parse('---\na: 1\nb: 1\na: 2\nb: 2\n---\n').problems.map(({ code }) => code)).toEqual(['duplicate-key', 'duplicate-key']);
  });

  it('loses no text silently where a line begins with dashes or ends the YAML', () => {
    expect(parse('---\ntitle: A\n--- x\ndate: 2015-06-07\n---\nText').problems).toMatchObject([{ code: 'front-matter-unclosed' }]);
    expect(parse('---\ntitle: A\n...\nmore\n---\nText').problems).toMatchObject([{ code: 'bad-yaml', message: 'Cannot read the front matter: Source contains multiple documents' }]);
  });
});

describe('locateField', () => {
  const text = '\n---\ntitle: "A"\ntags: [energy, rivers]\ndate:\nimage: { src: a.png }\n---\ntitle: no';
  const found = (name: string, item?: number) => {
    const span = locateField(text, { name, ...(item !== undefined && { item }) });
    return span && text.slice(span.start, span.end);
  };

  it('finds a value, an item of a list, and the name where there is no value', () => {
    expect(found('title')).toBe('"A"');
    expect(found('tags')).toBe('[energy, rivers]');
    expect(found('tags', 1)).toBe('rivers');
    expect(found('tags', 7)).toBe('[energy, rivers]');
    expect(found('image')).toBe('{ src: a.png }');
    expect(found('date')).toBe('date');
  });

  it('finds nothing for a field that is not there, and without front matter', () => {
    expect(found('slug')).toBeUndefined();
    expect(locateField('title: A', { name: 'title' })).toBeUndefined();
    expect(locateField('---\n- a\n---\n', { name: 'title' })).toBeUndefined();
  });
});
