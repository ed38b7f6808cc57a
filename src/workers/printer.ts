// A share of pages → files in the staging folder. The other kind of work that threads do; it joins
// render and emit.
import { readFileSync } from 'node:fs';
import type { OutputFolders } from '../emit/output-folders.ts';
import { createStageWriter, type StagedFile } from '../emit/staging.ts';
import { featuresOf } from '../features/index.ts';
import { resolveFileUrls } from '../lib/html.ts';
import type { LaterBytes } from '../lib/reused-buffer.ts';
import { loadEleventy, type RenderOptions } from '../render/eleventy.ts';
import { renderFeed, type StoredBody } from '../render/feed.ts';
import { makeStructuredData, type StructuredData } from '../render/json-ld/structured-data.ts';
import { renderOpml } from '../render/opml.ts';
import { renderPages, type TemplateJob } from '../render/render-pages.ts';
import { showImages } from '../render/show-images.ts';
import { renderSitemap } from '../render/sitemap.ts';
import { renderText } from '../render/text.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { BodyRef, OutputPath, PostBody, SiteConfig } from '../site/types.ts';
import type { SiteView, View } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { fillSlot, kindsWithSlot, slot } from './body-slot.ts';
import { type Facts, openBodyStore, type Spilled } from './body-store.ts';
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
export async function createPrinter({
  config,
  folders,
  ...setup
}: PrinterSetup): Promise<Worker<PrintJob, PrintedShare>> {
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
  return {
    async run(jobs) {
      const share: { readonly files: PrintedFile[]; readonly problems: Problem[] } = {
        files: [],
        problems: [],
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
      for (let start = 0; start < jobs.length; start += pagesPerTurn) {
        // In the thread of the build, others wait for their next share meanwhile.
        await new Promise(setImmediate);
        const turn = jobs.slice(start, start + pagesPerTurn);
        const readable = turn.map(({ job, bodies }) => {
          const refs = bodiesOf(job);
          return {
            job,
            bodyOf: ({ source }: BodyRef) =>
              bodyAt(bodies[refs.findIndex((ref) => ref.source === source)]!),
          };
        });
        share.problems.push(
          ...(await renderJobs(readable, { options, emit, slots, structuredData })),
        );
      }
      return share;
    },
    close: () => store.close(),
  };

  function bodyAt(place: Spilled): Body {
    return {
      read: () => store.read(place),
      inFeed: (pageUrl) => store.laterInFeed(place, pageUrl),
      ...(place.fitsPage && {
        inPage: { html: store.later(place), readFacts: () => store.readFacts(place) },
      }),
    };
  }
}

const none: ReadonlySet<string> = new Set();

/** A body, and how to get it. */
export interface Body extends StoredBody {
  /** Its HTML, where that can be put into a page as it is, and the rest of what is known of it. */
  readonly inPage?: { readonly html: LaterBytes; readonly readFacts: () => Facts };
}

/** A job, and how to get the bodies that its page shows. */
export interface ReadableJob {
  readonly job: RenderJob;
  readonly bodyOf: (ref: BodyRef) => Body;
}

export interface Rendering {
  readonly options: RenderOptions;
  /** Bytes are good until it returns. */
  readonly emit: (output: OutputPath, content: string | Buffer) => void;
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
  { options, emit, slots = none, structuredData }: Rendering,
): Promise<readonly Problem[]> {
  const { scripts } = options.site;
  const finish = (view: View) => structuredData(view, options.site);
  const templateJobs: TemplateJob[] = [];
  const waiting = new Map<
    OutputPath,
    { readonly readable: ReadableJob; readonly html: LaterBytes }
  >();
  for (const readable of jobs) {
    const { job, bodyOf } = readable;
    if (!isTemplatePage(job)) {
      emit(job.page.output, renderData(job, { bodyOf, scripts }));
      continue;
    }
    const body = job.page.body && bodyOf(job.page.body);
    if (body?.inPage && slots.has(job.page.kind)) {
      waiting.set(job.page.output, { readable, html: body.inPage.html });
      templateJobs.push(complete(job, { ...body.inPage.readFacts(), content: slot }, finish));
    } else templateJobs.push(complete(job, body && shown(job, body.read()), finish));
  }
  const { pages, problems } = await renderPages(templateJobs, options);
  const others: ReadableJob[] = [];
  for (const { output, html } of pages) {
    const later = waiting.get(output);
    const page = later ? fillSlot(html, later.html) : html;
    if (page) emit(output, pageBytes(page, scripts));
    else others.push(later!.readable);
  }
  return others.length === 0
    ? problems
    : [...problems, ...(await renderJobs(others, { options, emit, structuredData }))];
}

function isTemplatePage(job: RenderJob): job is TemplatePage {
  return 'view' in job;
}

/** What a page shows of its body. */
type Shown = Facts & { readonly content: string };

function shown(
  { page: { fileUrls, images = {} }, view }: TemplatePage,
  { html, ...facts }: PostBody,
): Shown {
  const withImages = html.includes('<img')
    ? showImages(html, { images, hasLead: 'image' in view })
    : html;
  // A dead link has no URL either: its path must not stay.
  return {
    ...facts,
    content: html.includes('broadsheet:')
      ? resolveFileUrls(withImages, fileUrls ?? {})
      : withImages,
  };
}

/**
 * The view was made for this job; to copy it would take longer than to make it complete. Structured
 * data come last: a post's sources come with its body.
 */
function complete(
  { page: { kind, output, url }, view }: TemplatePage,
  body: Shown | undefined,
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
  if ('entries' in job) return renderSitemap({ ...job.page, entries: () => job.entries });
  if ('outlines' in job) return renderOpml({ ...job.page, outlines: () => job.outlines });
  if ('lines' in job) return renderText({ ...job.page, lines: () => job.lines });
  if (job.page.kind === 'asset') return readFileSync(job.page.file);
  return /\.html?$/i.test(job.page.output) ? pageBytes(job.page.html, scripts) : job.page.html;
}
