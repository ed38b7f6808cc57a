// What a person may write, as zod schemas: the front matter of a post and the configuration of a site. Unknown values in,
// plain data and faults out. The only file that knows zod.
import { z } from 'zod';
import type { UserConfig } from './define-config.ts';
import { nearest } from './lib/nearest.ts';
import * as checks from './schemas/checks.ts';
import { toSiteConfig } from './schemas/config.ts';
import { faultsOf, type Fault, type FaultPath } from './schemas/faults.ts';
import { toFrontMatter, type FrontMatter } from './schemas/front-matter.ts';
import { configExample, frontMatterExample } from './schemas/wording.ts';
import type { SiteConfig } from './types.ts';
import { placeholdersOf, type Plurals } from './words.ts';
import { english } from './words/english.ts';

export type { Fault } from './schemas/faults.ts';
export type { FrontMatter } from './schemas/front-matter.ts';

// The `error` of a schema says what would be right ("a whole number from 1"); faults.ts makes the sentence of it.
const aMapping = { error: 'a mapping' };
const text = z.string({ error: 'text' });
const filledText = text.regex(/\S/, { error: 'text' });
const path = z.string({ error: 'a path' });
const boolean = z.boolean({ error: 'true or false' });
const wholeNumber = z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' });
const language = text.refine(checks.isLanguage, { error: 'a BCP 47 language tag' });
const webUrl = text.refine(checks.isWebUrl, { error: 'an absolute http or https URL' });

// YAML makes numbers and booleans of texts that look like them: a headline "1984", a tag "2015".
const textOrNumber = z.union([z.string(), z.number()], { error: 'text' });
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'text' });
const date = z.union([z.string(), z.number()], { error: 'a date' });
const texts = z.union([z.array(scalar.nullable()), scalar], { error: 'text or a list of texts' });
const name = z.union([textOrNumber, z.object({ name: textOrNumber }, aMapping)], { error: 'a name' });
const names = z.union([name, z.array(name.nullable())], { error: 'a name or a list of names' });
const flag = z.union([z.boolean(), z.enum(['true', 'True', 'yes', 'Yes', 'YES', 'false', 'False', 'no', 'No', 'NO'])], {
  error: 'true or false',
});
const dateline = z.union([z.string(), z.literal(false), z.object({ place: text, date: date.nullish() }, aMapping)], {
  error: 'a place, or a mapping of `place` and `date`, or false',
});
const image = z.union(
  [z.string(), z.object({ src: path, alt: scalar.nullish(), caption: scalar.nullish(), credit: scalar.nullish() }, aMapping)],
  { error: 'a path, or a mapping of `src`, `alt`, `caption` and `credit`' },
);
const direction = z.enum(['ltr', 'rtl', 'auto'], { error: 'ltr, rtl or auto' });

/** A field that may be missing or null, with what editors show of it; the first example is the one of the hints. */
function field<T extends z.ZodType>(schema: T, description: string, ...examples: readonly unknown[]) {
  return schema.nullish().describe(description).meta({ examples: [...examples] });
}

const frontMatter = z
  .object({
    title: z
      .union([filledText, z.number(), z.boolean()], { error: 'text' })
      .describe('The headline, as plain text.')
      .meta({ examples: ['What the budget hides'] }),
    date: field(
      date,
      'When it was published: a day, or an RFC 3339 time. Where it is missing, the leading date of the file name serves.',
      '2015-06-07',
      '2015-06-07T14:30:00+03:00',
    ),
    author: field(names, "The byline. Where it is missing, the site's default author.", 'Anna Petrova'),
    authors: field(names, 'The byline of more than one author.', ['Anna Petrova', 'John Reed']),
    dateline: field(
      dateline,
      'Where the piece was written, and when, if not on the day of publication; false for none.',
      'Staunton',
      { place: 'Staunton', date: '2015-06-05' },
    ),
    tags: field(texts, 'What the piece is about: a list, or text with commas.', ['energy', 'rivers'], 'energy, rivers'),
    slug: field(textOrNumber, 'The last part of the URL. Where it is missing, it is made from the file name.', 'what-the-budget-hides'),
    permalink: field(path, 'The whole path of the page, from the root of the site.', '/2015/06/what-the-budget-hides.html'),
    aliases: field(texts, 'Paths at which the piece stood before; each leads to it.', ['/old/budget.html']),
    description: field(scalar, 'A summary in a sentence or two, for lists, search engines and feeds.', 'Three figures left out.'),
    updated: field(date, 'When the text was last changed in substance: a day, or an RFC 3339 time.', '2015-06-09'),
    draft: field(flag, 'A draft is built with --drafts only.', true),
    lang: field(language, "The language of the text (BCP 47), where it is not the site's.", 'ru'),
    dir: field(direction, 'The direction of the text.', 'rtl'),
    image: field(image, 'The lead image: what it shows (alt), a line below it (caption), and whose it is (credit).', {
      src: '/images/dam.jpg',
      alt: 'A dam in winter',
      credit: 'Anna Petrova',
    }),
    id: field(textOrNumber, 'A permanent id for feeds (RFC 4287, 4.2.6), which must never change.', 'tag:example.org,2015-06-07:budget'),
    canonical: field(webUrl, 'Where the piece was first published, if not on this site.', 'https://example.com/budget'),
  })
  .meta({ title: 'Front matter of a Broadsheet post' });

/** Front matter that the schema takes. */
export type FrontMatterInput = z.output<typeof frontMatter>;

