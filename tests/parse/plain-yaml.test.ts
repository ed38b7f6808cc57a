import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlainYaml } from '../../src/parse/plain-yaml.ts';

describe('readPlainYaml', () => {
  it('reads texts, quoted texts, dates and lists of texts', () => {
    const source = [
      'title: "Who pays: the river"',
      'date: 2015-06-07T12:00:00Z',
      'dateline: Staunton',
      'tags:',
      '  - Water',
      "  - 'North'",
      'author: Paul',
      '',
    ].join('\n');
    expect(readPlainYaml(source)).toEqual(parse(source));
  });

  it.each([
    ['a boolean', 'draft: true'],
    ['a number', 'slug: 007'],
    ['null', 'tags:'],
    ['null before another field', 'tags:\ntitle: A'],
    ['a name twice', 'title: A\ntitle: B'],
    ['the name of every object’s prototype', '__proto__: A'],
    ['a flow list', 'tags: [a, b]'],
    ['an anchor', 'a: &x b'],
    ['an alias', 'a: *x'],
    ['a comment', 'title: A # b'],
    ['a mapping in a text', 'title: A: b'],
    ['an escape', 'title: "A \\u0041"'],
    ['a text over two lines', 'title: A\n  b'],
    ['a block text', 'title: |\n  b'],
    ['a mapping below a name', 'image:\n  src: a'],
    ['a list of uneven depth', 'tags:\n  - a\n - b'],
    ['a list in a list', 'tags:\n  - - a'],
    ['a mapping in a list', 'tags:\n  - a: b'],
    ['a tab', 'title: A\tb'],
    ['a document mark', '---\ntitle: A'],
  ])('gives %s to the yaml package', (_, source) => {
    expect(readPlainYaml(source)).toBeUndefined();
  });

  it('never reads anything otherwise than the yaml package does', () => {
    const sign = fc.constantFrom(
      'a',
      'B',
      'ж',
      '1',
      '-',
      ' ',
      '  ',
      ':',
      ': ',
      '#',
      '"',
      "'",
      '\n',
      '\n  - ',
      '\n- ',
      '[',
      ',',
      '|',
      '*',
      '&',
      '!',
      '%',
      '@',
      'true',
      'null',
      '~',
      '2015-06-07',
      '\t',
      '.',
      '\u00a0',
      '\u2028',
      '…',
    );
    const line = fc
      .tuple(
        fc.constantFrom('title: ', 'tags:', 'tags:\n  - ', 'x: "', "y: '"),
        fc.array(sign, { maxLength: 8 }).map((parts) => parts.join('')),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
        (source) => {
          const plain = readPlainYaml(source);
          if (plain !== undefined) expect(plain).toEqual(parse(source) ?? {});
        },
      ),
      { numRuns: 5000 },
    );
  });
});
