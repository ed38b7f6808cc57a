// What somebody asks about → the page that is meant: what it shows, what it is made of, and what
// the last build did with it and the next one will. Writes nothing but what parsing needs, into a
// scratch folder that is given.
import { relative } from 'node:path';
import { compareFiles, hashesOf, isAsBefore } from '../build/steps/changes.ts';
import { prepareSite } from '../build/steps/prepare-site.ts';
import { type Survey, surveySite } from '../build/steps/survey.ts';
import type { ImageStore } from '../cache/image-store.ts';
import type { Manifest } from '../cache/manifest.ts';
import { type OutputState, openOutputState } from '../cache/output-state.ts';
import { findDamaged } from '../emit/find-damaged.ts';
import { contentHash } from '../lib/hash.ts';
import { kindsOf, templatesOf, type UsedTemplate } from '../load/templates-of.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, SiteConfig, SourcePath } from '../site/types.ts';
import { compareSnapshots, type Snapshot, type Verdict } from './compare-snapshots.ts';
import { type Data, dataOf } from './data-of.ts';
import { findSubject } from './find-subject.ts';
import { restoreSite, type SitePlan, toPlan } from './restore-site.ts';
import { makeFindSource, type PageSources, sourcesOf } from './sources-of.ts';

export interface ExplainOptions {
  /** The current folder, the site's, the output's, the cache's and one for scratch; absolute. */
  readonly cwd: string;
  readonly root: string;
  readonly output: string;
  readonly cache: string;
  readonly scratch: string;
  readonly config: SiteConfig;
  /**
   * The moment after which a post is of the future for the next build, in milliseconds since 1970.
   */
  readonly nowMs: number;
  /** How many threads may parse what has changed. */
  readonly workers: number;
  /** The site's folder, where threads must read a configuration with functions again. */
  readonly reloadFrom: string | undefined;
}

/** All that is known of a page. */
export interface PageExplanation {
  readonly kind: Page['kind'];
  /** With the base path. */
  readonly url: string;
  readonly output: OutputPath;
  /** Of the file, as it was built; missing where it was not. */
  readonly bytes?: number;
  readonly templates: readonly UsedTemplate[];
  readonly shows: Data;
  readonly sources: PageSources;
  /** Missing where no build is remembered. */
  readonly last?: Verdict & { readonly build: number };
  readonly next: Verdict;
}

/** An answer: a page, a file with the pages that show it, or what was probably meant. */
export interface Explanation {
  readonly file?: SourcePath;
  /** The addresses of the pages that show the file, by kind. */
  readonly shownOn?: Readonly<Record<string, readonly string[]>>;
  /** Missing for a file without a page of its own. */
  readonly page?: PageExplanation;
}

/** Explains an address or a file; `unknown` where there is none of that name. */
export async function explainPage(
  text: string,
  options: ExplainOptions,
): Promise<Explanation | { readonly unknown: true; readonly nearest?: string }> {
  const { root, output, cache, config } = options;
  const outputName = relative(root, output);
  const state = openOutputState(cache, outputName);
  const { now } = state;
  const flags = {
    drafts: now.inputs['drafts'] === 'true',
    future: now.inputs['future'] === 'true',
  };
  const survey = surveySite({
    root,
    config,
    ...flags,
    outputs: [outputName, config.output],
    known: now.files,
  });
  const snapshots = await findSnapshots(survey, { ...options, ...flags, state });
  const { next } = snapshots;
  const plans = [next.plan, snapshots.last?.plan, snapshots.before?.plan].filter(
    (plan) => plan !== undefined,
  );
  const subject = findSubject(text, {
    ...options,
    pages: new Map(plans.toReversed().flatMap(({ pages }) => [...pages])),
    sources: new Set([
      ...[next, snapshots.last, snapshots.before].flatMap((snapshot) => [
        ...(snapshot?.hashes.keys() ?? []),
      ]),
      ...survey.templates.files.map(({ path }) => `templates/${path}`),
    ]),
  });
  if (subject.kind === 'unknown')
    return { unknown: true, ...(subject.nearest !== undefined && { nearest: subject.nearest }) };
  if (subject.kind === 'page')
    return { page: explain(subject.output, plans.find(({ pages }) => pages.has(subject.output))!) };
  const { path } = subject;
  const own = plans.flatMap((plan) =>
    [...plan.pages.values()]
      .filter((page) => page.kind !== 'redirect' && 'source' in page && page.source === path)
      .map((page) => ({ plan, page })),
  )[0];
  return {
    file: path,
    shownOn: showing(path, plans[0]!, survey),
    ...(own && { page: explain(own.page.output, own.plan) }),
  };

  function explain(path: OutputPath, plan: SitePlan): PageExplanation {
    const page = plan.pages.get(path)!;
    const shows = dataOf(page);
    const entry = now.pages.get(path);
    const { before, last } = snapshots;
    const isThere = !entry || findDamaged(output, [[path, entry.bytes]]).length === 0;
    const verdict = compareSnapshots(last ?? nothing, next, path);
    return {
      kind: page.kind,
      url: plan.config.base + page.url,
      output: path,
      ...(entry && entry.bytes >= 0 && { bytes: entry.bytes }),
      templates: templatesOf(page.kind, survey.templates),
      shows,
      sources: sourcesOf(page, shows, makeFindSource(plan)),
      ...(last && {
        last: { build: now.build, ...compareSnapshots(before ?? nothing, last, path) },
      }),
      next:
        verdict.outcome === 'left-alone' && !isThere
          ? {
              outcome: 'rendered',
              changes: [{ kind: 'other', text: 'its file is not as it was written' }],
            }
          : verdict,
    };
  }
}

