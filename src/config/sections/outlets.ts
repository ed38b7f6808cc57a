// The key of the configuration that names the publishers of cited pages.
import * as checks from '../checks.ts';
import { type ConfigSection, configKey } from '../config-key.ts';
import { filledText, z } from '../values.ts';

const namesByHost = z
  .record(z.string().refine(checks.isHost), filledText, {
    error: 'a mapping of hosts, such as "vedomosti.ru", and names',
  })
  .overwrite((names) =>
    Object.fromEntries(
      Object.entries(names).map(([host, name]) => [
        host.toLowerCase().replace(/^www\./, ''),
        name.trim(),
      ]),
    ),
  );

export const outlets: ConfigSection = {
  outlets: configKey(namesByHost, {
    default: {},
    describe:
      'The publishers of the pages that posts cite, by host. A name also holds for subdomains.',
    example: { 'vedomosti.ru': 'Vedomosti' },
  }),
};
