// Page → RenderJob and back: what a page shows, computed, so that it can go to another thread.
// Decides nothing.

import type { Spilled } from '../cache/body-store.ts';
import type {
  AssetPage,
  CustomPage,
  FeedPage,
  HtmlPage,
  IndexedText,
  IndexPage,
  OpmlPage,
  Page,
  SitemapPage,
  TextPage,
} from '../site/pages.ts';
import type { BodyRef } from '../site/types.ts';

/** A page whose thunk has been called. */
export type RenderJob =
  | {
      readonly page: Omit<HtmlPage, 'view' | 'fingerprint' | 'changed'>;
      readonly view: ReturnType<HtmlPage['view']>;
    }
  | {
      readonly page: Omit<FeedPage, 'feed' | 'fingerprint' | 'bodies'>;
      readonly feed: ReturnType<FeedPage['feed']>;
    }
  | {
      readonly page: Omit<SitemapPage, 'entries' | 'fingerprint'>;
      readonly entries: ReturnType<SitemapPage['entries']>;
    }
  | {
      readonly page: Omit<OpmlPage, 'outlines'>;
      readonly outlines: ReturnType<OpmlPage['outlines']>;
    }
  | { readonly page: Omit<TextPage, 'lines'>; readonly lines: ReturnType<TextPage['lines']> }
  | { readonly page: AssetPage | CustomPage }
  | { readonly page: IndexFile; readonly made: Uint8Array }
  | { readonly page: IndexFile; readonly indexed: readonly IndexedText[] };

/** A file of an index: with its bytes, or with the texts that they are made of. */
type IndexFile = Pick<IndexPage, 'kind' | 'url' | 'output'>;

/** Texts of which an index notes something; what is noted comes back with the share. */
export interface NoteJob {
  readonly texts: readonly IndexedText[];
}

/** A job, and where the bodies stand that bodiesOf names, in that order. */
export interface PrintJob {
  readonly job: RenderJob | NoteJob;
  readonly bodies: readonly Spilled[];
}

/** The bodies that a page shows: its own, those of a feed's entries, or those of an index. */
export function bodiesOf(job: RenderJob | NoteJob): readonly BodyRef[] {
  if ('view' in job) return job.page.body ? [job.page.body] : [];
  if ('texts' in job) return job.texts.map(({ body }) => body);
  return 'feed' in job ? job.feed.entries.map(({ body }) => body) : [];
}

const thunks = ['view', 'feed', 'entries', 'outlines', 'lines'] as const;

/** What a page shows, without the places of things on this machine: equal data, equal bytes. */
export function shownBy(job: RenderJob): object {
  return 'file' in job.page ? { ...job.page, file: '' } : job;
}

/** Computes what a page shows. */
export function toJob(page: Page): RenderJob {
  if (page.kind === 'index-file') {
    const { kind, url, output, tier } = page;
    return { page: { kind, url, output }, indexed: tier.texts() };
  }
  const name = thunks.find((thunk) => thunk in page);
  if (name === undefined) return { page } as RenderJob;
  const {
    [name]: compute,
    fingerprint: _,
    bodies: __,
    changed: ___,
    ...rest
  } = page as Page &
    Record<typeof name, () => unknown> &
    Partial<Record<'fingerprint' | 'bodies' | 'changed', unknown>>;
  return { page: rest, [name]: compute() } as unknown as RenderJob;
}
