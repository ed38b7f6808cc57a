import { expect, it } from 'vitest';
import { nameKey } from '../../src/lib/name-key.ts';

it('a name is no path of a file', () => {
  expect(nameKey('a/b c?d#e')).toBe('name:a/b c?d#e');
});
