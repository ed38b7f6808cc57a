// A share of pages → files in the staging folder. The other kind of work that threads do; it joins
// render and emit.
import { statSync } from 'node:fs';
import { openBodyStore } from '../cache/body-store.ts';
import type { OutputFolders } from '../emit/output-folders.ts';
import { createStageWriter, type StagedFile } from '../emit/staging.ts';
import { featuresOf } from '../features/index.ts';
import type { LaterBytes } from '../lib/reused-buffer.ts';
import { textOf } from '../lib/splice.ts';
import { loadEleventy, type RenderOptions } from '../render/eleventy.ts';
import { renderFeed } from '../render/feed.ts';
import { makeStructuredData, type StructuredData } from '../render/json-ld/structured-data.ts';
import { renderOpml } from '../render/opml.ts';
import { renderPages } from '../render/render-pages.ts';
import { showInPage } from '../render/show-body.ts';
import { renderSitemap } from '../render/sitemap.ts';
import type { TemplateJob } from '../render/template-runner.ts';
import { renderText } from '../render/text.ts';
import type { ShareNotes } from '../search/index/share-notes.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { BodyDetails, BodyRef, OutputPath, SiteConfig, StoredBody } from '../site/types.ts';
import type { SiteView, View } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { kindsWithSlot } from './body-slot.ts';
import { bodiesOf, type PrintJob, type RenderJob } from './jobs.ts';
import { makeNoteJobs } from './note-jobs.ts';
import { bytesOf, pageBytes, pageBytesWithBody, slot } from './page-bytes.ts';
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
  /** Of each job of texts in the share, in order. */
  readonly notes: readonly ShareNotes[];
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
export async function createPrinter(
  { config, folders, ...setup }: PrinterSetup,
  number = 0,
): Promise<Worker<PrintJob, PrintedShare>> {
  const options: RenderOptions = {
    ...setup,
    words: wordsOf(config),
    base: config.base,
    configure: config.eleventy,
  };
  // Starts the templates, which takes as long as many pages, before there is one; what is wrong
  // with them, the first page says.
  void renderPages([], options);
  const writer = folders && createStageWriter(folders);
  const store = openBodyStore(setup.scratch);
  const slots = config.eleventy ? none : kindsWithSlot(setup.templates);
  const structuredData = makeStructuredData(featuresOf(config));
  const noteJobs = makeNoteJobs(store, number);
  return {
    async run(jobs) {
      const share = {
        files: [] as PrintedFile[],
        notes: [] as ShareNotes[],
        problems: [] as Problem[],
      };
      const emit = (output: OutputPath, content: string | Buffer) => {
        share.files.push({
          output,
          ...(writer?.write(output, content) ?? {
            bytes: Buffer.byteLength(content),
            isNew: false,
          }),
        });
      };
      const emitFile = (output: OutputPath, file: string) => {
        const staged = writer?.copy(output, file) ?? { bytes: statSync(file).size, isNew: false };
        share.files.push({ output, ...staged });
      };
      for (let start = 0; start < jobs.length; start += pagesPerTurn) {
        // In the thread of the build, others wait for their next share meanwhile.
        await new Promise(setImmediate);
        const turn = jobs.slice(start, start + pagesPerTurn);
        share.notes.push(...(await noteJobs(turn)));
        const readable = turn.flatMap(({ job, bodies }) => {
          if ('texts' in job) return [];
          const refs = bodiesOf(job);
          return {
            job,
            bodyOf: ({ source }: BodyRef) =>
              store.bodyAt(bodies[refs.findIndex((ref) => ref.source === source)]!),
          };
        });
        share.problems.push(
          ...(await renderJobs(readable, { options, emit, emitFile, slots, structuredData })),
        );
      }
      return share;
    },
    close: () => store.close(),
  };
}

const none: ReadonlySet<string> = new Set();

/** A job, and how to get the bodies that its page shows. */
export interface ReadableJob {
  readonly job: RenderJob;
  readonly bodyOf: (ref: BodyRef) => StoredBody;
}

export interface Rendering {
  readonly options: RenderOptions;
  /** Bytes are good until it returns. */
  readonly emit: (output: OutputPath, content: string | Buffer) => void;
  /** Emits the bytes of a file, of any size. */
  readonly emitFile: (output: OutputPath, file: string) => void;
  /** Kinds of pages whose templates print the body once and look at nothing of it. */
  readonly slots?: ReadonlySet<string>;
  readonly structuredData: StructuredData;
}

