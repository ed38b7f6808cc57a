import { expect, it } from 'vitest';
import { nameKey } from '../../src/lib/name-key.ts';

it('a name becomes a text that no query or fragment cuts', () => {
  expect(nameKey('a/b c?d#e')).toBe('name:a%2Fb%20c%3Fd%23e');
});
