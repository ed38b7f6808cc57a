// Page → RenderJob and back: what a page shows, computed, so that it can go to another thread. Decides nothing.
import type { AssetPage, FeedPage, HtmlPage, OwnPage, Page, SitemapPage, TextPage } from '../pages.ts';

/** A page whose thunk has been called. */
export type RenderJob =
  | { readonly page: Omit<HtmlPage, 'view'>; readonly view: ReturnType<HtmlPage['view']> }
  | { readonly page: Omit<FeedPage, 'feed'>; readonly feed: ReturnType<FeedPage['feed']> }
  | { readonly page: Omit<SitemapPage, 'entries'>; readonly entries: ReturnType<SitemapPage['entries']> }
  | { readonly page: Omit<TextPage, 'lines'>; readonly lines: ReturnType<TextPage['lines']> }
  | { readonly page: AssetPage | OwnPage };

/** Computes what a page shows. */
export function toJob(page: Page): RenderJob {
  if ('view' in page) {
    const { view, ...rest } = page;
    return { page: rest, view: view() };
  }
  if ('feed' in page) {
    const { feed, ...rest } = page;
    return { page: rest, feed: feed() };
  }
  if ('entries' in page) {
    const { entries, ...rest } = page;
    return { page: rest, entries: entries() };
  }
  if ('lines' in page) {
    const { lines, ...rest } = page;
    return { page: rest, lines: lines() };
  }
  return { page };
}
