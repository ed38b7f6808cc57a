// A survey of a site and its cache → the snapshots that can be compared: before the last build,
// after it, and as the files are now. Writes nothing but what parsing needs, into a scratch folder.
import {
  compareFiles,
  findPageHashes,
  hashesOf,
  isAsBefore,
  pagesHashOf,
} from '../build/steps/changes.ts';
import { makeFingerprintPage } from '../build/steps/fingerprint-page.ts';
import type { PlannedSite } from '../build/steps/plan-site.ts';
import { prepareSite } from '../build/steps/prepare-site.ts';
import { readData } from '../build/steps/read-data.ts';
import { baseHashOf, type Survey } from '../build/steps/survey.ts';
import type { ImageStore } from '../cache/image-store.ts';
import type { Manifest, PageEntry } from '../cache/manifest.ts';
import type { OutputState } from '../cache/output-state.ts';
import { dataSources } from '../features/feature.ts';
import { featuresOf } from '../features/index.ts';
import { isDataOf, type ReadData } from '../site/data-source.ts';
import type { OutputPath, SiteConfig, SourcePath } from '../site/types.ts';
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
  const features = featuresOf(options.config);
  const sources = dataSources(features);
  const { read } = await readData(survey, { root: options.root, features });
  const isData = (path: string) => sources.some((source) => isDataOf(source, path));
  const data = { read, isData, current: survey.data };
  const restored = (manifest: Manifest) => restore(manifest, { ...options, store, data });
  const last = now.build > 0 ? restored(now) : undefined;
  const earlier = last && state.before();
  const before = earlier && restored(earlier);
  const isSame =
    report !== undefined &&
    isAsBefore(survey, compareFiles(survey, now), { now, last: report, nowMs });
  const next =
    last?.plan && isSame
      ? { inputs: now.inputs, hashes: last.hashes, plan: last.plan }
      : await readNext(survey, { ...options, store, hasLast: last?.plan !== undefined });
  return { ...(before && { before }), ...(last && { last }), next };
}

type WithStore = SnapshotOptions & { readonly store: ImageStore };

/** What features read now. */
interface CurrentData {
  readonly read: ReadData;
  readonly isData: (path: string) => boolean;
  readonly current: Survey['data'];
}

/** What a build read of other bytes is gone, and its plan with it. */
function restore(
  manifest: Manifest,
  { state, config: current, store, data }: WithStore & { readonly data: CurrentData },
): Snapshot {
  const { inputs, pages } = manifest;
  const paths = [...manifest.files.keys()].filter(data.isData);
  const isSameData =
    paths.length === data.current.length &&
    data.current.every(({ path, hash }) => manifest.files.get(path)?.hash === hash);
  const { facts, folder } = store;
  return {
    inputs,
    hashes: hashesOf(manifest),
    data: paths,
    pages,
    plan: isSameData
      ? restoreSite(manifest, {
          read: data.read,
          records: state.openRecords(baseHashOf(inputs)),
          custom: state.last?.custom.pages ?? [],
          current,
          images: { facts, folder },
        })
      : undefined,
  };
}

async function readNext(
  survey: Survey,
  { state, store, hasLast, ...options }: WithStore & { readonly hasLast: boolean },
): Promise<Snapshot> {
  const { config } = options;
  const { read, planned } = await prepareSite(survey, {
    ...options,
    openRecords: () => state.openRecords(survey.baseHash),
    known: state.now.files,
    custom: state.last?.custom,
    images: { store, work: 'none', workers: 1 },
  });
  const { view, pages, urlOf } = planned;
  const hashes = Array.from(
    survey.states,
    ([path, { hash }]) => [path, read.hashes.get(path as SourcePath) ?? hash!] as const,
  );
  return {
    inputs: { ...state.now.inputs, ...survey.inputs },
    hashes: new Map(hashes),
    data: survey.data.map(({ path }) => path),
    ...(!hasLast && state.now.build > 0 && { pages: toEntries(survey, planned, state.now) }),
    plan: toPlan({ config, view, pages, urlOf }),
  };
}

/** The pages that a build would make, for comparing them with those of one whose plan is gone. */
function toEntries(
  survey: Survey,
  { view, pages }: Pick<PlannedSite, 'view' | 'pages'>,
  now: Manifest,
): ReadonlyMap<OutputPath, PageEntry> {
  const fingerprint = makeFingerprintPage(findPageHashes(survey, pagesHashOf(survey, view), now));
  return new Map(pages.map((page) => [page.output, { fingerprint: fingerprint(page), bytes: -1 }]));
}
