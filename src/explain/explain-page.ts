// What somebody asks about → the page that is meant: what it shows, what it is made of, and what
// the last build did with it and the next one will. Writes nothing into the site.
import { relative } from 'node:path';
import { type Survey, surveySite } from '../build/steps/survey.ts';
import { type OutputState, openOutputState } from '../cache/output-state.ts';
import { findDamaged } from '../emit/find-damaged.ts';
import { templatesOf, type UsedTemplate } from '../load/templates-of.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath, SourcePath } from '../site/types.ts';
import { compareSnapshots, type Snapshot, type Verdict } from './compare-snapshots.ts';
import { type Data, dataOf } from './data-of.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { pagesShowing } from './pages-showing.ts';
import type { SitePlan } from './restore-site.ts';
import { makeFindSource, type PageSources, sourcesOf } from './sources-of.ts';
import { type SnapshotOptions, type Snapshots, takeSnapshots } from './take-snapshots.ts';

export interface ExplainOptions extends Omit<SnapshotOptions, 'drafts' | 'future' | 'state'> {
  /** The current folder, the output's and the cache's; absolute. */
  readonly cwd: string;
  readonly output: string;
  readonly cache: string;
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

/**
 * Explains an address or a file, with drafts and future posts if the last build had them;
 * `unknown` if there is none of that name.
 */
export async function explainPage(
  text: string,
  options: ExplainOptions,
): Promise<Explanation | { readonly unknown: true; readonly nearest?: string }> {
  const { root, output, cache, config } = options;
  const outputName = relative(root, output);
  const state = openOutputState(cache, outputName);
  const { files: known, inputs } = state.now;
  const flags = { drafts: inputs['drafts'] === 'true', future: inputs['future'] === 'true' };
  const outputs = [outputName, config.output];
  const survey = surveySite({ root, config, ...flags, outputs, known });
  const snapshots = await takeSnapshots(survey, { ...options, ...flags, state });
  const plans = [snapshots.next, snapshots.last, snapshots.before].flatMap(
    (snapshot) => snapshot?.plan ?? [],
  );
  const describe = (path: OutputPath, plan: SitePlan) =>
    describePage(path, { plan, state, survey, snapshots, output });
  const subject = findAmong(text, { options, survey, snapshots, plans });
  if (subject.kind === 'unknown')
    return { unknown: true, ...(subject.nearest !== undefined && { nearest: subject.nearest }) };
  if (subject.kind === 'page') {
    const plan = plans.find(({ pages }) => pages.has(subject.output))!;
    return { page: describe(subject.output, plan) };
  }
  const { path } = subject;
  const [own] = plans.flatMap((plan) => {
    const page = pageOf(path, plan);
    return page ? [{ page, plan }] : [];
  });
  return {
    file: path,
    shownOn: pagesShowing(path, plans[0]!, survey.templates),
    ...(own && { page: describe(own.page.output, own.plan) }),
  };
}

function pageOf(path: SourcePath, { pages }: SitePlan): Page | undefined {
  return [...pages.values()].find(
    (page) => page.kind !== 'redirect' && 'source' in page && page.source === path,
  );
}

interface Known {
  readonly survey: Survey;
  readonly snapshots: Snapshots;
}

function findAmong(
  text: string,
  {
    options,
    survey,
    snapshots: { next, last, before },
    plans,
  }: Known & {
    readonly options: ExplainOptions;
    /** The newest first. */
    readonly plans: readonly SitePlan[];
  },
): Subject {
  return findSubject(text, {
    ...options,
    pages: new Map(plans.toReversed().flatMap(({ pages }) => [...pages])),
    sources: new Set([
      ...[next, last, before].flatMap((snapshot) => [...(snapshot?.hashes.keys() ?? [])]),
      ...survey.templates.files.map(({ path }) => `templates/${path}`),
    ]),
  });
}

const nothing: Snapshot = { inputs: {}, hashes: new Map(), pages: new Map() };

/** Describes a page as one of the plans has it. */
function describePage(
  path: OutputPath,
  {
    plan,
    state: { now },
    survey,
    snapshots: { before = nothing, last, next },
    output,
  }: Known & {
    readonly plan: SitePlan;
    readonly state: OutputState;
    /** The folder of the output. */
    readonly output: string;
  },
): PageExplanation {
  const page = plan.pages.get(path)!;
  const shows = dataOf(page);
  const entry = now.pages.get(path);
  const isIntact = !entry || findDamaged(output, [[path, entry.bytes]]).length === 0;
  const verdict = compareSnapshots(last ?? nothing, next, path);
  return {
    kind: page.kind,
    url: plan.config.base + page.url,
    output: path,
    ...(entry && entry.bytes >= 0 && { bytes: entry.bytes }),
    templates: templatesOf(page.kind, survey.templates),
    shows,
    sources: sourcesOf(page, shows, makeFindSource(plan)),
    ...(last && { last: { build: now.build, ...compareSnapshots(before, last, path) } }),
    next: verdict.outcome === 'left-alone' && !isIntact ? damaged : verdict,
  };
}

const damaged: Verdict = {
  outcome: 'rendered',
  changes: [{ kind: 'other', text: 'its file is not as it was written' }],
};
