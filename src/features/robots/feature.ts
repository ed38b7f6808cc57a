// robots.txt: everything is open, and here are the sitemaps. Robots read it at the root of a host
// only; below a base path nobody reads it.
import { absoluteUrl, outputPathOf } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { TextPage } from '../../site/pages.ts';
import { defineFeature } from '../feature.ts';

export const robots = defineFeature({
  name: 'robots',
  describe: '`robots.txt`, which names the sitemaps.',
  outputs({ site: { config } }, { pages }) {
    const sitemaps = [addresses.sitemap, addresses.newsSitemap]
      .filter((address) => pages.some(({ url }) => url === address))
      .map((address) => `Sitemap: ${absoluteUrl(address, config.url)}`);
    const robotsTxt: TextPage = {
      kind: 'robots',
      url: addresses.robots,
      output: outputPathOf(addresses.robots),
      isStopgap: true,
      lines: () => ['User-agent: *', 'Allow: /', '', ...sitemaps],
    };
    return { pages: [robotsTxt] };
  },
});
