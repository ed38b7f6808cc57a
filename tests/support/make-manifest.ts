// Builds as a manifest remembers them, and how they are saved to one.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FileEntry, Manifest, ManifestFile, PageEntry } from '../../src/cache/manifest.ts';
import { fingerprintOf } from '../../src/lib/fingerprint.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { type MapChanges, mapChanges } from '../../src/lib/map-changes.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeFolder } from './broadsheet.ts';

/** A file for a manifest, in a folder of its own. */
export const makeFile = () => join(makeFolder(), 'builds.log');
/** A path in the output. */
export const path = (name: string) => name as OutputPath;
/** The entry of a page that shows a text. */
export const page = (text: string, bytes = text.length): PageEntry => ({
  fingerprint: fingerprintOf([text]),
  bytes,
});
/** The entry of a file with a text. */
export const source = (text: string, mtimeMs = 0.5): FileEntry => ({
  size: text.length,
  mtimeMs,
  ctimeMs: 2,
  hash: contentHash(text),
});

/** A build without its number. */
export type Made = Omit<Manifest, 'build'>;

/** Files and pages by their names, each with its text. */
export function remembered(
  files: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
  inputs = {},
): Made {
  return {
    files: new Map(Object.entries(files).map(([name, text]) => [name, source(text)])),
    pages: new Map(Object.entries(pages).map(([name, text]) => [path(name), page(text)])),
    inputs: { engine: '1', ...inputs },
  };
}

/** Saves a build that has made everything that differs from the last one. */
export function save(manifest: ManifestFile, { files, pages, inputs }: Made): void {
  manifest.save({
    files: changes(manifest.now.files, files),
    pages: changes(manifest.now.pages, pages),
    inputs,
  });
}

function changes<Key, Entry>(
  before: ReadonlyMap<Key, Entry>,
  after: ReadonlyMap<Key, Entry>,
): MapChanges<Key, Entry> {
  return mapChanges(
    before,
    new Map(
      Array.from(after, ([key, entry]) => [
        key,
        isDeepStrictEqual(before.get(key), entry) ? before.get(key)! : entry,
      ]),
    ),
  );
}

/** A build. */
export const first = remembered({ 'a.md': 'A', 'b.md': 'B' }, { 'a.html': 'A', 'b.html': 'B' });
/** The build after it: one file and one page changed, one file gone, one of each new. */
export const second = remembered(
  { 'a.md': 'A2', 'c.md': 'C' },
  { 'a.html': 'A2', 'b.html': 'B', 'c.html': 'C' },
  { config: '{}' },
);
/** The entry of a page that may or may not have been written. */
export const unsure: PageEntry = { fingerprint: 0, bytes: -1 };
