import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../src/lib/loopback.ts';

describe('isLoopback', () => {
  it.each(['localhost', 'notes.localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'])(
    'knows %s',
    (name) => expect(isLoopback(name)).toBe(true),
  );

  it.each(['example.org', 'localhost.example.org', '127.example.org', '10.0.0.1', '[::2]', ''])(
    'leaves %s to others',
    (name) => expect(isLoopback(name)).toBe(false),
  );
});
