import { describe, expect, it } from 'vitest';
import { locateField, readYaml } from '../../src/parse/yaml.ts';

// What becomes of each fault is in tests/parse/front-matter.test.ts and tests/e2e/diagnostics.
describe('readYaml', () => {
  it('reads data, or says what is wrong and where in the YAML', () => {
    expect(readYaml('---\ntitle: [A]\n---\n', new Set())).toEqual({ data: { title: ['A'] } });
    expect(readYaml('---\na: 1\na: 2\n---\n', new Set())).toMatchObject({
      faults: [{ code: 'duplicate-key', at: { offset: 5 }, first: { offset: 0 } }],
    });
    expect(readYaml('---\na: [\n---\n', new Set())).toMatchObject({
      faults: [{ code: 'bad-yaml' }],
    });
  });
});

describe('locateField', () => {
  const text =
    '\n---\ntitle: "A"\ntags: [energy, rivers]\ndate:\nimage: { src: a.png }\n---\ntitle: no';
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
