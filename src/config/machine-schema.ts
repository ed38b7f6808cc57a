// The keys of the configuration for what machines read: sitemaps, headers, security.txt,
// humans.txt, the manifest.
import { directives, isPolicySource } from '../lib/content-policy.ts';
import { parseDate } from '../lib/date.ts';
import * as checks from './checks.ts';
import { aMapping, boolean, filledText, language, text, webUrl, wholeNumber, z } from './values.ts';

const policySource = text.refine(isPolicySource, {
  error: 'a source of a Content-Security-Policy: an origin, a scheme or a keyword in single quotes',
});
const sources = z.array(policySource, { error: 'a list of sources' });

export const sitemap = z.strictObject({ news: boolean }, aMapping).partial();

export const security = z
  .strictObject(
    {
      policy: z
        .strictObject(Object.fromEntries(directives.map((name) => [name, sources])), aMapping)
        .partial(),
      hsts: wholeNumber,
    },
    aMapping,
  )
  .partial();

const contact = text.refine(checks.isContact, {
  error: 'an address that begins with "https:", "mailto:" or "tel:"',
});
const secureUrl = webUrl.refine((url) => /^https:/i.test(url), { error: 'an https URL' });

// https://www.rfc-editor.org/rfc/rfc9116: `contact` and `expires` are the two that must be there.
export const securityTxt = z.strictObject(
  {
    contact: z.union(
      [
        contact,
        z.array(contact, { error: 'a list of addresses' }).min(1, { error: 'a list of addresses' }),
      ],
      { error: 'an address that begins with "https:", "mailto:" or "tel:", or a list of such' },
    ),
    expires: text.refine((day) => parseDate(day, 'UTC') !== undefined, {
      error: 'a day or an RFC 3339 time',
    }),
    encryption: contact.optional(),
    acknowledgments: secureUrl.optional(),
    preferredLanguages: z.array(language, { error: 'a list of languages' }).optional(),
    policy: secureUrl.optional(),
    hiring: secureUrl.optional(),
  },
  aMapping,
);

const line = filledText.regex(/^[^\r\n]*$/, { error: 'a line of text' });

export const humans = z.record(line, z.array(line, { error: 'a list of lines' }), {
  error: 'a mapping of headings and lists of lines',
});

const iconSource = text.refine(checks.isPathOrWebUrl, {
  error: 'a path that begins with "/", or an absolute http or https URL',
});
const icon = z.strictObject(
  {
    src: iconSource,
    sizes: filledText.optional(),
    type: filledText.optional(),
    purpose: filledText.optional(),
  },
  aMapping,
);

// The names are those of https://www.w3.org/TR/appmanifest/.
export const manifest = z
  .strictObject(
    {
      name: filledText,
      short_name: filledText,
      description: filledText,
      display: z.enum(['browser', 'minimal-ui', 'standalone', 'fullscreen'], {
        error: '"browser", "minimal-ui", "standalone" or "fullscreen"',
      }),
      theme_color: filledText,
      background_color: filledText,
      icons: z.array(icon, { error: 'a list of icons' }),
    },
    aMapping,
  )
  .partial();
