import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { cleanFields } from '../../src/parse/clean-fields.ts';

const path = sourcePath('posts/a.md');
const clean = (data: Record<string, unknown>, source = '\\') => cleanFields(data, { source, path });

describe('cleanFields', () => {
  it('leaves out what is no text, however deep, and says once for each field that it did', () => {
    const { data, problems } = clean({
      title: 'a\0b',
      tags: ['\x01', 'c\u202e', 2],
      mine: { 'k\x7f': [{ deep: '\ud800d\ufffe' }], none: null },
      fine: 'Łódź \u200f📰\n',
    });
    expect(data).toEqual({
      title: 'ab',
      tags: ['', 'c', 2],
      mine: { k: [{ deep: 'd' }], none: null },
      fine: 'Łódź \u200f📰\n',
    });
    expect(problems.map(({ code, message, at }) => [code, message, at])).toEqual([
      [
        'control-character',
        'Cannot keep U+0000 in `title`: it is no text, and has been left out',
        { kind: 'field', name: 'title' },
      ],
      [
        'control-character',
        'Cannot keep U+0001 in `tags`: it is no text, and has been left out',
        { kind: 'field', name: 'tags' },
      ],
      [
        'control-character',
        'Cannot keep U+007F in `mine`: it is no text, and has been left out',
        { kind: 'field', name: 'mine' },
      ],
    ]);
  });

  it('gives data without such characters back as it is', () => {
    const data = { title: 'A', list: ['b'] };
    expect(clean(data)).toEqual({ data, problems: [] });
    expect(clean(data).data).toBe(data);
  });

  it('does not look where the source has no escapes', () => {
    const data = { title: 'a\0b' };
    expect(clean(data, 'title: ab').data).toBe(data);
    expect(clean({ title: 'a\u202eb' }, 'title: a\u202eb').data).toEqual({ title: 'ab' });
  });
});
