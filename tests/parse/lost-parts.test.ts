import { describe, expect, it } from 'vitest';
import { findLostParts } from '../../src/parse/lost-parts.ts';
import { parseBody, testPath } from '../support/parse-text.ts';

const find = (source: string) =>
  findLostParts(source, { path: testPath }).map(({ code, at }) => [
    code,
    at?.kind === 'offset' ? source.slice(at.offset, at.offset + at.length) : undefined,
  ]);

describe('findLostParts', () => {
  it.each([
    ['a[^nope]', 'missing-note', '[^nope]'],
    ['a\n\n[^unused]: text', 'lost-note', '[^unused]:'],
    ['a[^1]\n\n[^1]: one\n\n[^1]: two', 'lost-note', '[^1]:'],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', 'lost-cells', '| 1 | 2 | 3 |'],
    ['a | b\n-|-\n1 | `x | y`', 'lost-cells', '1 | `x | y`'],
    ['> | a |\n> |---|\n> | 1 | 2 |', 'lost-cells', '> | 1 | 2 |'],
  ])('finds in %j', (source, code, place) => {
    expect(find(source)).toEqual([[code, place]]);
  });

  it.each([
    'a[^1]\n\n[^1]: text with [^2]\n\n[^2]: more',
    'a[^A]\n\n[^a]: text',
    '`[^code]` and \\[^escaped]',
    '```\n[^1]: code\n```',
    '| a | b |\n|---|---|\n| 1 |',
    '| a | b |\n|---|---|\n| 1 | 2\\|3 |',
    '| a | b |\n|---|---|\n\na | b | c',
    'a | b | c\n\n---',
    '```\n| a |\n|---|\n| 1 | 2 |\n```',
  ])('finds nothing in %j', (source) => {
    expect(find(source)).toEqual([]);
  });

  it('says how many there are, at the place of the first in the file', async () => {
    const { problems } = await parseBody('a[^x] [^y]\n\n[^z]: b');
    expect(problems).toMatchObject([
      {
        code: 'lost-note',
        message: 'Cannot show the text of note "z": nothing in the text refers to it',
        at: { offset: 51, length: 5 },
      },
      {
        code: 'missing-note',
        message: 'Cannot show note "x": it has no text (2 notes)',
        at: { offset: 40, length: 4 },
      },
    ]);
  });
});
