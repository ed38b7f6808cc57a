// Response headers: `_headers` for hosts that read it, with the Content-Security-Policy, and what
// in posts that policy blocks.
import { outputPathOf } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { TextPage } from '../../site/pages.ts';
import { defineFeature } from '../feature.ts';
import { checkPolicy } from './check-policy.ts';
import { keys } from './config.ts';
import { headerLines } from './host-headers.ts';

export const headers = defineFeature({
  name: 'headers',
  describe: '`_headers` with a strict Content-Security-Policy, and warnings about what it blocks.',
  config: keys,
  outputs({ site: { config } }) {
    const url = addresses.headers;
    const page: TextPage = {
      kind: 'headers',
      url,
      output: outputPathOf(url),
      isStopgap: true,
      lines: () => headerLines('netlify', config),
    };
    return { pages: [page] };
  },
  checks: ({ site, pages }) => checkPolicy(site, { pages }),
});
