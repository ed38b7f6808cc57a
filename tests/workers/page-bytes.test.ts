import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markScripts } from '../../src/lib/mark-scripts.ts';
import { bytesOf, pageBytes } from '../../src/workers/page-bytes.ts';

describe('pageBytes', () => {
  it('gives the bytes of the page with every passage marked, whatever was made before', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'Крым',
        'π',
        ' λόγος ',
        'の',
        'ə',
        '“',
        '😀',
        '\ud800',
        '<p lang="ru">',
        '</p>',
        '<p lang="en">',
        '<title>',
        '</title>',
        'NATO '.repeat(9),
      ),
    );
    const html = fc
      .tuple(fc.constantFrom('', '<html lang="ru">', '<html lang="en">'), fc.array(piece))
      .map(([head, pieces]) => head + pieces.join(''));
    fc.assert(
      fc.property(html, (page) => {
        expect(
          pageBytes(page, { Cyrl: 'ru' }).equals(Buffer.from(markScripts(page, { Cyrl: 'ru' }))),
        ).toBe(true);
      }),
      { seed: 6, numRuns: 2_000 },
    );
  });
});

describe('bytesOf', () => {
  it('gives the bytes of all pieces as of one text', () => {
    expect(bytesOf(['Во', '', 'да “', '😀”']).toString()).toBe('Вода “😀”');
  });
});
