// TextPage → lines of text: robots.txt, _redirects, _headers and their like. Never decides what
// they say.
import type { TextPage } from '../site/pages.ts';

/** Renders lines, each with its line end; no lines are an empty file. */
export function renderText(page: TextPage): string {
  return page
    .lines()
    .map((line) => `${line}\n`)
    .join('');
}
