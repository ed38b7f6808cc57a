// The phases of a build: each is given all that those before it have found, and adds what it finds.
// A phase that settles the build, because nothing has changed or everything is published, says so
// by an outcome.
import type { ImageStore } from '../cache/image-store.ts';
import type { Records } from '../cache/records.ts';
import { unsetWarnings } from '../config/config-warnings.ts';
import { prepareStaging } from '../emit/staging.ts';
import { featuresOf } from '../features/index.ts';
import { outputPathOf } from '../lib/url.ts';
import { madeImageUrl } from '../site/addresses.ts';
import { hasErrors, type Problem } from '../site/diagnostics.ts';
import { grade } from '../site/grade.ts';
import type { Page } from '../site/pages.ts';
import { findIntact, type Printing } from '../workers/shares.ts';
import type { BuildReport } from './build-report.ts';
import type { LeftOut } from './keep-going.ts';
import type { Resources } from './resources.ts';
import type { PlacedBuild } from './steps/build-alone.ts';
import {
  changedTexts,
  compareFiles,
  type FileChanges,
  findPageHashes,
  hasSameInputs,
  isAsBefore,
  listHashes,
  type PageHashes,
  pagesHashOf,
} from './steps/changes.ts';
import { type MadeImages, makeImages } from './steps/make-images.ts';
import { type ModelledSite, modelSite } from './steps/model-site.ts';
import { type PlannedSite, planSite } from './steps/plan-site.ts';
import { type PrintedSite, printSite } from './steps/print-site.ts';
import { readData } from './steps/read-data.ts';
import { type ReadPosts, readBodies, readPosts } from './steps/read-posts.ts';
import { type Survey, surveySite } from './steps/survey.ts';

/** What a build reports, but for its time and memory. */
export type Outcome = Omit<BuildReport, 'ms' | 'peakMemoryMB'>;

/** What a build starts from. */
export interface Begun {
  readonly options: PlacedBuild;
  readonly resources: Resources;
  /** Tells how many of a number of things the phase has done. */
  readonly progress: (total: number) => (done: number) => void;
  readonly outcome?: Outcome;
  readonly problems: readonly Problem[];
}

type Pages = Resources['state']['now']['pages'];

export interface Surveyed extends Begun {
  readonly survey: Survey;
  readonly files: FileChanges;
  /** The pages of the last build whose files are as it wrote them. */
  readonly intact: Promise<Pages>;
}

/** Looks at the site, and meanwhile on another thread at the output. */
export async function survey(begun: Begun): Promise<Surveyed> {
  const { options, resources } = begun;
  const { root, config, drafts, future, engine, output, workers = 1, nowMs } = options;
  const { now, last } = resources.state;
  const intact = findIntact(output, { pages: now.pages, config, workers });
  const outputs = [resources.outputName, config.output];
  const found = surveySite({ root, config, drafts, future, engine, outputs, known: now.files });
  // An error of the other thread is reported when pages are compared, if any are.
  intact.catch(() => {});
  const files = compareFiles(found, now);
  const surveyed = { ...begun, survey: found, files, intact, problems: found.problems };
  const isSame = last && isAsBefore(found, files, { now, last, nowMs });
  if (!isSame || (await intact).size < now.pages.size) return surveyed;
  const { posts, pages, diagnostics, leftOut } = last;
  const outcome = {
    ...(options.keepGoing && leftOut && { leftOut }),
    posts: { ...posts, changed: 0 },
    pages: { ...pages, rendered: 0 },
    files: { written: 0, unchanged: now.pages.size, removed: 0 },
    changes: { written: [], removed: [] },
    diagnostics: grade(diagnostics, options),
  };
  return { ...surveyed, outcome };
}

export interface Read extends Surveyed {
  readonly read: ReadPosts;
  /** Missing if a build is not to keep going. */
  readonly leftOut?: LeftOut;
}

/** Reads what is new or changed; what was parsed before comes from its record. */
export async function read(surveyed: Surveyed): Promise<Read> {
  const { options, resources, survey: found, progress } = surveyed;
  const { state, folders, parsing } = resources;
  let records: Records | undefined;
  const posts = await readPosts(found, {
    parsing,
    openRecords: () => (records = state.openRecords(found.baseHash)),
    known: state.now.files,
    onDone: progress(found.markdown.length),
  });
  // The threads that print load while this one models and plans.
  resources.openPrinting({ isSmall: isSmallChange(surveyed, posts) });
  // What was read is true whatever becomes of the build.
  if (folders && !options.dryRun) records?.save(posts.fresh, [posts.hashes, listHashes(state.now)]);
  return { ...surveyed, read: posts, problems: [...surveyed.problems, ...posts.problems] };
}

/** Posts whose pages one thread prints about as fast as another thread starts. */
const mostForOne = 100;

