import { lstatSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { look } from '../../src/emit/look.ts';

describe('look', () => {
  it('sees files and folders', () => {
    expect(look('package.json', lstatSync)?.isFile()).toBe(true);
    expect(look('src', statSync)?.isDirectory()).toBe(true);
  });

  it('sees nothing where nothing is, or a file above', () => {
    expect([
      look('nowhere', lstatSync),
      look('package.json/x', lstatSync),
      look('package.json/x', statSync),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
