// The keys of the configuration that are about the site as a whole.
import { placeholderNames, unknownPlaceholder } from '../../lib/address-pattern.ts';
import { markedScripts } from '../../lib/foreign-passages.ts';
import { nearest } from '../../lib/nearest.ts';
import * as checks from '../checks.ts';
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { boolean, filledText, language, text, wholeNumber, z } from '../values.ts';

const url = text
  .refine(checks.isSiteUrl, {
    error: 'an absolute http or https URL without query and fragment',
    abort: true,
  })
  .overwrite((written) => new URL(written).href.replace(/\/?$/, '/'));

const canonicalLanguage = language.overwrite((written) => Intl.getCanonicalLocales(written)[0]!);

const timeZone = text.check(({ value, issues }) => {
  if (checks.isTimeZone(value)) return;
  const meant = nearest(value, Intl.supportedValuesOf('timeZone'));
  const hint = meant && `did you mean "${meant}"?`;
  issues.push({
    code: 'custom',
    input: value,
    message: 'a name of the IANA time zone database',
    params: { hint },
  });
});

const pattern = text
  .check(({ value, issues }) => {
    if (checks.isPermalinkPattern(value)) return;
    const name = unknownPlaceholder(value);
    const meant = value.startsWith('/')
      ? nearest(name, placeholderNames)
      : nearest(value, Object.keys(checks.permalinkPresets));
    issues.push({
      code: 'custom',
      input: value,
      message:
        'a path that begins with "/" and has ":slug" or another name of the post, and no ' +
        'placeholder that is not known',
      params: {
        hint:
          meant && (name ? `write ":${meant}" instead of ":${name}"` : `did you mean "${meant}"?`),
      },
    });
  })
  .overwrite((written) => checks.permalinkPresets[written] ?? written);

function folderHint(key: string): string {
  const folder = key.replace(/^\/+|\/+$/g, '') || 'news';
  return `write "${folder}/" for the folder posts/${folder}/`;
}

function canonicalKey(key: string): string {
  return key.endsWith('/') || key === 'default' ? key : Intl.getCanonicalLocales(key)[0]!;
}

const patterns = z
  .record(z.string(), pattern, { error: 'a pattern, or a mapping of folders and patterns' })
  .check(({ value, issues }) => {
    for (const key of Object.keys(value).filter((name) => !checks.isPermalinkKey(name)))
      issues.push({
        code: 'custom',
        input: value[key],
        path: [key],
        message: 'the pattern of a folder, such as "news/", of a language, or "default"',
        params: { hint: folderHint(key) },
      });
  })
  .overwrite((written) => ({
    default: checks.permalinkPresets['pretty']!,
    ...Object.fromEntries(Object.entries(written).map(([key, of]) => [canonicalKey(key), of])),
  }));
const permalink = z.union([pattern, patterns], {
  error: 'a pattern, or a mapping of folders and patterns',
});

