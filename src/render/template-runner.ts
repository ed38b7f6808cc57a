// Templates of a set → an Eleventy that is started once and makes pages with them at every call, or
// only reads and compiles them. Sees no files of the set but those templates and what they include;
// judges no error.
import { join, relative, resolve } from 'node:path';
import type { HtmlPage } from '../site/pages.ts';
import type { View } from '../site/views.ts';
import { languages, type RenderOptions, startEleventy } from './eleventy.ts';
import type { Eleventy, PageData } from './eleventy-types.ts';
import { type Groups, groupJobs, partition } from './template-batch.ts';
import { compileFile, firstPages, type OpenedTemplate, openTemplate } from './template-pages.ts';

/** A page to render. */
export type TemplateJob = Pick<HtmlPage, 'kind' | 'output' | 'url'> & { readonly view: View };

/** Templates that are ready to make pages. */
export interface TemplateRunner {
  /** Throws what the first template that fails throws. */
  readonly render: (groups: Groups<TemplateJob>) => Promise<ReadonlyMap<TemplateJob, string>>;
  /** Compiles any file of the set by itself, and makes no page; throws at its faults. */
  readonly compile: (template: string) => Promise<void>;
}

export interface RunnerOptions {
  /** The template set as files, absolute. */
  readonly folder: string;
  /** The templates that it runs: "post.vto". Eleventy reads all of them for any page. */
  readonly templates: readonly string[];
}

/** True for a file in a language that Eleventy knows by itself. */
export function isRunnable(path: string): boolean {
  return languages.some((language) => path.endsWith(`.${language}`));
}

interface Runner {
  readonly eleventy: Eleventy;
  readonly paging: Paging;
  /** By name, once its first page is made; undefined for one that Eleventy must page through. */
  readonly opened: Map<string, OpenedTemplate | undefined>;
}

/** Starts Eleventy. Rejects if the site's own `eleventy` function throws. */
export async function startRunner(
  options: RenderOptions,
  { folder, templates }: RunnerOptions,
): Promise<TemplateRunner> {
  const paging = makePaging(folder);
  const eleventy = await startEleventy(options, {
    input: folder,
    includes: folder,
    ignores: options.templates.files
      .filter(({ path }) => !templates.includes(path))
      .map(({ path }) => join(folder, path)),
    data: { eleventyExcludeFromCollections: true, ...paging.data },
  });
  const runner = { eleventy, paging, opened: new Map() };
  return {
    render: (groups) => renderGroups(groups, runner),
    async compile(template) {
      await eleventy.eleventyFiles.getFiles();
      await compileFile(eleventy.writer, join(folder, template));
    },
  };
}

/**
 * Eleventy makes the first page of each template; the others repeat it, unless the template must be
 * paged through.
 */
async function renderGroups(
  groups: Groups<TemplateJob>,
  runner: Runner,
): Promise<ReadonlyMap<TemplateJob, string>> {
  const { opened } = runner;
  const made = new Map<TemplateJob, string>();
  const [, unopened] = partition(groups, (template) => opened.has(template));
  await pageThrough(new Map(Array.from(unopened, ([name, jobs]) => [name, jobs.slice(0, 1)])), {
    runner,
    made,
  });
  const [repeated, paged] = partition(groups, (template) => opened.get(template) !== undefined);
  for (const [template, jobs] of repeated) {
    const { repeat } = opened.get(template)!;
    for (const job of jobs) if (!made.has(job)) made.set(job, await repeat(job));
  }
  await pageThrough(paged, { runner, made });
  return made;
}

/** Lets Eleventy make pages, and opens the templates that it has made them with. */
async function pageThrough(
  groups: Groups<TemplateJob>,
  {
    runner: { eleventy, paging, opened },
    made,
  }: { readonly runner: Runner; readonly made: Map<TemplateJob, string> },
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
