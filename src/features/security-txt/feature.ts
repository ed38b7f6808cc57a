// security.txt: whom to tell of a hole in the site's security.
// https://www.rfc-editor.org/rfc/rfc9116
import { outputPathOf } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { TextPage } from '../../site/pages.ts';
import { defineFeature } from '../feature.ts';
import { keys } from './config.ts';
import { checkSecurityTxt, securityLines, securityTxtExpiry } from './plan.ts';

export const securityTxt = defineFeature({
  name: 'security-txt',
  describe: '`/.well-known/security.txt`, if the configuration has `securityTxt`.',
  config: keys,
  outputs({ site: { config } }) {
    const { securityTxt: about } = config;
    if (!about) return { pages: [] };
    const url = addresses.securityTxt;
    const page: TextPage = {
      kind: 'security',
      url,
      output: outputPathOf(url),
      isStopgap: true,
      lines: () => securityLines(about, config),
    };
    return { pages: [page] };
  },
  checks: ({ site, nowMs }) => checkSecurityTxt(site.config, nowMs),
  expires: (config) => [securityTxtExpiry(config)?.epochMs ?? []].flat(),
});
