// A site whose build was killed or asked to end → whether its output is whole, and whether the next
// build mends what it left.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { build as Build } from '../../src/build/build.ts';
import { now } from './broadsheet.ts';
import { type CrashSite, copyPosts, siteUrl } from './crash-site.ts';
import { makeConfig } from './make-post.ts';
import { readSite } from './read-site.ts';

const config = makeConfig({ url: siteUrl });
let build: typeof Build;
let folder: string;

/**
 * Makes an engine in a folder: a copy, so that the program and the builds that mend what it left
 * are one engine, whoever compiles meanwhile. Clean sites are built there, too.
 */
export async function makeEngine(place: string): Promise<void> {
  folder = place;
  for (const name of ['dist', 'templates', 'package.json'])
    cpSync(resolve(name), join(place, 'engine', name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'engine/node_modules'));
  const bundle = join(place, 'engine/dist/bundle/build.js');
  ({ build } = (await import(pathToFileURL(bundle).href)) as { build: typeof Build });
}

/** The cache of a site. */
export const cacheOf = ({ root }: CrashSite) => join(root, '.cache/broadsheet');

/** Builds a site in this process. */
export function buildIn(root: string) {
  return build({
    root,
    config,
    drafts: false,
    future: false,
    nowMs: Date.parse(now),
    write: true,
    lock: { waitMs: 0, now: Date.now },
  });
}

/**
 * Gives what a build left that died in this process, which lives on, to a process that is dead: one
 * that had the same number and started at another time, and one whose number no process can have.
 */
export function disown(site: CrashSite): void {
  const locks = join(cacheOf(site), 'lock');
  for (const name of existsSync(locks) ? readdirSync(locks) : [])
    renameSync(join(locks, name), join(locks, `${name}0`));
  for (const name of existsSync(cacheOf(site)) ? readdirSync(cacheOf(site)) : [])
    if (name.startsWith('build-'))
      renameSync(
        join(cacheOf(site), name),
        join(cacheOf(site), name.replace(/\d+/, String(2 ** 22 + 1))),
      );
}

/** The clean result of the posts that a site had last. */
const cleanOf = new Map<
  CrashSite,
  { readonly posts: string; readonly files: Map<string, Buffer> }
>();

async function buildClean(site: CrashSite): Promise<Map<string, Buffer>> {
  const posts = JSON.stringify([...site.posts].sort());
  const known = cleanOf.get(site);
  if (known?.posts === posts) return known.files;
  const root = mkdtempSync(join(folder, 'clean-'));
  copyPosts(site, root);
  await buildIn(root);
  const files = readSite(join(root, '_site'));
  rmSync(root, { recursive: true });
  cleanOf.set(site, { posts, files });
  return files;
}

/** What no build leaves behind, if it is there. */
function findLeft(site: CrashSite): string[] {
  const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  return [
    ...namesIn(site.root),
    ...namesIn(cacheOf(site)),
    ...namesIn(join(cacheOf(site), 'lock')).map((name) => `lock ${name}`),
  ].filter((name) => /\.staging$|^build-|\.new$|^lock /.test(name));
}

/**
 * The next build gives what a clean one gives, nothing is left of the killed one, and a third has
 * nothing to do. A file of the cache that was half written may be noticed.
 */
export async function expectMended(
  site: CrashSite,
  about: { readonly isHalfWritten: boolean; readonly [name: string]: unknown },
): Promise<void> {
  const { diagnostics } = await buildIn(site.root);
  const problems = diagnostics.filter(
    ({ code, message }) =>
      !(about.isHalfWritten && code === 'cache-lost' && message.endsWith('.log breaks off')),
  );
  expect({ about, problems }).toEqual({ about, problems: [] });
  const [mended, clean] = [readSite(join(site.root, '_site')), await buildClean(site)];
  const different = [...new Set([...mended.keys(), ...clean.keys()])].filter(
    (path) => !mended.get(path)?.equals(clean.get(path) ?? Buffer.from('not there')),
  );
  const left = findLeft(site);
  expect({ about, different, left }).toEqual({ about, different: [], left: [] });
  expect({ about, files: (await buildIn(site.root)).files }).toEqual({
    about,
    files: { written: 0, unchanged: clean.size, removed: 0 },
  });
}

/** The output as it is now. */
export function readOutput({ root }: CrashSite): Map<string, Buffer> {
  return existsSync(join(root, '_site')) ? readSite(join(root, '_site')) : new Map();
}

/**
 * The output is as it was, or as it is to be, and nothing temporary is left: but for the staging
 * folder, where threads may write until the process is gone.
 */
export async function expectWhole(
  site: CrashSite,
  {
    earlier,
    about,
    hasThreads = false,
  }: {
    readonly earlier: Map<string, Buffer>;
    readonly about: object;
    readonly hasThreads?: boolean;
  },
): Promise<void> {
  const output = readOutput(site);
  const isSame = (wanted: Map<string, Buffer>) =>
    wanted.size === output.size &&
    [...wanted].every(([path, bytes]) => output.get(path)?.equals(bytes));
  const isWhole = isSame(earlier) || isSame(await buildClean(site));
  const left = findLeft(site).filter((name) => !hasThreads || !name.endsWith('.staging'));
  expect({ about, isWhole, left }).toEqual({ about, isWhole: true, left: [] });
}