export const site: ConfigSection = {
  $schema: configKey(text, {
    describe: 'The JSON Schema that editors check broadsheet.config.json with.',
    example: './node_modules/broadsheet/schemas/configuration.schema.json',
  }),
  title: configKey(filledText.trim(), {
    default: 'Untitled',
    describe: 'The name of the site.',
    example: 'Rivers and Borders',
  }),
  description: configKey(text.trim(), {
    default: '',
    describe: 'One sentence about the site, for search engines and feeds.',
    example: 'Analysis of what the papers leave out',
  }),
  url: configKey(url, {
    default: 'http://localhost/',
    describe:
      'The address of the home page, http or https. A path in it, as in ' +
      '"https://example.org/notes/", puts the whole site below that path, with all its links.',
    example: 'https://example.org/',
  }),
  language: configKey(canonicalLanguage, {
    default: 'en',
    describe:
      'The language of the site, as a BCP 47 tag: how dates are written, how names are ' +
      'sorted, and the words of the pages.',
    example: 'ru',
  }),
  scripts: configKey(
    mapping(Object.fromEntries(markedScripts.map((name) => [name, canonicalLanguage.optional()]))),
    {
      default: {},
      describe:
        'The language of passages in other scripts, by the ISO 15924 code of the script. A ' +
        'script that is not here gets a language that names the script only, such as ' +
        '"und-Cyrl".',
      example: { Cyrl: 'ru' },
      type: { name: 'Readonly<Record<string, string>>' },
    },
  ),
  timeZone: configKey(timeZone, {
    describe:
      'The time zone of the site, by its IANA name: it decides on which day a post with a ' +
      'time is published. Without it, that is the day that the post says, and a time without ' +
      'an offset is UTC.',
    example: 'Europe/Moscow',
  }),
  permalink: configKey(permalink, {
    default: 'pretty',
    describe:
      'The addresses of posts: a pattern of placeholders such as ":year" and ":slug" and literal ' +
      'text; or "pretty", which is "/:year/:month/:slug/"; "blogger", which is ' +
      '"/:year/:month/:slug.html"; or "date", "ordinal", "weekdate" or "none" of Jekyll. A ' +
      'mapping gives folders of posts/ and languages patterns of their own: `{ "default": ' +
      '"/:year/:slug/", "news/": "/news/:slug/", "ru": "/ru/:slug/" }`.',
    example: '/:year/:month/:slug/',
    see: 'pages-and-feeds.md#addresses-of-posts',
  }),
  slugs: configKey(z.enum(['latin', 'keep', 'lower'], { error: '"latin", "keep" or "lower"' }), {
    describe:
      'How names of files and slugs are spelled in addresses: "latin" spells them in lower-case ' +
      'Latin letters, "keep" leaves letters and their case as they are, "lower" spells them in ' +
      'small letters of any script, as Hugo does. Without it, names are spelled in Latin ' +
      'letters, and a warning says how many are.',
    example: 'keep',
    see: 'pages-and-feeds.md#addresses-of-posts',
  }),
  languages: configKey(z.array(canonicalLanguage, { error: 'a list of BCP 47 language tags' }), {
    describe:
      'The languages besides that of the site that paths of files can say, as in ' +
      '"rivers.fr.md" and "posts/fr/". Without it, a path says a language where other files ' +
      'confirm it; with an empty list, none does.',
    example: ['fr', 'pt-BR'],
    see: 'writing.md#languages-in-paths',
  }),
  pageSize: configKey(wholeNumber, {
    default: 20,
    describe: 'The number of posts on a page of a list.',
  }),
  output: configKey(filledText, {
    default: '_site',
    describe: 'The folder to build into, relative to the folder of the site.',
  }),
  cache: configKey(filledText, {
    default: '.cache/broadsheet',
    describe:
      'The folder in which builds are remembered, relative to the folder of the site. You can ' +
      'delete it at any time; keep it between runs of CI.',
  }),
  followLinks: configKey(boolean, {
    default: false,
    describe:
      'Whether links in the file system are followed out of the folder of the site. Whoever can ' +
      'add a post can then publish any file of the machine that builds.',
    see: '../SECURITY.md',
  }),
  fields: configKey(
    z.record(z.string(), z.union([filledText, z.literal(false)]), {
      error: 'a mapping of names in front matter and fields, or false',
    }),
    {
      default: {},
      describe:
        'Front matter fields that posts have under other names: the field that each means, or ' +
        'false for one that is not to be read.',
      example: { categories: 'tags', status: false },
      see: 'writing.md#names-of-other-engines',
    },
  ),
  eleventy: configKey(
    z.custom((value) => typeof value === 'function', { error: 'a function' }),
    {
      describe:
        'A function that gets the configuration object of Eleventy: it can add filters, ' +
        'shortcodes and plugins for templates. Eleventy 3 publishes no types for it.',
      type: { name: '(eleventyConfig: any) => unknown' },
      isCode: true,
    },
  ),
};
