import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import { findControls } from '../../src/config/find-controls.ts';

describe('findControls', () => {
  it('finds controls in texts and in keys, with their paths', () => {
    const faults = findControls({ a: ['x', { b: 'y\0' }], 'c\x01': 1, d: 'fine\n' });
    expect(faults.map(({ path, message }) => [path, message])).toEqual([
      [['a', 1, 'b'], 'Cannot use `a.1.b`: U+0000 in it is no text'],
      [['c\x01'], 'Cannot use `the text`: U+0001 in it is no text'],
    ]);
    expect(findControls('\x7f')[0]!.message).toContain('U+007F');
  });

  it('leaves out what it is told to', () => {
    const code = { a: { b: '\0' }, c: '\0' };
    expect(findControls(code, ([key]) => key === 'a').map(({ path }) => path)).toEqual([['c']]);
  });

  it('rejects a configuration with controls, but for what is code', () => {
    expect(checkConfig({ title: 'a\0b' })).toMatchObject({ faults: [{ path: ['title'] }] });
    expect(
      checkConfig({ markdown: { rehypePlugins: [[() => {}, { mark: '\0' }]] } }),
    ).toHaveProperty('config');
  });
});
