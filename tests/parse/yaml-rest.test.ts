import { describe, expect, it } from 'vitest';
import { offsetPlace, YamlFault } from '../../src/parse/yaml-faults.ts';
import { readAround } from '../../src/parse/yaml-rest.ts';

/** Reads lines; throws at the first "?". */
function read(source: string): string[] {
  const at = source.indexOf('?');
  const place = offsetPlace([at, at + 1]);
  if (at !== -1) throw new YamlFault([{ code: 'bad-yaml', message: 'a ?', hint: '', at: place }]);
  return source.split('\n').filter((line) => line.trim() !== '');
}

describe('readAround', () => {
  it('reads all that is right in one go', () => {
    expect(readAround('a: 1\nb: 2\n', read)).toEqual({
      result: ['a: 1', 'b: 2'],
      faults: [],
      lost: [],
      text: 'a: 1\nb: 2\n',
    });
  });

  it('leaves out fields with faults, with all their lines, and moves no other', () => {
    const source = 'a: 1\n"b c":\n  - ?\n- x\n# note\nd: 2\n?e: 3\nf: 4\n';
    const { result, faults, lost, text } = readAround(source, read);
    expect(result).toEqual(['a: 1', 'd: 2', 'f: 4']);
    expect(faults.map(({ at }) => at.offset)).toEqual([source.indexOf('?'), source.indexOf('?e')]);
    expect(lost).toEqual(['b c', '']);
    expect(text.indexOf('f: 4')).toBe(source.indexOf('f: 4'));
  });

  it('throws all faults if none of the rest can be read', () => {
    expect(() => readAround('  ?\na: 1\n', read)).toThrow(YamlFault);
    const many = Array.from({ length: 100 }, (_, index) => `a${index}: ?`).join('\n');
    expect(() => readAround(many, read)).toThrow(YamlFault);
  });

  it('reads very long YAML once', () => {
    const texts: string[] = [];
    const readOnce = (source: string) => read((texts.push(source), source));
    const long = `a: ?\n${'b: 1\n'.repeat(5000)}`;
    expect(() => readAround(long, readOnce)).toThrow(YamlFault);
    expect(texts).toHaveLength(1);
  });
});
