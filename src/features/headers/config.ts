// The keys of the configuration that are about HTTP headers.

import { type ConfigSection, configKey, mapping } from '../../config/config-key.ts';
import { text, wholeNumber, z } from '../../config/values.ts';
import { directives, isPolicySource } from '../../lib/content-policy.ts';

const source = text.refine(isPolicySource, {
  error: 'a source of a Content-Security-Policy: an origin, a scheme or a keyword in single quotes',
});
const sources = z.array(source, { error: 'a list of sources' }).optional();

export const keys: ConfigSection = {
  security: configKey(
    mapping({
      policy: configKey(mapping(Object.fromEntries(directives.map((name) => [name, sources]))), {
        default: {},
        describe:
          'What pages may load besides the files of the site: sources to add to the ' +
          'Content-Security-Policy, by directive.',
        example: { 'img-src': ['https://images.example'] },
        see: 'pages-and-feeds.md#headers-and-other-files-for-machines',
        type: { name: 'MoreSources', from: 'lib/content-policy.ts' },
      }),
      hsts: configKey(wholeNumber, {
        describe: 'For how many seconds browsers insist on HTTPS (Strict-Transport-Security).',
        example: 31_536_000,
      }),
    }),
    { default: {}, describe: 'HTTP headers, for hosts that read them from a file.' },
  ),
};
