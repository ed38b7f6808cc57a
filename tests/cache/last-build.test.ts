import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LastBuild, openLastBuild } from '../../src/cache/last-build.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { fileUrl, outputPathOf } from '../../src/lib/url.ts';
import { makeFolder } from '../support/broadsheet.ts';

const makeFile = () => join(makeFolder(), 'cache/last.log');
const url = fileUrl('desk/index.html');
const last: LastBuild = {
  build: 3,
  posts: { total: 2, drafts: 1, future: 0, expired: 0, unlisted: 0 },
  pages: { total: 9, byKind: { post: 2, custom: 1 } },
  diagnostics: [],
  valid: { fromMs: 1_717_200_000_000, untilMs: 1_717_300_000_000 },
  custom: {
    key: 'k',
    pages: [
      {
        url,
        output: outputPathOf(url),
        source: sourcePath('pages/desk.vto'),
        html: '<p>\n\u2028 Бюро</p>',
      },
    ],
  },
};

describe('the last build', () => {
  it('is read as it was written, in place of the one before', () => {
    const file = makeFile();
    openLastBuild(file).save({ ...last, build: 2 });
    openLastBuild(file).save(last);
    expect(openLastBuild(file)).toMatchObject({ last, fault: undefined });
  });

  it.each([
    ['ever since', { fromMs: -Infinity, untilMs: 5 }],
    ['for ever', { fromMs: 0, untilMs: Infinity }],
    ['always', { fromMs: -Infinity, untilMs: Infinity }],
  ])('may hold %s', (_, valid) => {
    const file = makeFile();
    openLastBuild(file).save({ ...last, valid });
    expect(openLastBuild(file).last?.valid).toEqual(valid);
  });

  it('is unknown without a file, or from a cut off or damaged one, which is a fault', () => {
    const file = makeFile();
    expect(openLastBuild(file)).toMatchObject({ last: undefined, fault: undefined });
    openLastBuild(file).save(last);
    const bytes = readFileSync(file);
    for (let size = 0; size < bytes.length; size += 1) {
      writeFileSync(file, bytes.subarray(0, size));
      expect(openLastBuild(file).last).toBeUndefined();
      // A file that ends with its first line is one to which nothing was written.
      expect([size, openLastBuild(file).fault === undefined]).toEqual([
        size,
        size === bytes.indexOf(10) + 1,
      ]);
    }
    writeFileSync(file, bytes.toString().replace('"build":3', '"build":4'));
    expect(openLastBuild(file)).toMatchObject({ last: undefined, fault: 'is damaged' });
  });
});
