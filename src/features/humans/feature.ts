// humans.txt: who made the site.
import { outputPathOf } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { TextPage } from '../../site/pages.ts';
import type { SiteConfig } from '../../site/types.ts';
import { defineFeature } from '../feature.ts';
import { keys } from './config.ts';

export const humans = defineFeature({
  name: 'humans',
  describe: '`humans.txt`, if the configuration has `humans`.',
  config: keys,
  outputs({ site: { config } }) {
    const { humans: about } = config;
    if (!about) return { pages: [] };
    const url = addresses.humans;
    const page: TextPage = {
      kind: 'humans',
      url,
      output: outputPathOf(url),
      isStopgap: true,
      lines: () => humanLines(about),
    };
    return { pages: [page] };
  },
});

/** https://humanstxt.org/Standard.html */
function humanLines(humans: NonNullable<SiteConfig['humans']>): string[] {
  return Object.entries(humans).flatMap(([heading, lines], index) => [
    ...(index === 0 ? [] : ['']),
    `/* ${heading.toUpperCase()} */`,
    ...lines,
  ]);
}
