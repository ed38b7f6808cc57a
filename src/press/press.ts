// One worker's hands: a share of paths → parsed posts; a share of pages → files. Runs in this thread or in another;
// like build.ts it knows the stages, and like them it keeps no order between shares.
import { readFileSync } from 'node:fs';
import type { Problem } from '../diagnostics.ts';
import { createStageWriter, type OutputFolders } from '../emit/staging.ts';
import { resolveFileUrls } from '../lib/html.ts';
import { readSource } from '../load/read-source.ts';
import { createMarkdown } from '../parse/markdown.ts';
import { parsePost } from '../parse/parse-post.ts';
import { type RenderOptions, renderPages, type TemplateJob } from '../render/eleventy.ts';
import { renderFeed } from '../render/feed.ts';
import { renderSitemap } from '../render/sitemap.ts';
import { renderText } from '../render/text.ts';
import type { OutputPath, Post, SiteConfig, SourcePath } from '../types.ts';
import type { View } from '../views.ts';
import { openBodyStore } from './body-store.ts';
import type { RenderJob } from './jobs.ts';

export interface PressOptions {
  /** Absolute. */
  readonly root: string;
  readonly config: SiteConfig;
  /** A folder of this build alone, absolute; holds bodies and the template set. */
  readonly scratch: string;
  /** The number of this press, from 0. */
  readonly number: number;
}

/** What rendering needs and parsing does not know yet. */
export interface RenderSetup extends Pick<RenderOptions, 'templates' | 'site'> {
  /** Missing where nothing is to be written. */
  readonly folders?: OutputFolders | undefined;
}

export interface ParsedShare {
  readonly posts: readonly Post[];
  readonly problems: readonly Problem[];
}

export interface RenderedShare {
  readonly written: readonly OutputPath[];
  readonly unchanged: readonly OutputPath[];
  readonly problems: readonly Problem[];
}

export interface Press {
  readonly parse: (paths: readonly SourcePath[]) => Promise<ParsedShare>;
  readonly prepare: (setup: RenderSetup) => Promise<void>;
  readonly render: (jobs: readonly RenderJob[]) => Promise<RenderedShare>;
  readonly close: () => Promise<void>;
}

/** Sätteri's buffers are freed in the event loop only: without a turn of it, each post would leave 27 KB behind. */
const postsPerTurn = 25;

export async function createPress({ root, config, scratch, number }: PressOptions): Promise<Press> {
  const markdown = await createMarkdown(config.markdown);
  const bodies = openBodyStore(scratch, number);
  let print: ((jobs: readonly RenderJob[]) => Promise<RenderedShare>) | undefined;

  async function parse(paths: readonly SourcePath[]): Promise<ParsedShare> {
    const posts: Post[] = [];
    const problems: Problem[] = [];
    for (const [index, path] of paths.entries()) {
      const read = readSource(root, path);
      const parsed = await parsePost(read.file, { config, markdown });
      problems.push(...read.problems, ...parsed.problems);
      if (parsed.post && parsed.body) posts.push({ ...parsed.post, body: bodies.write(parsed.body) });
      if (index % postsPerTurn === 0) await new Promise(setImmediate);
    }
    bodies.flush();
    return { posts, problems };
  }

  async function prepare({ templates, site, folders }: RenderSetup): Promise<void> {
    const options: RenderOptions = { templates, site, base: config.base, scratch, ...(config.eleventy && { configure: config.eleventy }) };
    const writer = folders && createStageWriter(folders);
    print = async (jobs) => {
      const files = new Map<OutputPath, string | Buffer>();
      const pages = jobs.flatMap((job) => ('view' in job ? [withBody(job)] : []));
      const rendered = await renderPages(pages, options);
      for (const { output, html } of rendered.pages) files.set(output, html);
      for (const job of jobs) if (!('view' in job)) files.set(job.page.output, renderData(job));
      const written: OutputPath[] = [];
      const unchanged: OutputPath[] = [];
      for (const [output, content] of files) {
        if (writer) (writer.write(output, content) === 'written' ? written : unchanged).push(output);
      }
      return { written, unchanged, problems: rendered.problems };
    };
  }

  function withBody({ page, view }: Extract<RenderJob, { view: View }>): TemplateJob {
    const { kind, output, url, body, fileUrls } = page;
    if (!body) return { kind, output, url, view };
    const { html, headings, sources } = bodies.read(body);
    const content = fileUrls ? resolveFileUrls(html, fileUrls) : html;
    return { kind, output, url, view: { ...view, content, headings, sources } as View };
  }

  function renderData(job: Exclude<RenderJob, { view: View }>): string | Buffer {
    if ('feed' in job) return renderFeed({ ...job.page, feed: () => job.feed }, bodies.read);
    if ('entries' in job) return renderSitemap({ ...job.page, entries: () => job.entries });
    if ('lines' in job) return renderText({ ...job.page, lines: () => job.lines });
    return job.page.kind === 'own' ? job.page.html : readFileSync(job.page.file);
  }

  async function render(jobs: readonly RenderJob[]): Promise<RenderedShare> {
    if (!print) throw new Error('render() before prepare()');
    return print(jobs);
  }

  return { parse, prepare, render, close: async () => bodies.close() };
}
