// Planned pages → what a browser gets, one at a time and only when asked for, by the code that
// prints them in a build. Remembers what it has made, and what kept pages from being made, until
// the page, or what all pages depend on, changes.
import { readFileSync, statSync } from 'node:fs';
import type { RenderOptions } from '../render/eleventy.ts';
import type { StructuredData } from '../render/json-ld/structured-data.ts';
import { keepInMemory } from '../render/show-body.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { BodyRef, OutputPath, PostBody, SourcePath, StoredBody } from '../site/types.ts';
import { bodiesOf, toJob } from '../workers/jobs.ts';
import { type Rendering, renderJobs } from '../workers/printer.ts';
import { failureProblem } from './failure.ts';

export interface PageMakerOptions {
  /** Reads a body that a page shows. */
  readonly readBody: (ref: BodyRef) => Promise<PostBody>;
  /** Called if a page can no longer be made, or can be made again. */
  readonly onProblems: () => void;
}

/** A page as a browser gets it: what is in it, or the file that holds as much as that. */
export type PageContent = string | Buffer | { readonly file: string };

export interface PageMaker {
  /** A page, or undefined if it cannot be made; then its problems say why. */
  readonly make: (page: Page) => Promise<PageContent | undefined>;
  /** Renders with these templates from now on, started again. */
  readonly use: (options: RenderOptions, structuredData: StructuredData) => void;
  /** Forgets the problems of all other pages. */
  readonly keep: (pages: ReadonlyMap<OutputPath, Page>) => void;
  /** What keeps pages from being made; a template fails each of its pages, and is named once. */
  readonly problems: () => readonly Problem[];
}

type MadePage = { readonly content: PageContent } | { readonly problems: readonly Problem[] };

/** Files with more bytes are never in memory as a whole. */
const largeBytes = 1 << 24;

/** So many pages are kept; a window shows one, and asks for a few when it is loaded again. */
const mostKept = 100;

/** Makes a page maker, which needs templates before it makes a page. */
export function createPageMaker({ readBody, onProblems }: PageMakerOptions): PageMaker {
  let render: (page: Page) => Promise<MadePage> = () => Promise.reject(new Error('No templates'));
  const kept = new Map<Page, Promise<MadePage>>();
  const broken = new Map<OutputPath, readonly Problem[]>();

  function makeOnce(page: Page): Promise<MadePage> {
    // A file may change while the plan stays.
    if (page.kind === 'asset') return render(page);
    let made = kept.get(page);
    if (!made) {
      made = render(page);
      kept.set(page, made);
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
      // What the disk refuses now it may give at the next request.
      made.catch(() => kept.delete(page));
    }
    return made;
  }

  return {
    async make(page) {
      const made = await makeOnce(page).catch(
        (error: unknown): MadePage => ({ problems: [failureProblem(error)] }),
      );
      const problems = 'problems' in made ? made.problems : undefined;
      if (problems !== broken.get(page.output)) {
        if (problems) broken.set(page.output, problems);
        else broken.delete(page.output);
        onProblems();
      }
      return 'content' in made ? made.content : undefined;
    },
    use(options, structuredData) {
      render = makeRender(options, { readBody, structuredData });
      kept.clear();
      broken.clear();
    },
    keep(pages) {
      for (const output of broken.keys()) if (!pages.has(output)) broken.delete(output);
    },
    problems: () => firstOfEach([...broken.values()].flat()),
  };
}

function makeRender(
  options: RenderOptions,
  {
    readBody,
    structuredData,
  }: Pick<PageMakerOptions, 'readBody'> & { readonly structuredData: StructuredData },
): (page: Page) => Promise<MadePage> {
  let started = options;
  return async (page) => {
    const job = toJob(page);
    const bodies = new Map<SourcePath, StoredBody>();
    for (const ref of bodiesOf(job)) bodies.set(ref.source, keepInMemory(await readBody(ref)));
    for (;;) {
      const used = started;
      let content: PageContent | undefined;
      const emit: Rendering['emit'] = (_, made) =>
        (content = typeof made === 'string' ? made : Buffer.from(made));
      const emitFile: Rendering['emitFile'] = (_, file) =>
        (content = statSync(file).size > largeBytes ? { file } : readFileSync(file));
      const problems = await renderJobs([{ job, bodyOf: ({ source }) => bodies.get(source)! }], {
        options: used,
        emit,
        emitFile,
        structuredData,
      });
      if (content !== undefined) return { content };
      // A template that fails once makes nothing more, and says why once: the next page gets
      // templates that are started again.
      if (started === used) started = { ...used };
      if (problems.length > 0) return { problems };
    }
  };
}

function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, path, at }: Problem) => JSON.stringify([code, path, at]);
  return [...new Map(problems.toReversed().map((problem) => [keyOf(problem), problem])).values()];
}
