// Views and templates → HTML, through Eleventy with its Vento plugin: the only door to both. Writes
// no page and prints nothing; never sees a post's Markdown, and no template language runs over a
// post's text.
import { basename, join, relative, resolve } from 'node:path';
import { compareText } from '../lib/compare.ts';
import { sourcePath } from '../lib/path.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { HtmlPage } from '../site/pages.ts';
import type { OutputPath, SiteConfig, SourcePath, UrlPath } from '../site/types.ts';
import type { PostLists } from '../site/views/post-lists.ts';
import type { SiteView, View } from '../site/views.ts';
import type { Words } from '../site/words.ts';
import type { Eleventy, EleventyConfig, PageData } from './eleventy-types.ts';
import { type Groups, groupJobs, partition, type Render, renderBatch } from './template-batch.ts';
import { configurationProblem, type KnownTemplate, templateProblem } from './template-error.ts';
import { firstPages, type OpenedTemplate, openTemplate } from './template-pages.ts';
import {
  readTemplate,
  searchableFolder,
  type TemplateSet,
  writeTemplateSet,
} from './template-set.ts';
import { escapeRarely, keepSyntaxErrors, trimTagLines } from './template-vento.ts';
import { type OwnData, ownPlace, ownView } from './template-view.ts';

/**
 * What the pages of a site have in common. Keep one object for a thread: started templates are kept
 * with it.
 */
export interface RenderOptions {
  readonly templates: TemplateSet;
  readonly site: SiteView;
  readonly words: Words;
  /** "" or "/notes". */
  readonly base: string;
  /** An absolute folder that exists, for the template set as files. */
  readonly scratch: string;
  readonly configure?: SiteConfig['eleventy'];
}

/** A page to render. */
export type TemplateJob = Pick<HtmlPage, 'kind' | 'output' | 'url'> & { readonly view: View };

/** A page as it is to be written. */
export interface RenderedPage {
  readonly output: OutputPath;
  readonly html: string;
}

/** A page of the site owner's own. */
export interface OwnPage extends RenderedPage {
  readonly source: SourcePath;
  readonly url: UrlPath;
}

interface Rendered<Page> {
  readonly pages: Page[];
  readonly problems: Problem[];
}

interface StartOptions {
  /** Absolute: where the templates stand that make pages. */
  readonly input: string;
  /** Absolute: where layouts and includes are looked for. */
  readonly includes: string;
  /** Globs of files that are no pages. */
  readonly ignores: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  /** Read files again that were read before: they keep their names when their content changes. */
  readonly fresh?: true;
}

/** Half a second: only for who renders. */
export async function loadEleventy(): Promise<{
  readonly Eleventy: new (...given: unknown[]) => Eleventy;
  readonly VentoPlugin: unknown;
}> {
  const [{ Eleventy }, { VentoPlugin }] = await Promise.all([
    // @ts-expect-error Eleventy ships no types
    import('@11ty/eleventy'),
    import('eleventy-plugin-vento'),
  ]);
  return { Eleventy, VentoPlugin };
}

/** One Eleventy that has its configuration and reads nothing of the working directory's. */
async function startEleventy(
  options: RenderOptions,
  { input, includes, ignores, data, fresh }: StartOptions,
): Promise<Eleventy> {
  const { Eleventy, VentoPlugin } = await loadEleventy();
  const config = async (eleventy: EleventyConfig) => {
    eleventy.setUseGitIgnore(false);
    eleventy.setUseTemplateCache(!fresh);
    eleventy.setTemplateFormats(['vto', 'njk', 'liquid', 'html', '11ty.js']);
    eleventy.setIncludesDirectory(relative(input, includes));
    eleventy.configureErrorReporting({ allowMissingExtensions: true });
    eleventy.on<{ getConfig(): { keys: { package: unknown } } }>('eleventy.config', (config) => {
      // `false` is the documented way not to read package.json, but not settable from here.
      config.getConfig().keys.package = false;
    });
    eleventy.on<string[]>('eleventy.ignores', (list) => {
      // What .eleventyignore and the defaults say goes: a site may well stand below node_modules.
      list.splice(0, list.length, ...ignores);
    });
    // The default is the age of the file or a date in its folder, which differ from one copy of a
    // site to the next.
    eleventy.addDateParsing(function (value) {
      return value
        ? undefined
        : (/\d{4}-\d{2}-\d{2}/.exec(basename(this.page.inputPath))?.[0] ?? new Date(0));
    });
    await options.configure?.(eleventy);
    // Quiet mode leaves out what takes more than 50 ms.
    for (const group of Object.values(eleventy.benchmarkManager.get())) group.setIsVerbose(false);
    for (const [name, value] of Object.entries({
      site: Object.freeze({ ...options.site }),
      words: options.words,
      ...data,
    }))
      eleventy.addGlobalData(name, value);
    // Last, because it takes over the filters and shortcodes that there are.
    eleventy.addPlugin(VentoPlugin, {
      plugins: [trimTagLines, escapeRarely, keepSyntaxErrors],
      ventoOptions: { autoescape: true, includes },
    });
  };
  // Nothing is written to the output folder; a short name is the quickest to join with.
  const settings = {
    config,
    configPath: null,
    loader: 'esm',
    pathPrefix: options.base || '/',
    quietMode: true,
  };
  const eleventy = new Eleventy(input, '/', settings);
  eleventy.disableLogger();
  await eleventy.init();
  return eleventy;
}

