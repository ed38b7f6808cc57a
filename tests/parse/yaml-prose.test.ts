import { describe, expect, it } from 'vitest';
import { findProse, withoutProse } from '../../src/parse/yaml-prose.ts';

const proseIn = (source: string, isBroken = false) => {
  const fault = findProse(source, { isBroken });
  return fault && source.slice(fault.at.offset, fault.at.offset + fault.at.length);
};

describe('findProse', () => {
  it.each([
    [
      'title: T\n\nThe text begins here. It has: a colon.\n\n',
      'The text begins here. It has: a colon.',
    ],
    ['title: T\nHe said, and I quote: no.\n', 'He said, and I quote: no.'],
    ['title: T\n\nNote: a colon.\n\n', 'Note: a colon.'],
    ['title: T\n\nTwo words: a colon.\n\n', 'Two words: a colon.'],
  ])('finds the text in %j', (source, text) => {
    expect(proseIn(source)).toBe(text);
  });

  it('finds a line without a colon only where the YAML is broken', () => {
    const source = 'title: T\n\nThe text begins here\nand goes on: so.\n\n';
    expect(proseIn(source, true)).toBe('The text begins here');
    expect(proseIn('title: T\nThe text\n', true)).toBeUndefined();
  });

  it.each([
    'title: T\n\ntags:\n  - a\n\ndate: 2015-06-07\n',
    'title: T\n\nLast modified at: 2015-06-07\n\n',
    'title: T\nmy own field: x\nDate created: x\n',
    'title: T\n\nweather: fine\n\n',
    'title: >\n  Some text: with a colon, and more.\n\n  Note: here\n\n',
    '# A comment, with words: here\ntitle: T\n',
    '"A quoted key, with words": x\n',
  ])('finds none in %j', (source) => {
    expect(proseIn(source)).toBeUndefined();
  });
});

describe('withoutProse', () => {
  it('gives what was read, and refuses text, whether it could be read or not', () => {
    expect(withoutProse('a: 1\n', () => 1)).toBe(1);
    const text = 'a: 1\n\nThe text begins here. And: so.\n\n';
    const refused = expect.objectContaining({
      faults: [expect.objectContaining({ code: 'front-matter-unclosed' })],
    });
    expect(() => withoutProse(text, () => 1)).toThrow(refused);
    const fail = () => {
      throw new Error('broken');
    };
    expect(() => withoutProse(text, fail)).toThrow(refused);
    expect(() => withoutProse('a: [\n', fail)).toThrow('broken');
  });
});
