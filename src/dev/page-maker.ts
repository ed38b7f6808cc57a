// Planned pages → what a browser gets, one at a time and only when asked for, by the code that
// prints them in a build. Remembers what it has made until the page, or what all pages depend on,
// is another one.

import type { RenderOptions } from '../render/eleventy.ts';
import type { StructuredData } from '../render/json-ld/structured-data.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { BodyRef, PostBody, SourcePath } from '../site/types.ts';
import { bodiesOf, toJob } from '../workers/jobs.ts';
import { type Rendering, renderJobs } from '../workers/printer.ts';

/** A page, or why there is none. */
export type MadePage =
  | { readonly content: string | Buffer }
  | { readonly problems: readonly Problem[] };

export interface PageMaker {
  readonly make: (page: Page) => Promise<MadePage>;
  /** Renders with other templates from now on, or with the same ones started anew. */
  readonly use: (options: RenderOptions, structuredData: StructuredData) => void;
}

/** So many pages are kept; a window shows one, and asks for a few when it is loaded again. */
const mostKept = 100;

/** Makes pages, with the bodies that they show from `readBody`. */
export function createPageMaker(readBody: (ref: BodyRef) => Promise<PostBody>): PageMaker {
  let options: RenderOptions | undefined;
  let structuredData: StructuredData = () => undefined;
  const kept = new Map<Page, Promise<MadePage>>();

  function make(page: Page): Promise<MadePage> {
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

  async function render(page: Page): Promise<MadePage> {
    const job = toJob(page);
    const bodies = new Map<SourcePath, PostBody>();
    for (const ref of bodiesOf(job)) bodies.set(ref.source, await readBody(ref));
    for (;;) {
      const used: RenderOptions = options!;
      let content: string | Buffer | undefined;
      const emit: Rendering['emit'] = (_, made) =>
        (content = typeof made === 'string' ? made : Buffer.from(made));
      const problems = await renderJobs(
        [{ job, bodyOf: ({ source }) => ({ read: () => bodies.get(source)! }) }],
        { options: used, emit, structuredData },
      );
      if (content !== undefined) return { content };
      // A template that fails once makes nothing more, and says why once: the next page is to have
      // a try of its own.
      if (options === used) options = { ...used };
      if (problems.length > 0) return { problems };
    }
  }

  return {
    make,
    use(newOptions, newStructuredData) {
      options = newOptions;
      structuredData = newStructuredData;
      kept.clear();
    },
  };
}