/**
 * A started Eleventy that is given new pages at every run: a second run costs a millisecond, a
 * second start ten.
 */
interface Renderer {
  readonly render: Render<TemplateJob, string>;
  readonly folder: string;
  /** Templates whose problem has been reported. */
  readonly broken: Set<string>;
  /** Faults that have been reported, of whichever template. */
  readonly reported: Set<string>;
  turn: Promise<unknown>;
}

const renderers = new WeakMap<RenderOptions, Promise<Renderer>>();

/**
 * Renders pages, in the order of the jobs. Reports `template-error` once a template, with the first
 * page that it cannot make; the pages of such a template are missing, in later calls too. Calls
 * with the same options take turns.
 */
export async function renderPages(
  jobs: readonly TemplateJob[],
  options: RenderOptions,
): Promise<Rendered<RenderedPage>> {
  let starting = renderers.get(options);
  if (!starting) renderers.set(options, (starting = startRenderer(options)));
  const renderer = await starting.catch((cause: unknown) => ({ cause }));
  if ('cause' in renderer) return { pages: [], problems: [configurationProblem(renderer.cause)] };
  const result = renderer.turn.then(() =>
    renderJobs(jobs, { renderer, templates: options.templates }),
  );
  renderer.turn = result.catch(() => undefined);
  return result;
}

async function startRenderer(options: RenderOptions): Promise<Renderer> {
  const { templates } = options;
  const folder = writeTemplateSet(templates, options.scratch);
  const used = new Set(Object.values(templates.kinds));
  let queues: Groups<TemplateJob> = new Map();
  // By Eleventy's own name of a template, which depends on the working directory.
  const taken = new Map<string, readonly TemplateJob[]>();
  const nameOf = (inputPath: string) => relative(folder, resolve(inputPath)).replaceAll('\\', '/');
  const take = (_: unknown, { page }: PageData) => {
    const jobs = queues.get(nameOf(page.inputPath)) ?? [];
    taken.set(page.inputPath, jobs);
    return jobs.map(({ view }) => view);
  };
  const eleventy = await startEleventy(options, {
    input: folder,
    includes: folder,
    ignores: templates.files
      .filter(({ path }) => !used.has(path))
      .map(({ path }) => join(folder, path)),
    data: {
      eleventyExcludeFromCollections: true,
      // Pagination wants data to page through; `before` replaces it at every run and hands the
      // views over uncopied.
      views: [],
      pagination: { data: 'views', size: 1, alias: 'view', before: take },
      permalink:
        () =>
        ({ page, pagination }: PageData) =>
          taken.get(page.inputPath)![pagination.pageNumber]!.url,
    },
  });
  const opened = new Map<string, OpenedTemplate | undefined>();
  const page = async (
    groups: Groups<TemplateJob>,
    made: Map<TemplateJob, string>,
  ): Promise<void> => {
    if (groups.size === 0) return;
    queues = groups;
    for (const [inputPath, results] of groupJobs(
      await eleventy.toJSON(),
      (result) => result.inputPath,
    )) {
      const pages = taken.get(inputPath)!;
      for (const [index, { content }] of results.entries())
        made.set(pages[index]!, String(content ?? ''));
    }
    for (const entry of firstPages(eleventy.writer)) {
      const name = nameOf(entry.inputPath);
      if (!opened.has(name)) opened.set(name, await openTemplate(entry));
    }
    for (const [template, jobs] of groups) {
      if (!made.has(jobs[0]!)) throw new Error(`Eleventy knows no language for "${template}"`);
    }
  };
  const render: Renderer['render'] = async (groups) => {
    const made = new Map<TemplateJob, string>();
    await page(
      new Map(
        [...groups]
          .filter(([template]) => !opened.has(template))
          .map(([template, jobs]) => [template, jobs.slice(0, 1)]),
      ),
      made,
    );
    const [repeated, paged] = partition(groups, (template) => opened.get(template) !== undefined);
    for (const [template, jobs] of repeated) {
      const { repeat } = opened.get(template)!;
      for (const job of jobs) if (!made.has(job)) made.set(job, await repeat(job));
    }
    await page(paged, made);
    return made;
  };
  return { render, folder, broken: new Set(), reported: new Set(), turn: Promise.resolve() };
}

