// Planned pages with their views → HTML, by the templates of their kinds. Starts one Eleventy for
// each set of options and keeps it. Writes no page and prints nothing; never sees a post's
// Markdown, and runs no template language over a post's text.
import { defined } from '../lib/defined.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { OutputPath } from '../site/types.ts';
import type { RenderOptions } from './eleventy.ts';
import { findEscapedBodies } from './escaped-body.ts';
import { groupJobs, renderBatch } from './template-batch.ts';
import { configurationProblem, knownTemplates, templateProblem } from './template-error.ts';
import {
  isRunnable,
  startRunner,
  type TemplateJob,
  type TemplateRunner,
} from './template-runner.ts';
import { type TemplateSet, writeTemplateSet } from './template-set.ts';

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
  /** Runs all templates that make pages. */
  readonly together: TemplateRunner;
  /** Each runs a single template, which no fault of another keeps from being read. */
  readonly alone: Map<string, Promise<TemplateRunner>>;
  readonly start: (templates: readonly string[]) => Promise<TemplateRunner>;
  /** Templates whose problem has been reported. */
  readonly broken: Set<string>;
  /** Faults that have been reported, whatever the template. */
  readonly reported: Set<string>;
  /** True once the faults that others hide have been looked for. */
  hasCompiled: boolean;
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
  const start = (names: readonly string[]) => startRunner(options, { folder, templates: names });
  return {
    templates,
    folder,
    together: await start([...new Set(Object.values(templates.kinds))]),
    alone: new Map(),
    start,
    broken: new Set(),
    reported: new Set(),
    hasCompiled: false,
    turn: Promise.resolve(),
  };
}

function runnerOf(template: string, { alone, start }: Renderer): Promise<TemplateRunner> {
  const runner = alone.get(template) ?? start([template]);
  alone.set(template, runner);
  return runner;
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
  const { made, failed } = await renderBatch(groups, {
    together: renderer.together.render,
    alone: async (some) => (await runnerOf([...some.keys()][0]!, renderer)).render(some),
  });
  const problemOf = (error: unknown, template: string, url?: string) =>
    templateProblem(error, {
      template: `templates/${template}`,
      ...defined({ url }),
      known: knownTemplates(templates),
      folders: [{ folder, label: 'templates' }],
      from: process.cwd(),
    });
  const problems = failed.map(({ template, job, error }) => {
    broken.add(template);
    return problemOf(error, template, job.url);
  });
  if (failed.length > 0)
    for (const { template, error } of await compileAll(renderer))
      problems.push(problemOf(error, template));
  const pages = jobs.flatMap((job) =>
    made.has(job) ? [{ output: job.output, html: made.get(job)! }] : [],
  );
  const shown = Array.from(made, ([job, html]) => ({
    view: job.view,
    template: templateOf(job),
    html,
  }));
  problems.push(...findEscapedBodies(shown, templates));
  return { pages, problems: problems.filter((problem) => isNew(problem, reported)) };
}

/**
 * Finds the faults that one fault hides: of layouts and partials behind a template that fails, and
 * of templates whose turn has not come.
 */
async function compileAll(
  renderer: Renderer,
): Promise<{ readonly template: string; readonly error: unknown }[]> {
  const faults: { readonly template: string; readonly error: unknown }[] = [];
  if (renderer.hasCompiled) return faults;
  renderer.hasCompiled = true;
  const runner = await renderer.start([]);
  for (const template of ownTemplates(renderer.templates))
    await runner.compile(template).catch((error: unknown) => faults.push({ template, error }));
  return faults;
}

/** The files of the site's own that make pages, or that another file names. */
function ownTemplates({ kinds, files }: TemplateSet): string[] {
  const used = new Set(Object.values(kinds));
  const isNamed = (path: string) =>
    files.some((file) => file.path !== path && file.text.includes(path.replace(/\.\w+$/, '')));
  return files
    .filter(({ path, source }) => source !== '' && isRunnable(path))
    .flatMap(({ path }) => (used.has(path) || isNamed(path) ? path : []));
}

/**
 * A script that cannot be loaded fails every template, since Eleventy loads all of them: it is one
 * fault all the same.
 */
function isNew({ path, at, message }: Problem, reported: Set<string>): boolean {
  const { size } = reported;
  return reported.add(JSON.stringify([path, at, message.slice(message.indexOf(': '))])).size > size;
}
