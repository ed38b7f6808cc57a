// The cache folder and the name of an output → all that is remembered of its builds. Manifest and
// last report are read at once, since every build needs them; the rest when it is asked for.
import { join } from 'node:path';
import { contentHash } from '../lib/hash.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { OutputPath } from '../site/types.ts';
import { type ImageStore, openImageStore } from './image-store.ts';
import { type LastBuild, openLastBuild } from './last-build.ts';
import { type ManifestChanges, type ManifestFile, openManifest } from './manifest.ts';
import { openRecords, type Records } from './records.ts';
import { openRelations, type RelationsFile } from './relations.ts';

export interface OutputState extends Pick<ManifestFile, 'now' | 'before' | 'announce'> {
  /** `cache-lost` if something opened until now cannot be used; it is then made again. */
  readonly problems: () => readonly Problem[];
  /** The report of the last build; undefined if it cannot be read or is that of another build. */
  readonly last: LastBuild | undefined;
  /** The records of posts with a key; they are the same for all outputs. */
  readonly openRecords: (key: string) => Records;
  /** The relations that an engine has found, by the hash of its code. */
  readonly openRelations: (engine: string) => RelationsFile;
  /**
   * The images of all outputs; files are written in `scratch` first. The store is in the cache, or
   * in another folder if that cannot be written.
   */
  readonly openImages: (scratch: string, folder?: string) => ImageStore;
  readonly save: (changes: ManifestChanges, last: Omit<LastBuild, 'build'>) => void;
}

/** Opens the state of an output, by its path from the site's folder, so that both can move. */
export function openOutputState(cache: string, outputName: string): OutputState {
  const name = shortName(outputName);
  const faults = new Map<string, string>();
  /** Opens a file of the cache, and notes its fault. */
  const open = <Opened extends { readonly fault: string | undefined }>(
    file: string,
    read: (path: string) => Opened,
  ): Opened => {
    const opened = read(join(cache, file));
    if (opened.fault !== undefined) faults.set(file, opened.fault);
    return opened;
  };
  const { last, save: saveLast } = open(`last-${name}.log`, openLastBuild);
  const { fault, ...manifest } = open(`builds-${name}.log`, (path) =>
    openManifest(path, last?.build),
  );
  return {
    ...manifest,
    problems: () => (faults.size === 0 ? [] : [cacheLost(faults, mayKeep(fault, manifest))]),
    last: last?.build === manifest.now.build ? last : undefined,
    openRecords: (key) => open('records.log', (path) => openRecords(path, key)),
    openRelations: (engine) => open(`related-${name}.log`, (path) => openRelations(path, engine)),
    openImages: (scratch, folder = cache) =>
      open('images.log', () => openImageStore(join(folder, 'images.log'), scratch)),
    save(changes, report) {
      manifest.save(changes);
      saveLast({ ...report, build: manifest.now.build + 1 });
    },
  };
}

/**
 * Makes the names of the pages that an output has known to another cache: what is to be removed is
 * known there, and nothing is believed of what is in them.
 */
export function copyPageNames(
  outputName: string,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const file = `builds-${shortName(outputName)}.log`;
  const paths = readPageNames(join(from, file));
  if (paths.length > 0) openManifest(join(to, file)).announce(paths);
}

function readPageNames(file: string): OutputPath[] {
  try {
    return [...openManifest(file).now.pages.keys()];
  } catch (error) {
    // It belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    return [];
  }
}

function shortName(outputName: string): string {
  return contentHash(outputName).slice(0, 8);
}

/** True if the output may hold files that no page owns any more, and nobody knows of. */
function mayKeep(fault: string | undefined, { now }: Pick<ManifestFile, 'now'>): boolean {
  return fault !== undefined && (now.pages.size === 0 || fault === 'is damaged');
}

/** One line, and a warning: nothing in the cache is worth failing for. */
function cacheLost(faults: ReadonlyMap<string, string>, isOutputUnsure: boolean): Problem {
  const list = Array.from(faults, ([file, fault]) => `${file} ${fault}`).join(', ');
  return {
    code: 'cache-lost',
    severity: 'warning',
    message: `Cannot use all of the cache: ${list}`,
    hint: isOutputUnsure
      ? 'delete the output folder and build again: pages of posts that are gone may still be in it'
      : 'do nothing: what is missing is made again',
    path: '',
  };
}
