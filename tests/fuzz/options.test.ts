import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../fuzz/options.ts';

const parse = (...words: string[]) => parseOptions(words, ['urls', 'dates']);

describe('parseOptions', () => {
  it('runs all targets for a minute unless it is told otherwise', () => {
    expect(parse()).toEqual({
      kind: 'run',
      options: { minutes: 1, targets: ['urls', 'dates'], seed: '1' },
    });
    expect(parse('--minutes', '0.5', '--target', 'dates', '--seed', 'x', '--input', 'f')).toEqual({
      kind: 'run',
      options: { minutes: 0.5, targets: ['dates'], seed: 'x', input: 'f' },
    });
    expect(parse('--help')).toEqual({ kind: 'help' });
  });

  it.each([
    [['--minutes', 'long'], 'Cannot use --minutes "long": it is not a number above 0'],
    [['--target', 'x'], 'Cannot use --target "x": it is not one of urls, dates'],
    [['--input', 'f'], 'Cannot use --input without a --target'],
    [['--unknown'], expect.stringContaining('--unknown')],
  ])('rejects %j', (words, message) => {
    expect(parse(...words)).toEqual({ kind: 'error', message });
  });
});
