// Planned pages with their views → HTML, by the templates of their kinds. Starts one Eleventy for
// each set of options and keeps it. Writes no page and prints nothing; never sees a post's
// Markdown, and runs no template language over a post's text.
import { join, relative, resolve } from 'node:path';
import type { Problem } from '../site/diagnostics.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { OutputPath } from '../site/types.ts';
import type { View } from '../site/views.ts';
import { type RenderOptions, startEleventy } from './eleventy.ts';
import type { Eleventy, PageData } from './eleventy-types.ts';
import { type Groups, groupJobs, partition, renderBatch } from './template-batch.ts';
import { configurationProblem, knownTemplates, templateProblem } from './template-error.ts';
import { firstPages, type OpenedTemplate, openTemplate } from './template-pages.ts';
import { type TemplateSet, writeTemplateSet } from './template-set.ts';

/** A page to render. */
export type TemplateJob = Pick<HtmlPage, 'kind' | 'output' | 'url'> & { readonly view: View };

/** A page as it is to be written. */
export interface RenderedPage {
  readonly output: OutputPath;
  readonly html: string;
}

/** Pages, and the problems of those that are missing. */
export interface Rendered<Page> {
  readonly pages: Page[];
  readonly problems: Problem[];
}

/** Started once for each options object, which a thread therefore keeps. */
interface Renderer {
  readonly templates: TemplateSet;
  readonly folder: string;
  readonly eleventy: Eleventy;
  readonly paging: Paging;
  /** By name, once its first page is made; undefined for one that Eleventy must page through. */
  readonly opened: Map<string, OpenedTemplate | undefined>;
  /** Templates whose problem has been reported. */
  readonly broken: Set<string>;
  /** Faults that have been reported, whatever the template. */
  readonly reported: Set<string>;
  turn: Promise<unknown>;
}

const renderers = new WeakMap<RenderOptions, Promise<Renderer>>();

/**
 * Renders pages, in the order of the jobs. Reports `template-error` once for each template, with
 * the first page that it cannot make; the pages of such a template are missing, in later calls too.
 * Calls with the same options take turns.
 */
export async function renderPages(
  jobs: readonly TemplateJob[],
  options: RenderOptions,
): Promise<Rendered<RenderedPage>> {
  let starting = renderers.get(options);
  if (!starting) renderers.set(options, (starting = startRenderer(options)));
  const renderer = await starting.catch((cause: unknown) => ({ cause }));
  if ('cause' in renderer) return { pages: [], problems: [configurationProblem(renderer.cause)] };
  const result = renderer.turn.then(() => takeTurn(jobs, renderer));
  renderer.turn = result.catch(() => undefined);
  return result;
}

async function startRenderer(options: RenderOptions): Promise<Renderer> {
  const { templates } = options;
  const folder = writeTemplateSet(templates, options.scratch);
  const used = new Set(Object.values(templates.kinds));
  const paging = makePaging(folder);
  const eleventy = await startEleventy(options, {
    input: folder,
    includes: folder,
    ignores: templates.files
      .filter(({ path }) => !used.has(path))
      .map(({ path }) => join(folder, path)),
    data: { eleventyExcludeFromCollections: true, ...paging.data },
  });
  return {
    templates,
    folder,
    eleventy,
    paging,
    opened: new Map(),
    broken: new Set(),
    reported: new Set(),
    turn: Promise.resolve(),
  };
}

async function takeTurn(
  jobs: readonly TemplateJob[],
  renderer: Renderer,
): Promise<Rendered<RenderedPage>> {
  const { templates, folder, broken, reported } = renderer;
  const templateOf = (job: TemplateJob) => templates.kinds[job.kind]!;
  const groups = groupJobs(
    jobs.filter((job) => !broken.has(templateOf(job))),
    templateOf,
  );
  const { made, failed } = await renderBatch(groups, (some) => renderGroups(some, renderer));
  const problems = failed.map(({ template, job, error }) => {
    broken.add(template);
    return templateProblem(error, {
      template: `templates/${template}`,
      url: job.url,
      known: knownTemplates(templates),
      folders: [{ folder, label: 'templates' }],
      from: process.cwd(),
    });
  });
  const pages = jobs.flatMap((job) =>
    made.has(job) ? [{ output: job.output, html: made.get(job)! }] : [],
  );
  return { pages, problems: problems.filter((problem) => isNew(problem, reported)) };
}

