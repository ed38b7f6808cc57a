// HTML for a window → the same HTML, so that Eleventy's client can change a page without loading it
// again: it takes every script whose text is another for a program that must run anew, data such as
// JSON-LD included. Knows no page.

const data = /<script type="application\/ld\+json">[^]*?<\/script>\n?/g;
const opening = '<script type="application/ld+json"';

/**
 * For a page that is loaded: data get a name, by which the client tells them from the scripts
 * around them.
 */
export function nameDataBlocks(html: string): string {
  return html.replaceAll(`${opening}>`, `${opening} id="broadsheet-data">`);
}

/**
 * For a page that a window shows already: without its data, which then leave the window as well.
 */
export function dropDataBlocks(html: string): string {
  return html.replace(data, '');
}
