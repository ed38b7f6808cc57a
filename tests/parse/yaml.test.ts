import { describe, expect, it } from 'vitest';
import { locateInYaml, readYaml, readYamlFile } from '../../src/parse/yaml.ts';

// What becomes of each fault is in tests/parse/front-matter.test.ts and tests/e2e/diagnostics.
describe('readYaml', () => {
  it('reads data, or says what is wrong and where in the YAML', () => {
    expect(readYaml('title: [A]\n', new Set())).toEqual({ data: { title: ['A'] } });
    expect(readYaml('a: 1\na: 2\n', new Set())).toMatchObject({
      faults: [{ code: 'duplicate-key', at: { offset: 5 }, first: { offset: 0 } }],
    });
    expect(readYaml('a: [\n', new Set())).toMatchObject({ faults: [{ code: 'bad-yaml' }] });
    expect(readYaml('', new Set())).toEqual({ data: {} });
  });

  it.each([
    'a: 1\na: 1\n',
    'a: [x, "1"]\na:\n  - x\n  - "1"\n',
    'b: { a: x, a: x }\n',
    'a:\na: null\n',
  ])('takes a field twice with one value, and says so: %j', (source) => {
    expect(readYaml(source, new Set())).toMatchObject({
      data: {},
      warnings: [{ code: 'duplicate-key', severity: 'warning' }],
    });
    // Data of a feature is not from another engine.
    expect(readYamlFile(source)).toMatchObject({ fault: { code: 'duplicate-key' } });
  });

  it.each([
    'a: 1\na: 2\n',
    'a: 1\na: [1]\n',
    'a: { x: 1 }\na: { x: 2 }\n',
    'a: x\na: x\nb: 1\nb: 2\n',
  ])('takes none with two values: %j', (source) => {
    expect(readYaml(source, new Set())).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });
  });
});

describe('locateInYaml', () => {
  const source =
    'title: "A"\ntags: [energy, rivers]\ndate:\nimage: { src: a.png }\n' +
    'extra:\n  tags: [x]\na.b: c\n';
  const found = (name: string, item?: number) => {
    const span = locateInYaml(source, { name, ...(item !== undefined && { item }) });
    return span && source.slice(span.start, span.end);
  };

  it('finds a value, an item of a list, and the name where there is no value', () => {
    expect(found('title')).toBe('"A"');
    expect(found('tags')).toBe('[energy, rivers]');
    expect(found('tags', 1)).toBe('rivers');
    expect(found('tags', 7)).toBe('[energy, rivers]');
    expect(found('image')).toBe('{ src: a.png }');
    expect(found('date')).toBe('date');
  });

  it('finds a value inside another', () => {
    expect(found('extra.tags', 0)).toBe('x');
    expect(found('a.b')).toBe('c');
  });

  it('finds nothing for a field that is not there', () => {
    expect(found('slug')).toBeUndefined();
    expect(found('extra.slug')).toBeUndefined();
    expect(locateInYaml('- a\n', { name: 'title' })).toBeUndefined();
  });
});
