import { describe, expect, it } from 'vitest';
import { now, workers } from '../../src/commands/flags.ts';

describe('--workers', () => {
  it.each<[string, number | undefined]>([
    ['1', 1],
    ['128', 128],
    ['0', undefined],
    ['1000', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['two', undefined],
  ])('reads "%s" as %s', (text, count) => {
    expect(workers.read(text)).toBe(count);
  });
});

describe('--now', () => {
  it('accepts days and times, and leaves them as they are for the zone of the site', () => {
    expect(now.read('2015-06-07')).toBe('2015-06-07');
    expect(now.read('2015-06-07T09:00')).toBe('2015-06-07T09:00');
    expect(now.read('2015-02-30')).toBeUndefined();
    expect(now.read('tomorrow')).toBeUndefined();
  });
});
