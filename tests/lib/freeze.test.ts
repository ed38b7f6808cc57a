import { describe, expect, it } from 'vitest';
import { freeze } from '../../src/lib/freeze.ts';

describe('freeze', () => {
  it('freezes lists and objects at any depth, and gives back the same thing', () => {
    const thing = { date: { iso: '2015' }, authors: [{ title: 'Ann' }], place: '', none: null };
    expect(freeze(thing)).toBe(thing);
    expect(() => (thing.date.iso = '2016')).toThrow(TypeError);
    expect(() => thing.authors.reverse().push({ title: 'Bob' })).toThrow(TypeError);
    expect(() => (thing.authors[0]!.title = 'Bob')).toThrow(TypeError);
    expect(thing).toEqual({
      date: { iso: '2015' },
      authors: [{ title: 'Ann' }],
      place: '',
      none: null,
    });
  });
});
