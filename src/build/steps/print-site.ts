// Planned pages and what is remembered of them → the pages to print, their bodies found, printed
// into the staging folder. A page that shows what it showed, and whose file is there, is left
// alone.
import type { Spilled } from '../../cache/body-store.ts';
import type { PageEntry } from '../../cache/manifest.ts';
import type { Fingerprint } from '../../lib/fingerprint.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Page } from '../../site/pages.ts';
import type { BodyRef, OutputPath, SourcePath } from '../../site/types.ts';
import { bodiesOf, type PrintJob, toJob } from '../../workers/jobs.ts';
import type { PrintedFile } from '../../workers/printer.ts';
import type { Printing } from '../../workers/shares.ts';
import type { PageHashes } from './changes.ts';
import { makeFingerprintPage } from './fingerprint-page.ts';
import { planIndex, tiersOf } from './print-index.ts';

export interface PrintOptions {
  /** What all pages of a kind depend on. */
  readonly keys: PageHashes;
  /** The posts whose texts are all that has changed since; missing where there may be more. */
  readonly texts?: ReadonlySet<SourcePath> | undefined;
  /** The pages of the last build whose files are as it wrote them. */
  readonly known: ReadonlyMap<OutputPath, PageEntry>;
  readonly bodies: Map<SourcePath, Spilled>;
  /** Posts whose pages stay as they are, because their texts cannot be read any more. */
  readonly kept?: ReadonlySet<SourcePath> | undefined;
  /** Parses posts for the bodies that pages show. */
  readonly readBodies: (paths: readonly SourcePath[]) => Promise<ReadonlyMap<SourcePath, Spilled>>;
  readonly printing: Printing;
  readonly onBegin: (total: number) => (done: number) => void;
}

export interface PrintedSite {
  /** Of the pages that were printed; all others are as they were. */
  readonly entries: ReadonlyMap<OutputPath, PageEntry>;
  readonly printed: readonly PrintedFile[];
  readonly problems: readonly Problem[];
}

/** Prints what is new or shows something else. Reports `template-error`. */
export async function printSite(
  pages: readonly Page[],
  { keys, texts, known, bodies, kept, readBodies, printing, onBegin }: PrintOptions,
): Promise<PrintedSite> {
  const fingerprintPage = makeFingerprintPage(keys);
  const compares = known.size > 0 && pages.some(({ kind }) => keys.isSame(kind));
  const fingerprints = new Map<OutputPath, Fingerprint>();
  const changed = (compares ? await compareAll() : pages).filter((page) => !isKept(page));
  if (!compares) await findBodies(pages);
  const index = planIndex(changed);
  const first = await printing.print(jobs(), onBegin(changed.length));
  const made = await index.print(first.notes, printing);
  const files = [...first.files, ...made.files];
  const problems = [...first.problems, ...made.problems];
  const entries = new Map(
    files.map(({ output, bytes }) => [output, { fingerprint: fingerprints.get(output)!, bytes }]),
  );
  return { entries, printed: files, problems };

  /** Pages with texts first: while these are parsed again, the others are compared. */
  async function compareAll(): Promise<readonly Page[]> {
    const withTexts = pages.filter((page) => mayShowTexts(page) && hasChanged(page));
    const finding = findBodies(withTexts);
    const found = new Set<Page>(withTexts);
    for (const page of pages) if (!mayShowTexts(page) && hasChanged(page)) found.add(page);
    await finding;
    return pages.filter((page) => found.has(page));
  }

  function isKept(page: Page): boolean {
    return kept !== undefined && 'body' in page && kept.has(page.body?.source as SourcePath);
  }

  function hasChanged(page: Page): boolean {
    if (!keys.isSame(page.kind)) return true;
    const last = known.get(page.output);
    const made =
      last && texts && !mayShowTexts(page, texts) ? last.fingerprint : fingerprintPage(page);
    if (made === last?.fingerprint) return false;
    fingerprints.set(page.output, made);
    return true;
  }

  async function findBodies(shownOn: readonly Page[]): Promise<void> {
    const missing = new Set<SourcePath>();
    const printsAllPosts = !compares || !keys.isSame('post');
    for (const page of shownOn) {
      // Where all posts are printed, those of a feed are among them.
      if ('feed' in page && printsAllPosts) continue;
      for (const { source } of bodiesOn(page)) if (!bodies.has(source)) missing.add(source);
    }
    for (const { texts } of tiersOf(shownOn))
      for (const { body } of texts()) if (!bodies.has(body.source)) missing.add(body.source);
    for (const [path, body] of await readBodies([...missing])) bodies.set(path, body);
  }

  /** Each is made when its turn comes, and its fingerprint with it. */
  function* jobs(): Generator<PrintJob> {
    for (const page of changed) {
      if (!fingerprints.has(page.output)) fingerprints.set(page.output, fingerprintPage(page));
      if (page.kind === 'index-file') continue;
      const job = toJob(page);
      yield withBodies(job);
    }
    for (const job of index.noteJobs()) yield withBodies(job);
  }

  function withBodies(job: PrintJob['job']): PrintJob {
    return { job, bodies: bodiesOf(job).map(({ source }) => bodies.get(source)!) };
  }
}

/** True for pages that show the texts of posts, or of some of them. */
function mayShowTexts(page: Page, posts?: ReadonlySet<SourcePath>): boolean {
  if (posts && 'tier' in page) return true;
  return posts
    ? bodiesOn(page).some(({ source }) => posts.has(source))
    : 'feed' in page || 'tier' in page || ('body' in page && page.body !== undefined);
}

function bodiesOn(page: Page): readonly BodyRef[] {
  if ('feed' in page) return page.bodies();
  return 'body' in page && page.body ? [page.body] : [];
}
