import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/commands.ts';

describe.each(commands)('$name', ({ name, text, argument, flags, example }) => {
  it('is named and described for help and documentation', () => {
    expect(name).toMatch(/^[a-z]+$/);
    for (const line of [text, ...Object.values(flags).map((flag) => flag.text)])
      expect(line).toMatch(/^[^\n]*[^.\s]$/);
    expect(example).toMatch(new RegExp(`^broadsheet ${name}\\b`));
  });

  it('excludes only flags and values that it has', () => {
    for (const excluded of Object.values(flags).flatMap((flag) => flag.excludes ?? [])) {
      const [key = '', value] = excluded.split('=');
      expect(flags).toHaveProperty(key);
      if (value !== undefined) expect(flags[key]!.choices).toContain(value);
    }
  });

  it('keeps the key of its argument apart from those of its flags', () => {
    expect(Object.keys(flags)).not.toContain(argument?.key);
  });
});

it('have one name each', () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
});
