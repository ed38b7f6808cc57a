import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../support/make-site.ts';

/** Width and height of a PNG, from its first chunk. */
function sizeOf(bytes: Buffer): [number, number] {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('npm run pictures', () => {
  it('takes pictures of each kind of page, in all looks, and small ones for the README', () => {
    const dir = makeSite({});
    const [out, readme] = [join(dir, 'all'), join(dir, 'readme')];
    const said = execFileSync(
      process.execPath,
      [
        resolve('node_modules/jiti/lib/jiti-cli.mjs'),
        'tools/pictures.ts',
        '--out',
        out,
        '--readme',
        readme,
        '--only',
        'year',
        '--only',
        'not-found',
      ],
      { encoding: 'utf8' },
    );
    const names = ['not-found', 'year'].flatMap((kind) =>
      ['dark-1280', 'dark-390', 'light-1280', 'light-390'].map((look) => `${kind}-${look}.png`),
    );
    // There may be a second page of a kind, if it has what the first has not.
    expect(
      readdirSync(out)
        .filter((name) => !/^year-\d/.test(name))
        .sort(),
    ).toEqual(names);
    for (const name of names) {
      const [width, height] = sizeOf(readFileSync(join(out, name)));
      expect([name, width]).toEqual([name, name.endsWith('-390.png') ? 390 : 1280]);
      expect(height).toBeGreaterThanOrEqual(800);
      expect(said).toContain(name);
    }
    expect(
      readFileSync(join(out, 'year-light-390.png')).equals(
        readFileSync(join(out, 'year-dark-390.png')),
      ),
    ).toBe(false);
    const shown = readFileSync(join(readme, 'year.webp'));
    expect(shown.subarray(8, 12).toString()).toBe('WEBP');
    expect(shown.length).toBeLessThan(120_000);
    expect(existsSync(join(readme, 'not-found.webp'))).toBe(false);
  });
});
