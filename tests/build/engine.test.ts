// The package as the engine sees itself, from its sources.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineHash, themeFolder } from '../../src/build/engine.ts';

describe('the engine', () => {
  it('finds the theme of its own package', () => {
    expect(existsSync(`${themeFolder}post.vto`)).toBe(true);
  });

  it('has one hash for the same code', () => {
    expect(engineHash()).toMatch(/^[\w-]{20,}$/);
    expect(engineHash()).toBe(engineHash());
  });
});
