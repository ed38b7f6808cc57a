// What a person may write as the configuration of a site.

import { markedScripts } from '../lib/mark-scripts.ts';
import { nearest } from '../lib/nearest.ts';
import { english } from '../site/words/english.ts';
import { type Plurals, placeholdersOf } from '../site/words.ts';
import * as checks from './checks.ts';
import type { UserConfig } from './define-config.ts';
import { humans, manifest, security, securityTxt, sitemap } from './machine-schema.ts';
import {
  aMapping,
  boolean,
  fediverse,
  filledText,
  language,
  place,
  text,
  webUrl,
  wholeNumber,
  z,
} from './values.ts';

const permalink = text.check(({ value, issues }) => {
  if (checks.isPermalinkPattern(value)) return;
  const token = checks.unknownTokens(value)[0];
  const meant = value.startsWith('/')
    ? token && nearest(token, checks.permalinkTokens)
    : nearest(value, Object.keys(checks.permalinkPresets));
  issues.push({
    code: 'custom',
    input: value,
    message:
      'a path that begins with "/" and holds ":slug", with no other names than ":year", ":month" and ":day"',
    params: {
      hint:
        meant &&
        (token ? `write ":${meant}" instead of ":${token}"` : `write "${meant}" if that was meant`),
    },
  });
});

const timeZone = text.check(({ value, issues }) => {
  if (checks.isTimeZone(value)) return;
  const meant = nearest(value, Intl.supportedValuesOf('timeZone'));
  const hint = meant && `write "${meant}" if that was meant`;
  issues.push({
    code: 'custom',
    input: value,
    message: 'a name of the IANA time zone database',
    params: { hint },
  });
});

const pluralForms = z
  .strictObject({ zero: text, one: text, two: text, few: text, many: text }, aMapping)
  .partial()
  .extend({ other: text });

/** A word of the site's own holds no other placeholders than the engine's. */
function ownWord(written: string | Plurals): z.ZodType {
  const places = placeholdersOf(typeof written === 'string' ? written : written.other);
  const error =
    places.length === 0
      ? 'text without braces'
      : `text with ${places.map((place) => `"{${place}}"`).join(' and ')}, in braces`;
  const filled = text.refine(
    (own) => placeholdersOf(own).every((place) => places.includes(place)),
    { error },
  );
  return typeof written === 'string'
    ? filled
    : z.union([filled, pluralForms], { error: 'text, or a mapping of plurals with `other`' });
}

const person = z.union(
  [
    filledText,
    z.strictObject(
      {
        name: filledText,
        url: webUrl.optional(),
        email: text.optional(),
        fediverse: fediverse.optional(),
      },
      aMapping,
    ),
  ],
  {
    error: 'a name, or a mapping of `name`, `url`, `email` and `fediverse`',
  },
);
const plugin = z.custom(
  (value) => typeof value === 'function' || (typeof value === 'object' && value !== null),
  {
    error: 'a plugin, or a list of a plugin and its options',
  },
);
const plugins = z.array(plugin, { error: 'a list of plugins' });

const widths = z.array(wholeNumber, { error: 'a list of widths in pixels' });
const formats = z.array(
  z.enum(['avif', 'webp', 'jpeg', 'png', 'auto'], {
    error: '"avif", "webp", "jpeg", "png" or "auto"',
  }),
  { error: 'a list of formats' },
);
const percent = z
  .int({ error: 'a whole number from 1 to 100' })
  .min(1, { error: 'a whole number from 1 to 100' })
  .max(100, { error: 'a whole number from 1 to 100' });
const quality = z.strictObject({ avif: percent, webp: percent, jpeg: percent }, aMapping).partial();
const day = text.refine((written) => /^\d{4}-\d\d-\d\d$/.test(written), {
  error: 'a day, as YYYY-MM-DD',
});

/** A configuration that the schema takes; define-config.ts says the same to people. */
export type ConfigInput = z.output<typeof config>;

/** One key a line, in the order of the documentation. */
export const config = z
  .strictObject(
    {
      $schema: z.unknown(),
      title: filledText,
      description: text,
      url: text.refine(checks.isSiteUrl, {
        error: 'an absolute http or https URL without query and fragment',
      }),
      language,
      scripts: z
        .strictObject(
          Object.fromEntries(markedScripts.map((script) => [script, language])),
          aMapping,
        )
        .partial(),
      timeZone,
      author: person,
      authors: z.array(person, { error: 'a list of names' }),
      publisher: z
        .strictObject(
          {
            name: filledText,
            url: webUrl,
            logo: place,
            publishingPrinciples: place,
            correctionsPolicy: place,
            ethicsPolicy: place,
            ownershipFundingInfo: place,
            masthead: place,
            sameAs: z.array(webUrl, { error: 'a list of absolute http or https URLs' }),
          },
          aMapping,
        )
        .partial(),
      permalink,
      tags: z
        .strictObject(
          {
            spellings: z.array(filledText, { error: 'a list of texts' }),
            descriptions: z.record(z.string(), text, { error: 'a mapping of tags and texts' }),
          },
          aMapping,
        )
        .partial(),
      sections: z.array(filledText, { error: 'a list of tags' }),
      markdown: z
        .strictObject(
          {
            html: z.enum(['sanitize', 'trusted'], { error: '"sanitize" or "trusted"' }),
            remarkPlugins: plugins,
            rehypePlugins: plugins,
          },
          aMapping,
        )
        .partial(),
      feeds: z
        .strictObject(
          { limit: wholeNumber, tags: boolean, authors: boolean, archives: boolean, hub: webUrl },
          aMapping,
        )
        .partial(),
      sitemap,
      security,
      securityTxt,
      humans,
      manifest,
      outlets: z.record(z.string().refine(checks.isHost), filledText, {
        error: 'a mapping of hosts, such as "vedomosti.ru", and names',
      }),
      images: z.union(
        [
          z.literal(false),
          z.strictObject({ widths, formats, sizes: filledText, quality }, aMapping).partial(),
        ],
        {
          error: 'false, or a mapping of `widths`, `formats`, `sizes` and `quality`',
        },
      ),
      socialImages: z.strictObject({ since: day }, aMapping).partial(),
      pageSize: wholeNumber,
      output: filledText,
      cache: filledText,
      words: z
        .strictObject(
          Object.fromEntries(
            Object.entries(english).map(([name, written]) => [name, ownWord(written)]),
          ),
          aMapping,
        )
        .partial(),
      eleventy: z.custom<NonNullable<UserConfig['eleventy']>>(
        (value) => typeof value === 'function',
        { error: 'a function' },
      ),
    },
    { error: 'a mapping of keys' },
  )
  .partial();
