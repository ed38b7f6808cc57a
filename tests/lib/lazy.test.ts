import { describe, expect, it } from 'vitest';
import { lazyFields, lazyList, once } from '../../src/lib/lazy.ts';

it('once makes a value when it is first asked for, and only then', () => {
  let calls = 0;
  const value = once(() => ({ number: (calls += 1) }));
  expect(calls).toBe(0);
  expect(value()).toBe(value());
  expect(calls).toBe(1);
});

describe('lazyFields', () => {
  it('makes each field once, when it is asked for', () => {
    const asked: string[] = [];
    const fields = lazyFields<{ a: object; b: object }>({
      a: () => [asked.push('a')],
      b: () => [asked.push('b')],
    });
    expect(Object.keys(fields)).toEqual(['a', 'b']);
    expect(fields.b).toBe(fields.b);
    expect(asked).toEqual(['b']);
  });

  it('takes any name for a field, and lets nobody change one', () => {
    const fields = lazyFields<Record<string, object>>(
      Object.fromEntries([['__proto__', () => ['proto']]]),
    );
    expect(Object.entries(fields)).toEqual([['__proto__', ['proto']]]);
    expect(Object.isFrozen(fields)).toBe(true);
  });
});

describe('lazyList', () => {
  const made: number[] = [];
  const list = lazyList([1, 2, 3], (number) => {
    made.push(number);
    return { number };
  });

  it('makes the items that are asked for', () => {
    expect(list.slice(1, 2)).toEqual([{ number: 2 }]);
    expect(list.at(-1)).toBe(list[2]);
    expect(made).toEqual([2, 3]);
  });

  it('is an array for whoever reads it', () => {
    expect(Array.isArray(list)).toBe(true);
    expect([list.length, list[3], [...list].length, list.map(({ number }) => number)]).toEqual([
      3,
      undefined,
      3,
      [1, 2, 3],
    ]);
    expect(JSON.stringify(list)).toBe('[{"number":1},{"number":2},{"number":3}]');
    expect(Object.entries(list).map(([key]) => key)).toEqual(['0', '1', '2']);
  });

  it('cannot be changed', () => {
    const changing = list as { number: number }[];
    expect(() => changing.push({ number: 4 })).toThrow(TypeError);
    expect(() => changing.reverse()).toThrow(TypeError);
    expect(() => delete changing[0]).toThrow(TypeError);
    expect(list.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});