const frontMatterFields = Object.keys(frontMatter.shape) as (keyof FrontMatterInput)[];
const knownFields = new Set<string>(frontMatterFields);

const frontMatterWording = {
  example: ([field]: FaultPath) => {
    const meta = z.globalRegistry.get(frontMatter.shape[field as keyof FrontMatterInput]);
    return frontMatterExample(String(field), (meta?.['examples'] as readonly unknown[])[0]);
  },
  knownKeys: frontMatterNames,
};

/** Every field that front matter may have, in the order of the documentation. */
export function frontMatterNames(): readonly string[] {
  return frontMatterFields;
}

/**
 * Checks front matter and brings it into one form. A field at fault counts as absent in `fields`; `unknown` names the fields
 * that the engine does not know, in their order. Runs once a post: about 4 µs where nothing is wrong.
 */
export function checkFrontMatter(data: Readonly<Record<string, unknown>>): {
  fields: FrontMatter;
  faults: Fault[];
  unknown: string[];
} {
  const unknown = Object.keys(data).filter((key) => !knownFields.has(key));
  const result = frontMatter.safeParse(data);
  if (result.success) return { fields: toFrontMatter(result.data), faults: [], unknown };
  const faults = faultsOf(result.error.issues, data, frontMatterWording);
  const wrong = new Set(faults.map((fault) => fault.path[0]));
  const sound = Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)));
  return { fields: toFrontMatter(sound as Partial<FrontMatterInput>), faults, unknown };
}

/** The JSON Schema (draft 7, which editors know best) of front matter as people write it. */
export function frontMatterJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(frontMatter, { io: 'input', target: 'draft-7' });
}

const permalink = text.check(({ value, issues }) => {
  if (checks.isPermalinkPattern(value)) return;
  const token = checks.unknownTokens(value)[0];
  const meant = value.startsWith('/')
    ? token && nearest(token, checks.permalinkTokens)
    : nearest(value, Object.keys(checks.permalinkPresets));
  issues.push({
    code: 'custom',
    input: value,
    message: 'a path that begins with "/" and holds ":slug", with no other names than ":year", ":month" and ":day"',
    params: { hint: meant && (token ? `write ":${meant}" instead of ":${token}"` : `write "${meant}" if that was meant`) },
  });
});

const timeZone = text.check(({ value, issues }) => {
  if (checks.isTimeZone(value)) return;
  const meant = nearest(value, Intl.supportedValuesOf('timeZone'));
  const hint = meant && `write "${meant}" if that was meant`;
  issues.push({ code: 'custom', input: value, message: 'a name of the IANA time zone database', params: { hint } });
});

const pluralForms = z.strictObject({ zero: text, one: text, two: text, few: text, many: text }, aMapping).partial().extend({ other: text });

/** A word of the site's own holds no other placeholders than the engine's. */
function ownWord(written: string | Plurals): z.ZodType {
  const places = placeholdersOf(typeof written === 'string' ? written : written.other);
  const error = places.length === 0 ? 'text without braces' : `text with ${places.map((place) => `"{${place}}"`).join(' and ')}, in braces`;
  const filled = text.refine((own) => placeholdersOf(own).every((place) => places.includes(place)), { error });
  return typeof written === 'string' ? filled : z.union([filled, pluralForms], { error: 'text, or a mapping of plurals with `other`' });
}

const person = z.union([filledText, z.strictObject({ name: filledText, url: webUrl.optional(), email: text.optional() }, aMapping)], {
  error: 'a name, or a mapping of `name`, `url` and `email`',
});
const plugin = z.custom((value) => typeof value === 'function' || (typeof value === 'object' && value !== null), {
  error: 'a plugin, or a list of a plugin and its options',
});
const plugins = z.array(plugin, { error: 'a list of plugins' });

/** A configuration that the schema takes; define-config.ts says the same to people. */
export type ConfigInput = z.output<typeof config>;

const config = z
  .strictObject(
    {
      $schema: z.unknown(),
      title: filledText,
      description: text,
      url: text.refine(checks.isSiteUrl, { error: 'an absolute http or https URL without query and fragment' }),
      language,
      timeZone,
      author: person,
      authors: z.array(person, { error: 'a list of names' }),
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
      feeds: z.strictObject({ limit: wholeNumber, tags: boolean, authors: boolean }, aMapping).partial(),
      pageSize: wholeNumber,
      output: filledText,
      cache: filledText,
      words: z.strictObject(Object.fromEntries(Object.entries(english).map(([name, written]) => [name, ownWord(written)])), aMapping).partial(),
      eleventy: z.custom<NonNullable<UserConfig['eleventy']>>((value) => typeof value === 'function', { error: 'a function' }),
    },
    { error: 'a mapping of keys' },
  )
  .partial();

const configWording = {
  example: configExample,
  knownKeys: (path: FaultPath) => keysOf(path.reduce<z.ZodType | undefined>(memberOf, config)),
};

function memberOf(schema: z.ZodType | undefined, key: string | number): z.ZodType | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>)[key] : undefined;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape).filter((key) => key !== '$schema') : [];
}

/** The object or list behind an optional value, or among the branches of a union. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).find((one) => one instanceof z.ZodObject || one instanceof z.ZodArray);
  return schema;
}

/** Checks a configuration and fills in its defaults, or says everything that is wrong with it. */
export function checkConfig(value: unknown): { config: SiteConfig } | { faults: Fault[] } {
  const result = config.safeParse(value);
  if (!result.success) return { faults: faultsOf(result.error.issues, value, configWording) };
  return { config: toSiteConfig(result.data) };
}
