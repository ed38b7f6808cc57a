// Page → what it shows, as plain data to read and to compare. What render fills in (HTML, headings,
// outside sources) is left out; a text stands there as the file that it comes from, with its hash.
import { defined } from '../lib/defined.ts';
import { contentHash } from '../lib/hash.ts';
import type { FileUrls, Page, PageImages } from '../site/pages.ts';
import type { ContentHash } from '../site/types.ts';
import { toJob } from '../workers/jobs.ts';

/** By the names that templates have for it. */
export type Data = Readonly<Record<string, unknown>>;

/** A file whose text or bytes a page shows. */
export interface ShownFile {
  readonly source: string;
  readonly hash: ContentHash;
}

/** Computes what a page shows: the fields of its view, of its feed or of its list. */
export function dataOf(page: Page): Data {
  const job = toJob(page);
  const { fileUrls, images } = job.page as {
    readonly fileUrls?: FileUrls;
    readonly images?: PageImages;
  };
  return defined({ text: textOf(page), fileUrls, images }, { ...fieldsOf(job) });
}

function fieldsOf(job: ReturnType<typeof toJob>): Data {
  if ('view' in job) {
    const {
      kind: _,
      url: __,
      content: ___,
      headings: ____,
      sources: _____,
      ...fields
    } = job.view as unknown as Data;
    return fields;
  }
  if ('feed' in job) return { ...job.feed };
  if ('entries' in job) return { entries: job.entries };
  if ('outlines' in job) return { ...job.outlines };
  if ('indexed' in job) return { texts: job.indexed };
  return 'lines' in job ? { lines: job.lines } : {};
}

function textOf(page: Page): ShownFile | undefined {
  if ('file' in page) return { source: page.source ?? `theme/${page.output}`, hash: page.hash };
  if ('html' in page) return { source: page.source, hash: contentHash(page.html) };
  return 'body' in page ? page.body : undefined;
}