type Started = Pick<RenderOptions, 'templates'> & { readonly renderer: Renderer };

async function renderJobs(
  jobs: readonly TemplateJob[],
  { renderer, templates }: Started,
): Promise<Rendered<RenderedPage>> {
  const templateOf = (job: TemplateJob) => templates.kinds[job.kind]!;
  const groups = groupJobs(
    jobs.filter((job) => !renderer.broken.has(templateOf(job))),
    templateOf,
  );
  const { made, failed } = await renderBatch(groups, renderer.render);
  const problems = failed.map(({ template, job, error }) => {
    renderer.broken.add(template);
    const [folders, known] = [
      [{ folder: renderer.folder, label: 'templates' }],
      knownTemplates(templates),
    ];
    return templateProblem(error, {
      template: `templates/${template}`,
      url: job.url,
      known,
      folders,
      from: process.cwd(),
    });
  });
  const pages = jobs.flatMap((job) =>
    made.has(job) ? [{ output: job.output, html: made.get(job)! }] : [],
  );
  return { pages, problems: problems.filter((problem) => isNew(problem, renderer.reported)) };
}

/**
 * A script that cannot be loaded fails every template, since Eleventy loads all of them: its fault
 * is one all the same.
 */
function isNew({ path, at, message }: Problem, reported: Set<string>): boolean {
  const { size } = reported;
  return reported.add(JSON.stringify([path, at, message.slice(message.indexOf(': '))])).size > size;
}

function knownTemplates({ files }: TemplateSet): KnownTemplate[] {
  return files.map(({ path, source, text }) => ({ path: `templates/${path}`, source, text }));
}

/** Where the site owner's own templates stand. */
export interface OwnPagesOptions extends RenderOptions {
  /** The site's pages/, absolute. */
  readonly input: string;
  /** The site's root, absolute. */
  readonly root: string;
  readonly lists: PostLists;
}

/**
 * Renders the site owner's own templates: every language of Eleventy but Markdown, with front
 * matter, data files, pagination, collections and permalinks as Eleventy has them, the globals
 * `site` and `words`, and the `view` of a page, so that the theme's layouts serve them. Files and
 * folders whose names begin with "_" are no pages. Reports `template-error`.
 */
export async function renderOwnPages(options: OwnPagesOptions): Promise<Rendered<OwnPage>> {
  const { root, site, templates, lists } = options;
  const input = searchableFolder(options.input, options.scratch);
  const includes = writeTemplateSet(templates, options.scratch);
  const noPages = ['**/*.md', '**/*.markdown', `${input}/**/_*`, `${input}/**/_*/**`];
  const data = {
    'eleventyComputed.view': () => (page: OwnData) => ownView(page, site),
    // As getters: a list is made when a template asks for it.
    site: Object.freeze(
      Object.defineProperties({ ...site }, Object.getOwnPropertyDescriptors(lists)),
    ),
  };
  const start = (ignores: readonly string[]) =>
    startEleventy(options, { input, includes, ignores, data, fresh: true });
  const listing = await start(noPages).catch((cause: unknown) => ({ cause }));
  if ('cause' in listing) return { pages: [], problems: [configurationProblem(listing.cause)] };
  const files = (await listing.eleventyFiles.getFiles())
    .map((file) => resolve(file))
    .sort(compareText);
  const { made, failed } = await renderBatch(
    groupJobs(files, (file) => file),
    async (groups) => {
      const eleventy = await start([...noPages, ...files.filter((file) => !groups.has(file))]);
      return groupJobs(await eleventy.toJSON(), ({ inputPath }) => resolve(inputPath));
    },
  );
  const nameOf = (file: string) =>
    sourcePath(relative(root, join(options.input, relative(input, file))));
  const problems = failed.map(({ job, error }) => {
    const own = { path: nameOf(job), source: nameOf(job), text: readTemplate(job) };
    const folders = [
      { folder: includes, label: 'templates' },
      { folder: input, label: nameOf(input) },
    ];
    return templateProblem(error, {
      template: own.path,
      known: [...knownTemplates(templates), own],
      folders,
      from: process.cwd(),
    });
  });
  const results = files
    .flatMap((file) => made.get(file) ?? [])
    .map((result) => ({ ...result, place: ownPlace(result.url) }));
  const pages = results.flatMap(({ inputPath, content, place }) =>
    place ? [{ source: nameOf(resolve(inputPath)), ...place, html: String(content ?? '') }] : [],
  );
  return { pages, problems };
}