function isSmallChange({ survey: found, resources }: Surveyed, { parsed }: ReadPosts): boolean {
  const { now } = resources.state;
  return now.pages.size > 0 && parsed <= mostForOne && hasSameInputs(found, now);
}

export interface Modelled extends Read {
  readonly model: ModelledSite;
  readonly relations: ReturnType<Resources['state']['openRelations']>;
}

/** Models what was read, and the files that features read. */
export async function model(value: Read): Promise<Modelled> {
  const { options, resources, survey: found } = value;
  const relations = resources.state.openRelations(found.inputs['engine']!);
  const { root, config } = options;
  const data = await readData(found, { root, features: featuresOf(config) });
  const { read } = data;
  const modelled = modelSite(value.read.posts, { ...options, read, relations: relations.known });
  const problems = [...value.problems, ...data.problems, ...modelled.problems];
  return { ...value, model: modelled, relations, problems };
}

export interface WithImages extends Modelled {
  readonly store: ImageStore;
  readonly images: MadeImages['images'];
}

/**
 * Makes other sizes of images, and social images. What writes nothing only finds what is wrong with
 * images; after an error, they are only measured.
 */
export async function images(value: Modelled): Promise<WithImages> {
  const { options, resources, problems, progress } = value;
  const store = resources.state.openImages(resources.scratch, resources.imageCache);
  const intact = await value.intact;
  const made = await makeImages(value.model.site, value.survey, {
    store,
    isWritten: (name) => !intact.has(outputPathOf(madeImageUrl(name))),
    work: hasErrors(problems) ? 'sizes' : options.write ? 'all' : 'faults',
    workers: options.workers ?? 1,
    onBegin: progress,
  });
  return { ...value, store, images: made.images, problems: [...problems, ...made.problems] };
}

export interface Planned extends WithImages {
  readonly planned: PlannedSite;
}

/** Plans every page of the output. Reports no-url and no-title, too. */
export async function plan(value: WithImages): Promise<Planned> {
  const { options, resources, problems } = value;
  const planned = await planSite(value.survey, value.read, {
    ...options,
    scratch: resources.scratch,
    custom: resources.state.last?.custom,
    model: value.model,
    images: value.images,
  });
  const unset = unsetWarnings(options.config, options);
  return { ...value, planned, problems: [...problems, ...unset, ...planned.problems] };
}

export interface Printed extends Planned {
  /** What all pages depend on besides what they show. */
  readonly pagesHash: string;
  /** Missing after an error. */
  readonly printed?: PrintedSite;
}

/**
 * Prints the pages that are new or show something else into the staging folder. A changed page may
 * need its body parsed again: bodies are not kept between builds. After an error, one page of each
 * kind is printed, to find what is wrong with templates in the same run.
 */
export async function print(value: Planned): Promise<Printed> {
  const { options, resources, survey: found, planned, problems, progress } = value;
  const { state, folders, scratch, parsing } = resources;
  const { now } = state;
  const printing: Printing = resources.openPrinting({ isSmall: false });
  if (folders) prepareStaging(folders);
  const { config } = options;
  const { templates } = found;
  printing.start({ config, scratch, templates, site: planned.view, folders });
  const pagesHash = pagesHashOf(found, planned.view);
  const keys = findPageHashes(found, pagesHash, now);
  const isSameDue = now.inputs['due'] === String(planned.valid.fromMs);
  const isTrial = hasErrors(problems);
  const printed = await printSite(isTrial ? trialPages(planned.pages, keys) : planned.pages, {
    keys,
    texts: isSameDue ? changedTexts(found, value.files, { ...value.read, now }) : undefined,
    known: isTrial ? new Map() : await value.intact,
    bodies: value.read.bodies,
    kept: value.leftOut?.kept,
    // Nothing is parsed after them.
    readBodies: (paths) =>
      readBodies(paths, { languages: found.languages, parsing }).finally(parsing.close),
    printing,
    onBegin: progress,
  });
  return {
    ...value,
    pagesHash,
    ...(!isTrial && { printed }),
    problems: [...problems, ...printed.problems.filter(isElsewhere(problems))],
  };
}

/** The first page of each kind whose templates may have changed since they made pages. */
function trialPages(pages: readonly Page[], { isSame }: PageHashes): Page[] {
  const firsts = new Map<string, Page>();
  for (const page of pages)
    if ('view' in page && !firsts.has(page.kind) && !isSame(page.kind)) firsts.set(page.kind, page);
  return [...firsts.values()];
}

/** True for problems at a place where none is known: a layout may fail pages of all kinds. */
function isElsewhere(known: readonly Problem[]): (problem: Problem) => boolean {
  const placeOf = ({ path, at }: Problem) => JSON.stringify([path, at]);
  const places = new Set(known.map(placeOf));
  return (problem) => problem.at === undefined || !places.has(placeOf(problem));
}
