// The cache folder and the name of an output → all that is remembered of its builds, each part read
// when it is wanted: what every build needs, what only a build with something to do needs, what is
// the same for all outputs.
import { join } from 'node:path';
import { contentHash } from '../lib/hash.ts';
import type { Problem } from '../site/diagnostics.ts';
import { type ImageStore, openImageStore } from './image-store.ts';
import { type LastBuild, readLastBuild, writeLastBuild } from './last-build.ts';
import { type ManifestChanges, type ManifestFile, openManifest } from './manifest.ts';
import { openRecords, type Records } from './records.ts';
import { openRelations, type RelationsFile } from './relations.ts';

export interface OutputState extends Pick<ManifestFile, 'now' | 'before' | 'announce'> {
  /**
   * `cache-lost`, where something that was opened until now cannot be used: it is then made anew.
   */
  readonly problems: () => readonly Problem[];
  /** What the last build reported; undefined where it cannot be read or was another one. */
  readonly last: LastBuild | undefined;
  /** The records of posts that were made with a key. */
  readonly openRecords: (key: string) => Records;
  /** What posts were related to, as the code that this stands for finds it. */
  readonly openRelations: (engine: string) => RelationsFile;
  /**
   * What is known and was made of images; files are written in `scratch` first. The store stands in
   * the cache, or in another folder where that cannot be written.
   */
  readonly openImages: (scratch: string, folder?: string) => ImageStore;
  readonly save: (remembered: ManifestChanges, last: Omit<LastBuild, 'build'>) => void;
}

/**
 * Opens the state of an output, by its path from the site's folder: the same wherever that stands.
 */
export function openOutputState(cache: string, outputName: string): OutputState {
  const name = contentHash(outputName).slice(0, 8);
  const faults = new Map<string, string>();
  /** Opens a file of the cache, and notes what is wrong with it. */
  const open = <Opened extends { readonly fault?: string | undefined }>(
    file: string,
    read: (path: string) => Opened,
  ): Opened => {
    const opened = read(join(cache, file));
    if (opened.fault !== undefined) faults.set(file, opened.fault);
    return opened;
  };
  const lastFile = `last-${name}.log`;
  const { last } = open(lastFile, readLastBuild);
  const { fault, ...manifest } = open(`builds-${name}.log`, (path) =>
    openManifest(path, last?.build),
  );
  return {
    ...manifest,
    problems: () => (faults.size === 0 ? [] : [cacheLost(faults)]),
    last: last?.build === manifest.now.build ? last : undefined,
    openRecords: (key) => open('records.log', (path) => openRecords(path, key)),
    openRelations: (engine) => open(`related-${name}.log`, (path) => openRelations(path, engine)),
    openImages: (scratch, folder = cache) =>
      open('images.log', () => openImageStore(join(folder, 'images.log'), scratch)),
    save(remembered, report) {
      manifest.save(remembered);
      writeLastBuild(join(cache, lastFile), { ...report, build: manifest.now.build + 1 });
    },
  };
}

/** One line, and a warning: nothing in the cache is worth failing for. */
function cacheLost(faults: ReadonlyMap<string, string>): Problem {
  const message = `Cannot use all of the cache: ${Array.from(faults, ([file, fault]) => `${file} ${fault}`).join(', ')}`;
  return {
    code: 'cache-lost',
    severity: 'warning',
    message,
    hint: 'do nothing: what is missing is made anew',
    path: '',
  };
}
