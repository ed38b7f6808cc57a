// The files of public/ → the site's icon. Without a link to one every browser asks for /favicon.ico
// and complains that there is none.
import { fileUrl } from '../../lib/url.ts';
import type { SiteView } from '../../site/views.ts';

/** The one that fits every size first. */
const names = ['favicon.svg', 'favicon.png', 'favicon.ico'];

/** Finds the icon and gives it its address; nothing where the site has none. */
export function siteIcon(
  publicFiles: readonly { readonly path: string }[],
  base: string,
): Pick<SiteView, 'icon'> {
  const name = names.find((one) => publicFiles.some(({ path }) => path === one));
  return name === undefined ? {} : { icon: base + fileUrl(name) };
}
