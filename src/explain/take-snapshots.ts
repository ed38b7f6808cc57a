// A survey of a site and its cache → the snapshots that can be compared: before the last build,
// after it, and as the files are now. Writes nothing but what parsing needs, into a scratch folder.
import { compareFiles, hashesOf, isAsBefore } from '../build/steps/changes.ts';
import { prepareSite } from '../build/steps/prepare-site.ts';
import type { Survey } from '../build/steps/survey.ts';
import type { ImageStore } from '../cache/image-store.ts';
import type { Manifest } from '../cache/manifest.ts';
import type { OutputState } from '../cache/output-state.ts';
import { contentHash } from '../lib/hash.ts';
import type { SiteConfig, SourcePath } from '../site/types.ts';
import type { Snapshot } from './compare-snapshots.ts';
import { restoreSite, toPlan } from './restore-site.ts';

export interface Snapshots {
  /** Before the last build, if there was one before it. */
  readonly before?: Snapshot;
  /** After the last build, if there was one. */
  readonly last?: Snapshot;
  /** As the files are now. */
  readonly next: Snapshot;
}

export interface SnapshotOptions {
  /** The site's folder and one for scratch; absolute. */
  readonly root: string;
  readonly scratch: string;
  readonly config: SiteConfig;
  readonly drafts: boolean;
  readonly future: boolean;
  /** Posts dated later than this are not published, in milliseconds since 1970. */
  readonly nowMs: number;
  /** How many threads may parse what has changed. */
  readonly workers: number;
  /** The site's folder, if threads must read a configuration with functions again. */
  readonly reloadFrom: string | undefined;
  readonly state: OutputState;
}

/** Takes all snapshots. Parses only what has changed since the last build. */
export async function takeSnapshots(survey: Survey, options: SnapshotOptions): Promise<Snapshots> {
  const { state, nowMs, scratch } = options;
  const store = state.openImages(scratch);
  const { now, last: report } = state;
  const restored = (manifest: Manifest) => restore(manifest, { ...options, store });
  const last = now.build > 0 ? restored(now) : undefined;
  const earlier = last && state.before();
  const before = earlier && restored(earlier);
  const isSame =
    report !== undefined &&
    isAsBefore(survey, compareFiles(survey, now), { now, last: report, nowMs });
  const next =
    last?.plan && isSame
      ? { inputs: now.inputs, hashes: last.hashes, plan: last.plan }
      : await readNext(survey, { ...options, store });
  return { ...(before && { before }), ...(last && { last }), next };
}

type WithStore = SnapshotOptions & { readonly store: ImageStore };

function restore(manifest: Manifest, { state, config: current, store }: WithStore): Snapshot {
  const { inputs, pages } = manifest;
  const { engine, config, code } = inputs;
  const { facts, folder } = store;
  return {
    inputs,
    hashes: hashesOf(manifest),
    pages,
    plan: restoreSite(manifest, {
      records: state.openRecords(contentHash(JSON.stringify({ engine, config, code }))),
      custom: state.last?.custom.pages ?? [],
      current,
      images: { facts, folder },
    }),
  };
}

async function readNext(
  survey: Survey,
  { state, store, ...options }: WithStore,
): Promise<Snapshot> {
  const { config } = options;
  const { read, planned } = await prepareSite(survey, {
    ...options,
    openRecords: () => state.openRecords(survey.baseKey),
    known: state.now.files,
    custom: state.last?.custom,
    images: { store, work: 'none', workers: 1 },
  });
  const { view, pages, urlOf } = planned;
  const hashes = Array.from(
    survey.looks,
    ([path, { hash }]) => [path, read.hashes.get(path as SourcePath) ?? hash!] as const,
  );
  return {
    inputs: { ...state.now.inputs, ...survey.inputs },
    hashes: new Map(hashes),
    plan: toPlan({ config, view, pages, urlOf }),
  };
}