/**
 * Renders pages of all kinds, those of templates together. Reports as renderPages does; emits no
 * page that a template cannot make.
 */
export async function renderJobs(
  jobs: readonly ReadableJob[],
  { options, emit, emitFile, slots = none, structuredData }: Rendering,
): Promise<readonly Problem[]> {
  const { scripts } = options.site;
  const finish = (view: View) => structuredData(view, options.site);
  const templateJobs: TemplateJob[] = [];
  /** The pages with a slot, and the body that each waits for. */
  const waiting = new Map<
    OutputPath,
    { readonly readable: ReadableJob; readonly body: LaterBytes }
  >();
  for (const readable of jobs) {
    const { job, bodyOf } = readable;
    if (!isTemplatePage(job)) {
      if ('file' in job.page) emitFile(job.page.output, job.page.file);
      else emit(job.page.output, renderData(job, { bodyOf, scripts }));
      continue;
    }
    const hasSlot = slots.has(job.page.kind);
    const shown = job.page.body && showBody(job, bodyOf(job.page.body), hasSlot);
    if (shown && hasSlot) waiting.set(job.page.output, { readable, body: shown.html });
    templateJobs.push(complete(job, shown && viewOf(shown, hasSlot), finish));
  }
  const { pages, problems } = await renderPages(templateJobs, options);
  const withoutSlot: ReadableJob[] = [];
  for (const { output, html } of pages) {
    const { readable, body } = waiting.get(output) ?? {};
    const page = body ? pageBytesWithBody(html, { scripts, body }) : pageBytes(html, scripts);
    if (page) emit(output, page);
    else withoutSlot.push(readable!);
  }
  return withoutSlot.length === 0
    ? problems
    : [
        ...problems,
        ...(await renderJobs(withoutSlot, { options, emit, emitFile, structuredData })),
      ];
}

function isTemplatePage(job: RenderJob): job is TemplatePage {
  return 'view' in job;
}

/** A body as a page shows it. */
interface Shown {
  readonly html: LaterBytes;
  readonly details: Omit<BodyDetails, 'places'>;
}

/** A page with a slot is marked before it has its body, so that the body comes with its marks. */
function showBody({ page, view }: TemplatePage, body: StoredBody, hasSlot: boolean): Shown {
  const { places = [], ...details } = body.readDetails();
  const html = showInPage(body, places, {
    fileUrls: page.fileUrls,
    images: page.images,
    hasLead: 'image' in view,
    marksPassages: hasSlot,
  });
  return { html, details };
}

/** What a view has of a body. */
type BodyView = Shown['details'] & { readonly content: string };

function viewOf({ html, details }: Shown, hasSlot: boolean): BodyView {
  return { ...details, content: hasSlot ? slot : textOf(html) };
}

/**
 * The view was made for this job; to copy it would take longer than to make it complete. Structured
 * data come last: a post's sources come with its body.
 */
function complete(
  { page: { kind, output, url }, view }: TemplatePage,
  body: BodyView | undefined,
  structuredDataOf: (view: View) => string | undefined,
): TemplateJob {
  if (body) Object.assign(view, body);
  const structured = structuredDataOf(view);
  return {
    kind,
    output,
    url,
    view: structured === undefined ? view : Object.assign(view, { structuredData: structured }),
  };
}

interface DataOptions {
  readonly bodyOf: ReadableJob['bodyOf'];
  readonly scripts: SiteView['scripts'];
}

function renderData(
  job: Exclude<RenderJob, TemplatePage>,
  { bodyOf, scripts }: DataOptions,
): string | Buffer {
  if ('feed' in job) return bytesOf(renderFeed({ ...job.page, feed: () => job.feed }, bodyOf));
  if ('entries' in job) return bytesOf(renderSitemap({ ...job.page, entries: () => job.entries }));
  if ('outlines' in job) return bytesOf(renderOpml({ ...job.page, outlines: () => job.outlines }));
  if ('lines' in job) return renderText({ ...job.page, lines: () => job.lines });
  if ('indexed' in job) throw new Error('a file of an index is made of notes');
  if ('made' in job) return Buffer.from(job.made.buffer, job.made.byteOffset, job.made.byteLength);
  if ('file' in job.page) throw new Error('a file has no content of its own');
  return /\.html?$/i.test(job.page.output) ? pageBytes(job.page.html, scripts) : job.page.html;
}
