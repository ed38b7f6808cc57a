import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { isTooLarge, readSource } from '../../src/load/read-source.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-read-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const path = sourcePath('a.md');

function read(content: string | Buffer) {
  writeFileSync(join(root, path), content);
  return readSource(root, path);
}

describe('readSource', () => {
  it.each([
    ['as it is', 'Вода 水 🎉\n\n', 'Вода 水 🎉\n\n'],
    ['without a byte order mark', '\ufeff---\n', '---\n'],
    ['with a mark that stands inside', 'a\ufeffb', 'a\ufeffb'],
    ['with line ends of Windows and of old Macs', 'a\r\nb\rc\n\r\n', 'a\nb\nc\n\n'],
    ['without control characters', 'a\u0000b\u0008c\u001bd\u007fe\u0092f', 'abcdef'],
    ['with a space for the vertical tab of word processors', 'a\u000bb\u000cc\u0085d', 'a b c d'],
    ['with tabs', 'a\tb', 'a\tb'],
    [
      'with no-break, zero-width and bidirectional characters',
      'a\u00a0b\u200bc\u2067d\u2028',
      'a\u00a0b\u200bc\u2067d\u2028',
    ],
    ['when it is empty', '', ''],
    ['when it is a byte order mark only', '\ufeff', ''],
  ])('reads text %s', (_, content, text) => {
    expect(read(content)).toEqual({
      file: { path, text, hash: contentHash(Buffer.from(content)) },
      problems: [],
    });
  });

  it('reads files of any size, one after the other', () => {
    for (const units of [3, 65_535, 65_536, 65_537, 400_000, 2]) {
      const content = 'жa'.repeat(units / 2);
      expect(read(content).file).toEqual({ path, text: content, hash: contentHash(content) });
    }
  });

  it('reports bytes that are no UTF-8, at the first of them', () => {
    const { file, problems } = read(
      Buffer.concat([
        Buffer.from('ab\r\nc'),
        Buffer.from([0xe9]),
        Buffer.from('d'),
        Buffer.from([0xff]),
      ]),
    );
    expect(file.text).toBe('ab\nc\ufffdd\ufffd');
    expect(problems).toMatchObject([
      {
        code: 'invalid-utf8',
        severity: 'error',
        path,
        at: { kind: 'offset', offset: 4, length: 1 },
      },
    ]);
  });

  it.each([
    ['windows-1251', [0xc2, 0xee, 0xe4, 0xe0]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['half a sign at the end', [0x61, 0xd0]],
    ['an overlong form', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('reports %s', (_, bytes) => {
    expect(read(Buffer.from(bytes)).problems).toMatchObject([{ code: 'invalid-utf8' }]);
  });

  it.each([
    ['little', [0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x61, 0x00, 0x0a]],
  ])('reads UTF-16 with the %s end first all the same, for one problem and not two', (_, bytes) => {
    const { file, problems } = read(Buffer.from(bytes));
    expect(file.text).toBe('a\n');
    expect(problems).toMatchObject([
      {
        code: 'invalid-utf8',
        message: 'Cannot read the file: it is UTF-16',
        hint: 'save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`',
      },
    ]);
  });

  it.each([
    ['utf-16le', Buffer.from('---\ntitle: Реки\n', 'utf16le')],
    ['utf-16be', Buffer.from('---\ntitle: Реки\n', 'utf16le').swap16()],
  ] as const)('reads %s without a mark, and reports it', (encoding, bytes) => {
    const { file, problems } = read(Buffer.from(bytes));
    expect(file.text).toBe('---\ntitle: Реки\n');
    expect(problems).toMatchObject([
      { hint: `save it as UTF-8, for example with \`iconv -f ${encoding} -t utf-8\`` },
    ]);
  });

  it.each([
    ['windows-1252', [0x5a, 0x6f, 0xeb, 0x20, 0x63, 0x61, 0x66, 0xe9]],
    ['windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xe8]],
  ])('proposes %s for letters as it has them', (encoding, bytes) => {
    expect(read(Buffer.from(bytes)).problems[0]?.hint).toContain(`iconv -f ${encoding} -t utf-8`);
  });

  it('takes a replacement character that the author typed', () => {
    expect(read('a\ufffdb').problems).toEqual([]);
  });

  it('throws for a file that is not there, which is no problem of the content', () => {
    expect(() => readSource(root, sourcePath('missing.md'))).toThrow('ENOENT');
  });

  it('reads only the beginning of a file that is too large, and knows all of its bytes', () => {
    const content = 'жa'.repeat(300_000);
    writeFileSync(join(root, path), content);
    const found = readSource(root, path, { mostBytes: 300_000 });
    expect(found).toEqual({
      file: { path, text: 'жa'.repeat(100_000), hash: contentHash(content) },
      problems: [
        {
          code: 'file-too-large',
          severity: 'error',
          message: 'Cannot read the file: it has more than 0.3 MB',
          hint: expect.stringMatching(/^split it/),
          path,
        },
      ],
    });
    expect(isTooLarge(found.problems)).toBe(true);
    expect(readSource(root, path, { mostBytes: 900_000 }).problems).toEqual([]);
  });
});
