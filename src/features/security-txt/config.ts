// The keys of the configuration for security.txt, by the names of
// https://www.rfc-editor.org/rfc/rfc9116.

import * as checks from '../../config/checks.ts';
import { type ConfigSection, configKey, mapping } from '../../config/config-key.ts';
import { language, text, webUrl, z } from '../../config/values.ts';
import { parseDate } from '../../lib/date.ts';

const contact = text.refine(checks.isContact, {
  error: 'an address that begins with "https:", "mailto:" or "tel:"',
});
const contacts = z.array(contact, { error: 'a list of addresses' }).min(1, {
  error: 'a list of addresses',
});
const oneOrMore = z
  .union([contact, contacts], {
    error: 'an address that begins with "https:", "mailto:" or "tel:", or a list of such',
  })
  .transform((written) => [written].flat())
  .pipe(contacts);
const time = text.refine((day) => parseDate(day, 'UTC') !== undefined, {
  error: 'a day or an RFC 3339 time',
});
const secureUrl = webUrl.refine((url) => /^https:/i.test(url), { error: 'an https URL' });

export const keys: ConfigSection = {
  securityTxt: configKey(
    mapping({
      contact: configKey(oneOrMore, {
        required: true,
        describe: 'Where to write or call: one address, or a list with the best first.',
        example: 'mailto:desk@example.org',
      }),
      expires: configKey(time, {
        required: true,
        describe:
          'When the file becomes invalid: a day in the time zone of the site, or an RFC 3339 time.',
        example: '2027-06-30',
      }),
      encryption: configKey(contact, {
        describe: 'Where to find a key to encrypt messages with.',
        example: 'https://example.org/key.asc',
      }),
      acknowledgments: configKey(secureUrl, {
        describe: 'A page that thanks those who have reported something.',
        example: 'https://example.org/thanks/',
      }),
      preferredLanguages: configKey(z.array(language, { error: 'a list of languages' }), {
        describe: 'The languages in which messages are welcome.',
        example: ['en', 'ru'],
      }),
      policy: configKey(secureUrl, {
        describe: 'A page with the rules for reports.',
        example: 'https://example.org/security/',
      }),
      hiring: configKey(secureUrl, {
        describe: 'A page with jobs in security.',
        example: 'https://example.org/jobs/',
      }),
    }),
    {
      describe:
        'Whom to tell of a vulnerability of the site (RFC 9116). Without it there is no ' +
        'security.txt.',
    },
  ),
};
