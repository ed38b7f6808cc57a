import { describe, expect, it } from 'vitest';
import { duplicateFault, nestedFault, syntaxFault } from '../../src/parse/yaml-faults.ts';

describe('a fault of YAML', () => {
  it('has one sign at least', () => {
    expect(syntaxFault({ message: 'Bad', pos: [7, 7] }).at).toEqual({
      kind: 'offset',
      offset: 7,
      length: 1,
    });
    expect(nestedFault([3, 90]).at).toMatchObject({ offset: 3, length: 1 });
  });

  it('says what the parser said, without its details', () => {
    expect(syntaxFault({ message: 'Missing "]"; at line 3\nfoo', pos: [0, 1] }).message).toBe(
      'Missing "]"',
    );
  });

  it('is about depth if the parser ran out of stack', () => {
    expect(syntaxFault({ message: 'Maximum call stack size exceeded', pos: [4, 9] })).toEqual(
      nestedFault([4, 9]),
    );
  });

  it('names both places of a field that is there twice', () => {
    const places = { at: [20, 24], first: [0, 4], values: ['"a"', '[b,\n c]'] } as const;
    expect(duplicateFault('tags', { ...places, isSame: false })).toMatchObject({
      severity: 'error',
      message: '`tags` is there twice: "a" and "[b, c]"',
      at: { offset: 20, length: 4 },
      first: { offset: 0, length: 4 },
    });
    expect(duplicateFault('tags', { ...places, isSame: true })).toMatchObject({
      severity: 'warning',
      message: '`tags` is there twice, with the same value',
    });
    const { message } = duplicateFault('tags', { ...places, isSame: false, values: ['a', ''] });
    expect(message).toBe('`tags` is there twice: "a" and nothing');
  });
});
