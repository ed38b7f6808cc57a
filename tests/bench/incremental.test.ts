// The changes that an author makes, as the benchmark makes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderIncremental, scenarios } from '../../bench/incremental.ts';
import { writeArchive } from '../../bench/write-archive.ts';
import { makeFolder, readTexts } from '../support/broadsheet.ts';

describe('scenarios', () => {
  it('change one thing each, another one in each round', () => {
    const site = makeFolder();
    writeArchive(site, { shape: { seed: 'x', posts: 12 } });
    for (const { name, edit } of scenarios) {
      for (const round of [1, 2]) {
        const before = readTexts(site);
        edit(site, round);
        const after = readTexts(site);
        const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
        expect([name, changed.length]).toEqual([name, name === 'nothing changed' ? 0 : 1]);
      }
    }
  });

  it('add a post that the engine can read', () => {
    const site = makeFolder();
    writeArchive(site, { shape: { seed: 'x', posts: 12 } });
    scenarios.find(({ name }) => name === 'one post added')!.edit(site, 1);
    const name = readdirSync(join(site, 'posts', '2025')).find((file) =>
      file.includes('a-new-post'),
    )!;
    expect(readFileSync(join(site, 'posts', '2025', name), 'utf8')).toMatch(
      /^---\ntitle: A new post, number 1\ndate: 2025-12-31\n(?:.+\n)*tags: \[.*\]\n(?! )/,
    );
  });
});

describe('renderIncremental', () => {
  it('prints the median of each change, and its ratio to the build of the peer', () => {
    const run = (wallMs: number) => ({
      name: 'one post added',
      wallMs,
      peakTreeMB: 300,
      rendered: 30,
      written: 28,
    });
    const text = renderIncremental({
      posts: 25_000,
      coldMs: 15_000,
      hugoMs: 30_000,
      runs: [run(1900), run(2500), run(2000)],
    });
    expect(text).toBe(
      [
        '25000 posts',
        'cold                      15.00 s',
        'Hugo, cold                30.00 s',
        'one post added             2.00 s   300 MB      30 rendered      28 written  ' +
          '1/15.0 of Hugo',
        '',
      ].join('\n'),
    );
  });
});
