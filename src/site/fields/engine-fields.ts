// The table of the engine's own front matter fields, in the order of the documentation: one entry a
// field, from which everything about it follows. Each is a property of a post by its name.

import { language, path, webUrl } from '../../config/values.ts';
import { readId, readImage, readOriginal, slugOf } from './addresses.ts';
import {
  changedOn,
  datelineOf,
  dateShown,
  publishedOn,
  readCorrections,
  readDateline,
  readDateOf,
  storedDate,
} from './dates.ts';
import { bylineOf, directionIn, languageIn } from './defaults.ts';
import { type Field, field } from './field.ts';
import { publicationFields } from './publication-fields.ts';
import { commaTextsOf, textOf, textsOf, written } from './written.ts';

const noTexts: readonly string[] = Object.freeze([]);

export const engineFields = {
  /** Plain text. */
  title: field(written.filled, {
    describe: 'The headline. Entities and tags, as exporters leave them, become plain text.',
    example: 'What the budget hides',
    shown: 'link',
    kept: 'long',
    required: true,
    plainText: true,
    read: textOf,
    default: '',
  }),
  /** Missing only for kind "page". */
  date: field(written.date, {
    describe:
      'When the post was published: a day, or a time (RFC 3339, or `2015-06-07 14:30 +0300`), ' +
      'in the time zone of the site unless it has an offset. ' +
      'Forms of mail, C and Hugo with one meaning are read, too. ' +
      'Default: the date in the file name.',
    example: '2015-06-07',
    anotherExample: '2015-06-07T14:30:00+03:00',
    shown: 'link',
    shows: dateShown,
    stored: storedDate,
    read: readDateOf('date'),
    derive: publishedOn,
  }),
  author: field(written.names, {
    describe: 'The byline. Default: the first author of the configuration.',
    example: 'Anna Petrova',
    shown: 'line',
    partOf: 'authors',
  }),
  /**
   * Names, in the order of the byline, each once; never empty for kind "post" unless the
   * configuration has no author either.
   */
  authors: field(written.names, {
    describe: 'The byline of several authors. `author` and `authors` together make one byline.',
    example: ['Anna Petrova', 'John Reed'],
    shown: 'line',
    derive: bylineOf,
  }),
  dateline: field(written.dateline, {
    describe:
      'Where the post was written, and when, if not on the day of publication; or false for none.',
    example: 'Staunton',
    anotherExample: { place: 'Staunton', date: '2015-06-05' },
    see: '#datelines',
    shown: 'line',
    shows: ({ place }) => place,
    kept: 'long',
    read: readDateline,
    derive: datelineOf,
  }),
  /** As written, in order, without duplicates. */
  tags: field(written.texts, {
    describe: 'What the post is about: a list, or a text in which commas separate tags.',
    example: ['energy', 'rivers'],
    anotherExample: 'energy, rivers',
    shown: 'all',
    read: commaTextsOf,
    default: noTexts,
  }),
  /** Plan makes the final, unique one. */
  slug: field(written.textOrNumber, {
    describe: 'The last part of the address. Default: the file name without its date.',
    example: 'what-the-budget-hides',
    shown: 'link',
    read: textOf,
    derive: slugOf,
  }),
  permalink: field(path, {
    describe: 'The whole address of the page, from the root of the site.',
    example: '/2015/06/what-the-budget-hides.html',
    shown: 'link',
  }),
  aliases: field(written.texts, {
    describe: 'Former addresses; each leads to this one.',
    example: ['/old/budget.html'],
    see: 'pages-and-feeds.md#redirects',
    shown: 'nowhere',
    read: textsOf,
    default: noTexts,
  }),
  /** Plain text: the author's own summary. */
  description: field(written.scalar, {
    describe: 'A summary for lists, search engines and feeds. Default: the beginning of the text.',
    example: 'Three figures left out.',
    shown: 'summary',
    kept: 'long',
    plainText: true,
    read: textOf,
  }),
  /** The last change in substance or correction; for kind "post" after `date`. */
  updated: field(written.date, {
    describe: 'When the text was last changed in substance. Pages, feeds and the sitemap show it.',
    example: '2015-06-09',
    shown: 'all',
    stored: storedDate,
    read: readDateOf('updated'),
    derive: changedOn,
  }),
  /** Oldest first. */
  corrections: field(written.corrections, {
    describe:
      'What was wrong and has been corrected, shown below the text. ' +
      'A correction counts as a change.',
    example: [{ date: '2015-06-09', text: 'An earlier version gave the wrong year.' }],
    shown: 'all',
    kept: 'long',
    read: readCorrections,
  }),
  locations: field(written.texts, {
    describe: 'The places that the post is about, for machines; commas do not separate places.',
    example: ['Tartu', 'Lake Peipus'],
    shown: 'all',
    kept: 'long',
    read: textsOf,
    default: noTexts,
  }),
  ...publicationFields,
  image: field(written.image, {
    describe:
      'The lead image: its file (`src`), what it shows (`alt`), ' +
      'a line below it (`caption`), and whose it is (`credit`).',
    example: { src: '/images/dam.jpg', alt: 'A dam in winter', credit: 'Anna Petrova' },
    shown: 'all',
    read: readImage,
  }),
  /** BCP 47; missing if it is that of the site. */
  lang: field(language, {
    describe:
      'The language of the text (BCP 47), if it is not that of the site and the path of the file ' +
      'does not say it.',
    see: '#languages-in-paths',
    example: 'ru',
    shown: 'link',
    kept: 'long',
    read: (tag, { config }) => {
      const canonical = Intl.getCanonicalLocales(tag)[0];
      return canonical === config.language ? undefined : canonical;
    },
    derive: languageIn,
  }),
  /** The file of the original; whether it exists, model knows. */
  translationOf: field(path, {
    describe:
      'The file of the post or page of which this one is a translation, written as in a link.',
    example: './2015-06-07-rivers.md',
    anotherExample: 'posts/2015/2015-06-07-rivers.md',
    shown: 'all',
    read: readOriginal,
  }),
  translationKey: field(written.textOrNumber, {
    describe: 'A name of your own: posts in several languages with the same are translations.',
    example: 'dams-of-2015',
    shown: 'all',
    read: (key) => textOf(key),
  }),
  /** As written, or that of the language if the site has another one. */
  dir: field(written.direction, {
    describe: 'The direction of the text, if it does not follow from its language.',
    example: 'rtl',
    shown: 'link',
    kept: 'long',
    derive: directionIn,
  }),
  /** As written. */
  id: field(written.textOrNumber, {
    describe:
      'A permanent id for feeds (RFC 4287, section 4.2.6). Write it once and never change it.',
    example: 'tag:example.org,2015-06-07:budget',
    see: 'pages-and-feeds.md#feeds',
    shown: 'all',
    read: readId,
  }),
  canonical: field(webUrl, {
    describe: 'Where the post was first published, if not on this site.',
    example: 'https://example.com/budget',
    shown: 'all',
    kept: 'long',
  }),
};

type ValueOf<Entry> = Entry extends Field<infer Value> ? Value : never;
type Values = {
  readonly [Name in keyof typeof engineFields]: ValueOf<(typeof engineFields)[Name]>;
};
type NameOf<Kind extends 'always' | 'sometimes'> = {
  [Name in keyof Values]: [Values[Name]] extends [never]
    ? never
    : undefined extends Values[Name]
      ? Kind extends 'sometimes'
        ? Name
        : never
      : Kind extends 'always'
        ? Name
        : never;
}[keyof Values];

/** What the front matter of a post says, by the names of the fields. */
export type FieldValues = { readonly [Name in NameOf<'always'>]: Values[Name] } & {
  readonly [Name in NameOf<'sometimes'>]?: NonNullable<Values[Name]>;
};
