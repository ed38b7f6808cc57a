import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';

function faultsOf(source: string) {
  const result = readYaml(source, new Set());
  if (!('faults' in result)) return [];
  return result.faults.map(({ message, hint, at }) => [
    source.slice(at.offset, at.offset + at.length),
    message,
    hint,
  ]);
}

const inQuotes = (sign: string) => `a value that begins with ${sign} is not in quotes`;

describe('lineFault', () => {
  it('points at the colon that is one too many', () => {
    const source = 'title: At 10:30: budget\n';
    expect(readYaml(source, new Set())).toMatchObject({
      faults: [{ at: { offset: 15, length: 1 } }],
    });
    expect(faultsOf(source)).toEqual([
      [':', 'a value that has ": " in it is not in quotes', 'write `title: "At 10:30: budget"`'],
    ]);
  });

  it.each([
    ['title: T\n date: x\ntags: a\n', ' date: x', 'write `date: x`'],
    ['  title: T\ndate: x\n', '  title: T', 'write `title: T`'],
  ])('names in %j the field that begins with blanks', (source, line, hint) => {
    expect(faultsOf(source)).toEqual([
      [line, 'a field begins with blanks, and the others do not', hint],
    ]);
  });

  it.each([
    ['title: @me', '@', inQuotes('"@"'), 'write `title: "@me"`'],
    ['title: %5', '%', inQuotes('"%"'), 'write `title: "%5"`'],
    ['title: `x`', '`', inQuotes('"`"'), 'write `title: "`x`"`'],
    ['title: !Now', '!Now', inQuotes('"!"'), 'write `title: "!Now"`'],
    ['title: > x', 'x', inQuotes('">" or "|"'), 'write `title: "> x"`'],
    ['title: |x', 'x', inQuotes('">" or "|"'), 'write `title: "|x"`'],
    ['title: [x] y', 'y', 'there is text after the end of a value', 'write `title: "[x] y"`'],
    ['tags: [a, b', 'tags: [a, b', 'a list has no "]" at its end', 'write `tags: [a, b]`'],
  ])('says of %j what it is, with the line as it was meant', (line, at, message, hint) => {
    expect(faultsOf(`${line}\ndate: 2024-03-11\n`)).toEqual([[at, message, hint]]);
  });
});
