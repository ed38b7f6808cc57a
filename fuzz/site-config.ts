// A few keys → the configuration of a made site, complete. Reads no file.
import { checkConfig } from '../src/config/check-config.ts';
import type { SiteConfig } from '../src/config/site-config.ts';

/** The address of the made site. */
export const siteUrl = 'https://site.example/notes/';

/** The configuration of a site under a path, with more keys if there are any. */
export function siteConfig(more: Readonly<Record<string, unknown>> = {}): SiteConfig {
  const checked = checkConfig({
    title: 'The Example',
    description: 'News, analysed',
    url: siteUrl,
    author: 'Ann Author',
    ...more,
  });
  if ('faults' in checked) throw new Error(checked.faults[0]!.message);
  return checked.config;
}
