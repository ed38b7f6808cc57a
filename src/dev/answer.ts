// The path of a request and the site as it is now → what the server says: a page, with the problems
// that concern it, a redirect, or what takes the place of a page. Knows no server.

import { findPage } from './find-page.ts';
import type { LiveSite } from './live-site.ts';
import type { PageContent } from './page-maker.ts';
import { emptyPage, problemText, withProblems } from './show-problems.ts';

/** What the server says to one request. */
export interface Answer {
  readonly status: number;
  /** A name that ends as the file does: what kind of content it is. */
  readonly name: string;
  readonly content: PageContent;
  /** Where a redirect leads. */
  readonly location?: string;
}

/** Makes the answer to a path, which is the path of a URL without its query. */
export async function makeAnswer(path: string, site: LiveSite): Promise<Answer> {
  const found = findPage(path, { pages: site.pages(), base: site.base() });
  if (found.kind === 'redirect') return { status: 302, name: '', content: '', location: found.to };
  const { page } = found;
  const made = page && (await site.make(page));
  if (made === undefined)
    return {
      status: page ? 500 : 404,
      name: 'index.html',
      content: withProblems(emptyPage, problemsOn(site)),
    };
  const name = page!.output;
  const content =
    isHtml(name) && !isLarge(made)
      ? withProblems(made.toString(), problemsOn(site, 'source' in page! ? page.source : undefined))
      : made;
  return { status: found.kind === 'page' ? 200 : 404, name, content };
}

/** True for an answer that a browser window shows as a page. */
export function isPage({ name, content, location }: Answer): boolean {
  return location === undefined && isHtml(name) && !isLarge(content);
}

/** True for a file that is too large to change anything in it. */
export function isLarge(content: PageContent): content is Extract<PageContent, { file: string }> {
  return typeof content === 'object' && 'file' in content;
}

function isHtml(name: string): boolean {
  return /\.html?$/.test(name);
}

/** The errors of the whole site, and the warnings of the file behind the page. */
function problemsOn(site: LiveSite, source?: string): string {
  return problemText(
    site.diagnostics().filter(({ severity, path }) => severity === 'error' || path === source),
  );
}
