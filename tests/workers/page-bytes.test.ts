import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markScripts } from '../../src/lib/mark-scripts.ts';
import { bytesOf, pageBytes, pageBytesWithBody, slot } from '../../src/workers/page-bytes.ts';

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

describe('pageBytesWithBody', () => {
  const bytes = Buffer.from('<p>Крым</p>');
  const body = { bytes: bytes.length, copyTo: (target: Buffer) => void bytes.copy(target) };
  const fill = (html: string) => pageBytesWithBody(html, { scripts: {}, body })?.toString();

  it('puts the body into the one slot as it is, and marks passages around it', () => {
    expect(fill(`<html lang="en"><p>“a” ${slot} b</p>`)).toBe(
      '<html lang="en"><p>“a” <p>Крым</p> b</p>',
    );
    expect(fill(`<h1>Крым</h1>${slot}`)).toBe(
      '<h1><bdi lang="und-Cyrl">Крым</bdi></h1><p>Крым</p>',
    );
  });

  it('makes nothing of a page without a slot, or with two', () => {
    expect([fill('<p>a</p>'), fill(`${slot}<p>a${slot}</p>`)]).toEqual([undefined, undefined]);
  });
});

describe('bytesOf', () => {
  it('gives the bytes of all pieces as of one text', () => {
    expect(bytesOf(['Во', '', 'да “', '😀”']).toString()).toBe('Вода “😀”');
  });
});
