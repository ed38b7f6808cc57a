// Planned pages and what is remembered of them → the pages to print, their bodies found, printed into the staging folder.
// A page that shows what it showed, and whose file is there, is left alone.
import type { Page } from '../pages.ts';
import type { Problem } from '../diagnostics.ts';
import type { Spilled } from '../press/body-store.ts';
import { bodiesOf, type PrintJob, type RenderJob, shownBy, toJob } from '../press/jobs.ts';
import type { PrintedFile } from '../press/printer.ts';
import type { Printing } from '../press/shares.ts';
import { makeFingerprints } from '../state/fingerprint.ts';
import type { PageMark } from '../state/memory.ts';
import type { OutputPath, SourcePath } from '../types.ts';

export interface PrintOptions {
  /** What all pages depend on. */
  readonly key: string;
  /** The pages of the last build whose files are as it wrote them. */
  readonly known: ReadonlyMap<OutputPath, PageMark>;
  readonly bodies: Map<SourcePath, Spilled>;
  /** Parses posts for the bodies that pages show. */
  readonly readBodies: (paths: readonly SourcePath[]) => Promise<ReadonlyMap<SourcePath, Spilled>>;
  readonly printing: Printing;
  readonly onBegin: (total: number) => (done: number) => void;
}

export interface PrintedSite {
  /** All pages of the site. */
  readonly pages: ReadonlyMap<OutputPath, PageMark>;
  readonly printed: readonly PrintedFile[];
  readonly problems: readonly Problem[];
}

/** Prints what is new or shows something else. Reports `template-error`. */
export async function printSite(pages: readonly Page[], { key, known, bodies, readBodies, printing, onBegin }: PrintOptions): Promise<PrintedSite> {
  const { ofShown, ofParts } = makeFingerprints(key);
  const marks = new Map<OutputPath, PageMark>();
  const mark = (page: Page, job: RenderJob): PageMark => {
    const made = { look: ofParts(partsOf(page)), fingerprint: ofShown(shownBy(job)), bytes: known.get(page.output)?.bytes ?? -1 };
    marks.set(page.output, made);
    return made;
  };
  // On a first build every page is new, and its job is made once, when its turn comes.
  const changed = known.size === 0 ? pages : pages.filter((page) => hasChanged(page));
  await findBodies(changed);
  const { files, problems } = await printing.print(jobs(), onBegin(changed.length));
  for (const { output, bytes } of files) marks.set(output, { ...marks.get(output)!, bytes });
  return { pages: marks, printed: files, problems };

  /** Keeps the mark of a page that shows what it showed: known by its parts, or, where these are others, by all of it. */
  function hasChanged(page: Page): boolean {
    const last = known.get(page.output);
    if (last && last.look !== '' && last.look === ofParts(partsOf(page))) {
      marks.set(page.output, last);
      return false;
    }
    return mark(page, toJob(page)).fingerprint !== last?.fingerprint;
  }

  async function findBodies(changed: readonly Page[]): Promise<void> {
    const missing = new Set<SourcePath>();
    for (const page of changed) {
      // Where all pages are printed, the posts of a feed are among them.
      const shown = 'feed' in page && known.size > 0 ? bodiesOf(toJob(page)) : 'body' in page && page.body ? [page.body] : [];
      for (const { source } of shown) if (!bodies.has(source)) missing.add(source);
    }
    for (const [path, body] of await readBodies([...missing])) bodies.set(path, body);
  }

  function* jobs(): Generator<PrintJob> {
    for (const page of changed) {
      const job = toJob(page);
      if (known.size === 0) mark(page, job);
      yield { job, bodies: Object.fromEntries(bodiesOf(job).map(({ source }) => [source, bodies.get(source)!])) as Record<SourcePath, Spilled> };
    }
  }
}

function partsOf(page: Page): readonly string[] | undefined {
  if (!('from' in page) || !page.from) return undefined;
  return [page.output, JSON.stringify('fileUrls' in page && page.fileUrls), ...page.from()];
}
