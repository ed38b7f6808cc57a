import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../src/build/build-report.ts';
import { buildAlone, type PlacedBuild } from '../../../src/build/steps/build-alone.ts';
import { acquireLock } from '../../../src/cache/lock.ts';
import { makeFolder } from '../../support/broadsheet.ts';
import { makeConfig } from '../../support/make-post.ts';

const lock = { waitMs: 0, now: Date.now };
const report = emptyReport([]);

function optionsFor(root: string): PlacedBuild {
  return {
    root,
    output: join(root, '_site'),
    cache: join(root, '.cache'),
    config: makeConfig(),
    drafts: false,
    future: false,
    nowMs: 0,
    write: true,
    lock,
  };
}

describe('buildAlone', () => {
  it('holds the lock while it builds, and lets go of it', async () => {
    const options = optionsFor(makeFolder());
    let held: readonly string[] = [];
    expect(
      await buildAlone(options, async () => {
        held = readdirSync(join(options.cache, 'lock'));
        return report;
      }),
    ).toBe(report);
    expect(held).toHaveLength(1);
    expect(readdirSync(join(options.cache, 'lock'))).toEqual([]);
  });

  it('lets go of it after a failure, too', async () => {
    const options = optionsFor(makeFolder());
    await expect(buildAlone(options, () => Promise.reject(new Error('a bug')))).rejects.toThrow(
      'a bug',
    );
    expect(readdirSync(join(options.cache, 'lock'))).toEqual([]);
  });

  it('refuses while somebody else builds, and touches nothing', async () => {
    const options = optionsFor(makeFolder());
    const other = await acquireLock(options.cache, lock);
    mkdirSync(join(options.root, '._site.staging'));
    const { diagnostics } = await buildAlone(options, () => Promise.reject(new Error('built')));
    expect(diagnostics).toMatchObject([
      {
        code: 'site-busy',
        severity: 'error',
        message: expect.stringMatching(
          /^Cannot build the site: process \d+ on \S+ is building it$/,
        ),
      },
    ]);
    expect(existsSync(join(options.root, '._site.staging'))).toBe(true);
    if (other.kind === 'held') other.release();
  });

  it('removes what killed builds have left before it begins', async () => {
    const options = optionsFor(makeFolder());
    for (const folder of ['._site.staging', '.cache/build-4194305-abc'])
      mkdirSync(join(options.root, folder), { recursive: true });
    writeFileSync(join(options.cache, 'last.log.new'), '');
    let found: readonly string[] = [];
    await buildAlone(options, async () => {
      found = readdirSync(options.root, { recursive: true, encoding: 'utf8' });
      return report;
    });
    expect(found.filter((name) => !name.startsWith('.cache/lock')).sort()).toEqual(['.cache']);
  });

  it('locks nothing where the caller sees to that', async () => {
    const { lock: _, ...options } = optionsFor(makeFolder());
    await buildAlone(options, async () => report);
    expect(existsSync(options.cache)).toBe(false);
  });
});
