// A share of pages → files in the staging folder. The other kind of work that threads do; it joins render and emit.
import { readFileSync } from 'node:fs';
import type { Problem } from '../diagnostics.ts';
import type { OutputFolders } from '../emit/output-folders.ts';
import { createStageWriter, type StagedFile } from '../emit/staging.ts';
import { resolveFileUrls } from '../lib/html.ts';
import { structuredData } from '../plan/structured-data/structured-data.ts';
import { loadEleventy, type RenderOptions, renderPages, type TemplateJob } from '../render/eleventy.ts';
import { renderFeed } from '../render/feed.ts';
import { renderOpml } from '../render/opml.ts';
import { showImages } from '../render/show-images.ts';
import { renderSitemap } from '../render/sitemap.ts';
import { renderText } from '../render/text.ts';
import type { BodyRef, OutputPath, PostBody, SiteConfig } from '../types.ts';
import type { SiteView, View } from '../views.ts';
import { wordsOf } from '../words.ts';
import { openBodyStore } from './body-store.ts';
import { bodiesOf, type PrintJob, type RenderJob } from './jobs.ts';
import { bytesOf, pageBytes } from './page-bytes.ts';
import type { Worker } from './worker.ts';

export interface PrinterSetup extends Pick<RenderOptions, 'templates' | 'site' | 'scratch'> {
  readonly config: SiteConfig;
  /** Missing where nothing is to be written. */
  readonly folders?: OutputFolders | undefined;
}

/** A page as it is to stand in the output. */
export interface PrintedFile extends StagedFile {
  readonly output: OutputPath;
}

export interface PrintedShare {
  readonly files: readonly PrintedFile[];
  readonly problems: readonly Problem[];
}

/** Pages that stand in memory at once: young enough, when they are written, to be freed cheaply. */
const pagesPerTurn = 25;

type TemplatePage = Extract<RenderJob, { view: View }>;

/** Loads what rendering needs, before it is known what to render. */
export function preloadPrinter(): Promise<unknown> {
  return loadEleventy();
}

/** A worker that renders with templates of its own and writes what it renders. */
export async function createPrinter({ config, folders, ...setup }: PrinterSetup): Promise<Worker<PrintJob, PrintedShare>> {
  const options: RenderOptions = { ...setup, words: wordsOf(config), base: config.base, configure: config.eleventy };
  // Starts the templates, which takes as long as many pages, before there is one; what is wrong with them, the first page says.
  void renderPages([], options);
  const writer = folders && createStageWriter(folders);
  const store = openBodyStore(setup.scratch);
  return {
    async run(jobs) {
      const share: { readonly files: PrintedFile[]; readonly problems: Problem[] } = { files: [], problems: [] };
      const emit = (output: OutputPath, content: string | Buffer) => {
        share.files.push({ output, ...(writer?.write(output, content) ?? { bytes: Buffer.byteLength(content), isNew: false }) });
      };
      for (let start = 0; start < jobs.length; start += pagesPerTurn) {
        // In the thread of the build, others wait for their next share meanwhile.
        await new Promise(setImmediate);
        const turn = jobs.slice(start, start + pagesPerTurn);
        const readable = turn.map(({ job, bodies }) => {
          const refs = bodiesOf(job);
          return { job, readBody: ({ source }: BodyRef) => store.read(bodies[refs.findIndex((ref) => ref.source === source)]!) };
        });
        share.problems.push(...(await renderJobs(readable, { options, emit })));
      }
      return share;
    },
    close: () => store.close(),
  };
}

/** A job, and how to get the bodies that its page shows. */
export interface ReadableJob {
  readonly job: RenderJob;
  readonly readBody: (ref: BodyRef) => PostBody;
}

export interface Rendering {
  readonly options: RenderOptions;
  /** Bytes are good until it returns. */
  readonly emit: (output: OutputPath, content: string | Buffer) => void;
}

/** Renders pages of all kinds, those of templates together. Reports as renderPages does; emits no page that a template cannot make. */
export async function renderJobs(jobs: readonly ReadableJob[], { options, emit }: Rendering): Promise<readonly Problem[]> {
  const templateJobs: TemplateJob[] = [];
  for (const { job, readBody } of jobs) {
    if (isTemplatePage(job)) templateJobs.push(withStructuredData(withBody(job, readBody), options.site));
    else emit(job.page.output, renderData(job, { readBody, scripts: options.site.scripts }));
  }
  const { pages, problems } = await renderPages(templateJobs, options);
  for (const { output, html } of pages) emit(output, pageBytes(html, options.site.scripts));
  return problems;
}

function isTemplatePage(job: RenderJob): job is TemplatePage {
  return 'view' in job;
}

type ReadBody = ReadableJob['readBody'];

function withBody({ page, view }: TemplatePage, readBody: ReadBody): TemplateJob {
  const { kind, output, url, body, fileUrls, images = {} } = page;
  if (!body) return { kind, output, url, view };
  const { html, headings, sources } = readBody(body);
  const shown = html.includes('<img') ? showImages(html, { images, hasLead: 'image' in view }) : html;
  // A dead link has no URL either: its path must not stay.
  const content = html.includes('broadsheet:') ? resolveFileUrls(shown, fileUrls ?? {}) : shown;
  // The view was made for this job; to copy it would take longer than to make it complete.
  return { kind, output, url, view: Object.assign(view, { content, headings, sources }) };
}

/** Last of all: a post's sources come with its body. */
function withStructuredData(job: TemplateJob, site: SiteView): TemplateJob {
  const json = structuredData(job.view, site);
  return json === undefined ? job : { ...job, view: Object.assign(job.view, { structuredData: json }) };
}

interface DataOptions {
  readonly readBody: ReadBody;
  readonly scripts: SiteView['scripts'];
}

function renderData(job: Exclude<RenderJob, TemplatePage>, { readBody, scripts }: DataOptions): string | Buffer {
  if ('feed' in job) return bytesOf(renderFeed({ ...job.page, feed: () => job.feed }, readBody));
  if ('entries' in job) return renderSitemap({ ...job.page, entries: () => job.entries });
  if ('outlines' in job) return renderOpml({ ...job.page, outlines: () => job.outlines });
  if ('lines' in job) return renderText({ ...job.page, lines: () => job.lines });
  if (job.page.kind === 'asset') return readFileSync(job.page.file);
  return /\.html?$/i.test(job.page.output) ? pageBytes(job.page.html, scripts) : job.page.html;
}
