// Two checkouts of the engine, both compiled → whether they make the same site, file by file:
// `npm run compare -- ../older [folder of posts …]`. The sample, a made archive and each folder of
// posts are built by both; XML and JSON may differ in how they are written, not in what they say.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { SITE, writeArchive, writeFileAt } from '../bench/write-archive.ts';

const madePosts = 5000;
const now = '2026-06-07T12:00:00Z';
const newer = resolve(import.meta.dirname, '..');
const [older, ...folders] = process.argv.slice(2).map((path) => resolve(path));
if (older === undefined) throw new Error('Usage: npm run compare -- OLDER_CHECKOUT [POSTS …]');

const work = mkdtempSync(join(tmpdir(), 'compare-'));
const xml = new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: true });

/** Each site's name and the folder that it stands in. */
function makeSites(): [string, string][] {
  const sample = join(work, 'sample');
  for (const name of ['posts', 'pages', 'public', 'broadsheet.config.json'])
    cpSync(join(newer, name), join(sample, name), { recursive: true });
  const made = join(work, 'made');
  writeArchive(made, { shape: { posts: madePosts, seed: 'compare' } });
  const others = folders.map((folder): [string, string] => {
    const site = join(work, basename(folder));
    cpSync(folder, join(site, 'posts'), { recursive: true });
    writeFileAt(join(site, 'broadsheet.config.json'), JSON.stringify(SITE));
    return [basename(folder), site];
  });
  return [['sample', sample], ['made', made], ...others];
}

function build(engine: string, site: string, name: string): Map<string, Buffer> {
  const output = join(work, `${basename(site)}-${name}`);
  const cli = join(engine, 'dist/bundle/cli.js');
  const words = ['build', '--root', site, '--output', output, '--now', now, '--quiet'];
  rmSync(join(site, '.cache'), { recursive: true, force: true });
  const { status, stderr } = spawnSync('node', [cli, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${engine} ended with ${status}\n${stderr}`);
  const names = readdirSync(output, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(output.length + 1), readFileSync(path)];
    }),
  );
}

function isSame(path: string, before: Buffer | undefined, after: Buffer | undefined): boolean {
  if (!before || !after) return false;
  if (before.equals(after)) return true;
  const read = (bytes: Buffer): unknown =>
    /\.(?:xml|opml)$/.test(path) ? xml.parse(bytes) : JSON.parse(bytes.toString());
  return /\.(?:xml|opml|json)$/.test(path) && isDeepStrictEqual(read(before), read(after));
}

let differing = 0;
try {
  for (const [name, site] of makeSites()) {
    const before = build(older, site, 'before');
    const after = build(newer, site, 'after');
    const paths = [...new Set([...before.keys(), ...after.keys()])].toSorted();
    const other = paths.filter((path) => !isSame(path, before.get(path), after.get(path)));
    differing += other.length;
    console.log(`${name}: ${paths.length} files, ${other.length} differ`);
    for (const path of other.slice(0, 20)) console.log(`  ${path}`);
  }
} finally {
  if (differing === 0) rmSync(work, { recursive: true });
  else console.log(`Both outputs are in ${work}`);
}
process.exitCode = differing === 0 ? 0 : 1;