const nothing: Snapshot = { inputs: {}, hashes: new Map(), pages: new Map() };

interface Snapshots {
  /** Before the last build, where there was one before. */
  readonly before?: Snapshot;
  /** After the last build, where there was one. */
  readonly last?: Snapshot;
  /** As the files are now. */
  readonly next: Snapshot;
}

interface FindOptions extends ExplainOptions {
  readonly drafts: boolean;
  readonly future: boolean;
  readonly state: OutputState;
}

async function findSnapshots(survey: Survey, options: FindOptions): Promise<Snapshots> {
  const { state, nowMs, scratch } = options;
  const store = state.openImages(scratch);
  const { facts, folder } = store;
  const { now, last: report } = state;
  const restored = (manifest: Manifest): Snapshot => {
    const { engine, config, code } = manifest.inputs;
    const records = state.openRecords(contentHash(JSON.stringify({ engine, config, code })));
    return {
      inputs: manifest.inputs,
      hashes: hashesOf(manifest),
      pages: manifest.pages,
      plan: restoreSite(manifest, {
        records,
        own: report?.own.pages ?? [],
        current: options.config,
        images: { facts, folder },
      }),
    };
  };
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

async function readNext(
  survey: Survey,
  { state, store, ...options }: FindOptions & { readonly store: ImageStore },
): Promise<Snapshot> {
  const { config } = options;
  const { read, planned } = await prepareSite(survey, {
    ...options,
    openRecords: () => state.openRecords(survey.baseKey),
    known: state.now.files,
    own: state.last?.own,
    images: { store, work: 'none', workers: 1 },
  });
  const { view, pages, urlOf } = planned;
  const hashes = new Map(
    [...survey.looks].map(([path, { hash }]) => [
      path,
      read.hashes.get(path as SourcePath) ?? hash!,
    ]),
  );
  return {
    inputs: { ...state.now.inputs, ...survey.inputs },
    hashes,
    plan: toPlan({ config, view, pages, urlOf }),
  };
}

/** The addresses of the pages that show a file, or are made with it, by their kinds. */
function showing(
  path: SourcePath,
  { pages, urlOf, config }: SitePlan,
  { templates }: Survey,
): Record<string, string[]> {
  const url = urlOf.get(path);
  const kinds = new Set<string>(kindsOf(path, templates));
  const names = [
    path,
    ...(url === undefined ? [] : [config.base + url, config.url + url.slice(1)]),
  ].map((name) => JSON.stringify(name));
  const isNamed = (data: string) => names.some((name) => data.includes(name));
  const shown: Record<string, string[]> = {};
  for (const page of pages.values()) {
    if (
      ('source' in page && page.source === path) ||
      kinds.has(page.kind) ||
      isNamed(JSON.stringify(dataOf(page)))
    )
      (shown[page.kind] ??= []).push(config.base + page.url);
  }
  return shown;
}