/**
 * A script that cannot be loaded fails every template, since Eleventy loads all of them: it is one
 * fault all the same.
 */
function isNew({ path, at, message }: Problem, reported: Set<string>): boolean {
  const { size } = reported;
  return reported.add(JSON.stringify([path, at, message.slice(message.indexOf(': '))])).size > size;
}

/**
 * Eleventy makes the first page of each template; the others repeat it, unless the template must be
 * paged through.
 */
async function renderGroups(
  groups: Groups<TemplateJob>,
  renderer: Renderer,
): Promise<ReadonlyMap<TemplateJob, string>> {
  const { opened } = renderer;
  const made = new Map<TemplateJob, string>();
  const [, unopened] = partition(groups, (template) => opened.has(template));
  await pageThrough(new Map(Array.from(unopened, ([name, jobs]) => [name, jobs.slice(0, 1)])), {
    renderer,
    made,
  });
  const [repeated, paged] = partition(groups, (template) => opened.get(template) !== undefined);
  for (const [template, jobs] of repeated) {
    const { repeat } = opened.get(template)!;
    for (const job of jobs) if (!made.has(job)) made.set(job, await repeat(job));
  }
  await pageThrough(paged, { renderer, made });
  return made;
}

/** Lets Eleventy make pages, and opens the templates that it has made them with. */
async function pageThrough(
  groups: Groups<TemplateJob>,
  {
    renderer: { eleventy, paging, opened },
    made,
  }: { readonly renderer: Renderer; readonly made: Map<TemplateJob, string> },
): Promise<void> {
  if (groups.size === 0) return;
  paging.queue(groups);
  const results = groupJobs(await eleventy.toJSON(), ({ inputPath }) => inputPath);
  for (const [inputPath, pages] of results) {
    const jobs = paging.jobsOf(inputPath);
    for (const [index, { content }] of pages.entries())
      made.set(jobs[index]!, String(content ?? ''));
  }
  for (const entry of firstPages(eleventy.writer)) {
    const name = paging.nameOf(entry.inputPath);
    if (!opened.has(name)) opened.set(name, await openTemplate(entry));
  }
  for (const [template, jobs] of groups)
    if (!made.has(jobs[0]!)) throw new Error(`Eleventy knows no language for "${template}"`);
}

/** Gives a started Eleventy other pages at every run: a run takes a millisecond, a start ten. */
interface Paging {
  /** Global data that makes every template page through the jobs that are queued for it. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly queue: (groups: Groups<TemplateJob>) => void;
  /** The jobs that a template took in the last run. */
  readonly jobsOf: (inputPath: string) => readonly TemplateJob[];
  /** The name of a template that Eleventy knows relative to the working directory. */
  readonly nameOf: (inputPath: string) => string;
}

function makePaging(folder: string): Paging {
  let queued: Groups<TemplateJob> = new Map();
  const taken = new Map<string, readonly TemplateJob[]>();
  const nameOf = (inputPath: string) => relative(folder, resolve(inputPath)).replaceAll('\\', '/');
  const jobsOf = (inputPath: string) => taken.get(inputPath)!;
  const take = (_: unknown, { page }: PageData) => {
    const jobs = queued.get(nameOf(page.inputPath)) ?? [];
    taken.set(page.inputPath, jobs);
    return jobs.map(({ view }) => view);
  };
  const permalink = ({ page, pagination }: PageData) =>
    jobsOf(page.inputPath)[pagination.pageNumber]!.url;
  return {
    data: {
      // Pagination wants data to page through; `before` replaces it at every run and hands the
      // views over uncopied.
      views: [],
      pagination: { data: 'views', size: 1, alias: 'view', before: take },
      permalink: () => permalink,
    },
    queue: (groups) => {
      queued = groups;
    },
    jobsOf,
    nameOf,
  };
}
