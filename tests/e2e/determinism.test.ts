// The same posts → the same bytes, whatever the zone, the locale, the number of threads, the order
// in which the files were written, their ages, the folder and the output that is already there.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeFile, makePost } from '../../bench/make-archive.ts';
import { now, runProgram } from '../support/broadsheet.ts';
import { readSite } from '../support/read-site.ts';

/**
 * Half a year, over a new year, of an archive of twenty: enough posts for three threads, and for
 * lists and feeds that are longer than a page.
 */
const shape = { seed: 'determinism', posts: 25_000 };
const archive = Array.from({ length: 601 }, (_, index) => makePost(1000 + index, shape));
const smallSite = Array.from(
  readSite(resolve('tests/fixtures/sites/a-small-site-with-everything')),
  ([path, bytes]) => ({ path, text: bytes.toString() }),
);

const plain = { TZ: 'UTC', LANG: 'C' };
const elsewhere = { TZ: 'Asia/Kamchatka', LANG: 'ru_RU.UTF-8' };
const oneThread = ['--workers', '1'];
const threeThreads = ['--workers', '3'];

const root = mkdtempSync(join(tmpdir(), 'broadsheet-determinism-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes files in the order given, each older than the one before. */
function writeSite(name: string, files: readonly MadeFile[]): string {
  for (const [index, { path, text }] of files.entries()) {
    const file = join(root, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, 1e9 - index, 1e9 - index);
  }
  return join(root, name);
}

/** Far from the order of the paths, and always the same. */
function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item, index) => ({ item, key: (index * 7919) % 104_729 }))
    .sort((a, b) => b.key - a.key)
    .map(({ item }) => item);
}

async function build(
  site: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
) {
  const { code, out, err } = await runProgram(['build', '--json', '--now', now, ...flags], {
    cwd: site,
    env,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { files, diagnostics } = JSON.parse(out) as {
    files: { written: number; unchanged: number; removed: number };
    diagnostics: unknown[];
  };
  return { files, diagnostics };
}

/** Where two outputs differ: the paths alone, because the files are long. */
function differences(one: string, other: string): string[] {
  const [first, second] = [readSite(one), readSite(other)];
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => !first.get(path)?.equals(second.get(path) ?? Buffer.alloc(0)));
}

function times(folder: string): Record<string, number> {
  return Object.fromEntries(
    [...readSite(folder).keys()].map((path) => [path, statSync(join(folder, path)).mtimeMs]),
  );
}

/** How a site may be built, which must not be seen in the output. */
const ways = [
  { how: 'in another zone and locale', flags: oneThread, env: elsewhere },
  {
    how: 'on three threads, from files written in another order, in a folder with another name',
    flags: threeThreads,
    env: plain,
  },
  { how: 'with all of that at once', flags: threeThreads, env: elsewhere },
];

describe.each([
  { name: 'a small site', files: smallSite, builds: ways.slice(0, 2) },
  { name: 'an archive', files: archive, builds: ways.slice(2) },
])('$name', ({ name, files, builds }) => {
  let reference: string;
  let expected: unknown[];
  beforeAll(async () => {
    reference = join(writeSite(`${name}, first`, files), '_site');
    expected = (await build(dirname(reference), oneThread, plain)).diagnostics;
    expect(readFileSync(join(reference, 'index.html'), 'utf8')).toContain('</html>');
  });

  it.each(builds)('is the same $how', async ({ how, flags, env }) => {
    const given = flags === threeThreads ? shuffled(files) : files;
    const site = writeSite(`${name}, ${how}`, given);
    const { diagnostics } = await build(site, flags, env);
    expect(diagnostics).toEqual(expected);
    expect(differences(reference, join(site, '_site'))).toEqual([]);
    rmSync(site, { recursive: true });
  });

  it('is left alone by a second build: nothing is written, no file is touched', async () => {
    const before = times(reference);
    const { files: second } = await build(dirname(reference), oneThread, plain);
    expect(second).toEqual({ written: 0, unchanged: Object.keys(before).length, removed: 0 });
    expect(times(reference)).toEqual(before);
  });

  it('is the same over an output of other posts as into an empty folder', async () => {
    const site = writeSite(
      `${name}, less`,
      files.filter(({ path }, index) => !path.endsWith('.md') || index % 3 === 0),
    );
    await build(site, oneThread, plain);
    expect(differences(reference, join(site, '_site'))).not.toEqual([]);
    writeSite(`${name}, less`, files);
    await build(site, oneThread, plain);
    expect(differences(reference, join(site, '_site'))).toEqual([]);
    rmSync(site, { recursive: true });
  });
});
