// A share of pages → files in the staging folder. The other kind of work that threads do; it joins render and emit.
import { readFileSync } from 'node:fs';
import type { Problem } from '../diagnostics.ts';
import { createStageWriter, type OutputFolders } from '../emit/staging.ts';
import { resolveFileUrls } from '../lib/html.ts';
import { loadEleventy, type RenderOptions, renderPages, type TemplateJob } from '../render/eleventy.ts';
import { renderFeed } from '../render/feed.ts';
import { renderSitemap } from '../render/sitemap.ts';
import { renderText } from '../render/text.ts';
import type { OutputPath, SiteConfig } from '../types.ts';
import type { View } from '../views.ts';
import { type BodyStore, openBodyStore } from './body-store.ts';
import type { RenderJob } from './jobs.ts';
import type { Worker } from './worker.ts';

export interface PrinterSetup extends Pick<RenderOptions, 'templates' | 'site' | 'scratch'> {
  readonly config: SiteConfig;
  /** Missing where nothing is to be written. */
  readonly folders?: OutputFolders | undefined;
}

export interface PrintedShare {
  readonly written: readonly OutputPath[];
  readonly unchanged: readonly OutputPath[];
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
export async function createPrinter({ config, folders, ...setup }: PrinterSetup): Promise<Worker<RenderJob, PrintedShare>> {
  const options: RenderOptions = { ...setup, base: config.base, configure: config.eleventy };
  const writer = folders && createStageWriter(folders);
  const bodies = openBodyStore(setup.scratch);
  return {
    async run(jobs) {
      const share: { written: OutputPath[]; unchanged: OutputPath[]; problems: Problem[] } = { written: [], unchanged: [], problems: [] };
      const emit = (output: OutputPath, content: string | Buffer) => {
        if (writer) share[writer.write(output, content)].push(output);
      };
      for (let start = 0; start < jobs.length; start += pagesPerTurn) {
        const turn = jobs.slice(start, start + pagesPerTurn);
        const { pages, problems } = await renderPages(turn.filter(isTemplatePage).map((job) => withBody(job, bodies)), options);
        for (const { output, html } of pages) emit(output, html);
        for (const job of turn) if (!isTemplatePage(job)) emit(job.page.output, renderData(job, bodies));
        share.problems.push(...problems);
      }
      return share;
    },
    close: () => bodies.close(),
  };
}

function isTemplatePage(job: RenderJob): job is TemplatePage {
  return 'view' in job;
}

function withBody({ page, view }: TemplatePage, bodies: BodyStore): TemplateJob {
  const { kind, output, url, body, fileUrls } = page;
  if (!body) return { kind, output, url, view };
  const { html, headings, sources } = bodies.read(body);
  // A dead link has no URL either: its path must not stay.
  const content = html.includes('broadsheet:') ? resolveFileUrls(html, fileUrls ?? {}) : html;
  return { kind, output, url, view: { ...view, content, headings, sources } as View };
}

function renderData(job: Exclude<RenderJob, TemplatePage>, bodies: BodyStore): string | Buffer {
  if ('feed' in job) return renderFeed({ ...job.page, feed: () => job.feed }, bodies.read);
  if ('entries' in job) return renderSitemap({ ...job.page, entries: () => job.entries });
  if ('lines' in job) return renderText({ ...job.page, lines: () => job.lines });
  return job.page.kind === 'own' ? job.page.html : readFileSync(job.page.file);
}
