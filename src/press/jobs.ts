// Page → RenderJob and back: what a page shows, computed, so that it can go to another thread. Decides nothing.
import type { AssetPage, FeedPage, HtmlPage, OwnPage, Page, SitemapPage, TextPage } from '../pages.ts';

/** A page whose thunk has been called. */
export type RenderJob =
  | { readonly page: Omit<HtmlPage, 'view'>; readonly view: ReturnType<HtmlPage['view']> }
  | { readonly page: Omit<FeedPage, 'feed'>; readonly feed: ReturnType<FeedPage['feed']> }
  | { readonly page: Omit<SitemapPage, 'entries'>; readonly entries: ReturnType<SitemapPage['entries']> }
  | { readonly page: Omit<TextPage, 'lines'>; readonly lines: ReturnType<TextPage['lines']> }
  | { readonly page: AssetPage | OwnPage };

const thunks = ['view', 'feed', 'entries', 'lines'] as const;

/** Computes what a page shows. */
export function toJob(page: Page): RenderJob {
  const name = thunks.find((thunk) => thunk in page);
  if (name === undefined) return { page } as RenderJob;
  const { [name]: compute, ...rest } = page as Page & Record<typeof name, () => unknown>;
  return { page: rest, [name]: compute() } as unknown as RenderJob;
}
