// The path of a request → the page that a host would serve for it. Knows the planned pages and no
// disk.
import { decodePercent } from '../lib/url.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath } from '../site/types.ts';

export type FoundPage =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing'; readonly page?: Page };

/**
 * Finds a page by the path of a URL, which begins with the base path of the site ("" or "/notes"):
 * "/x/" is x/index.html, and "/x" leads there. What is missing gets 404.html.
 */
export function findPage(
  pathname: string,
  { pages, base }: { readonly pages: ReadonlyMap<OutputPath, Page>; readonly base: string },
): FoundPage {
  if (pathname === base || (pathname === '/' && base !== ''))
    return { kind: 'redirect', to: `${base}/` };
  const path = pathname.startsWith(`${base}/`)
    ? decodePercent(pathname.slice(base.length + 1))
    : undefined;
  const at = (output: string) => pages.get(output as OutputPath);
  const page =
    path === undefined
      ? undefined
      : at(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (page) return { kind: 'page', page };
  // "//x" would lead to another host.
  if (path !== undefined && !path.startsWith('/') && at(`${path}/index.html`))
    return { kind: 'redirect', to: `${pathname}/` };
  const missing = at('404.html');
  return { kind: 'missing', ...(missing && { page: missing }) };
}
