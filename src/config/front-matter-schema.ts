// What a person may write as the front matter of a post.
import {
  corrections,
  date,
  dateline,
  direction,
  field,
  filledText,
  flag,
  image,
  language,
  names,
  path,
  scalar,
  textOrNumber,
  texts,
  webUrl,
  z,
} from './values.ts';

/** One field a line; what editors show of it, and examples, come with it. */
export const frontMatter = z
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
    author: field(
      names,
      "The byline. Where it is missing, the site's default author.",
      'Anna Petrova',
    ),
    authors: field(names, 'The byline of more than one author.', ['Anna Petrova', 'John Reed']),
    dateline: field(
      dateline,
      'Where the piece was written, and when, if not on the day of publication; false for none.',
      'Staunton',
      { place: 'Staunton', date: '2015-06-05' },
    ),
    tags: field(
      texts,
      'What the piece is about: a list, or text with commas.',
      ['energy', 'rivers'],
      'energy, rivers',
    ),
    slug: field(
      textOrNumber,
      'The last part of the URL. Where it is missing, it is made from the file name.',
      'what-the-budget-hides',
    ),
    permalink: field(
      path,
      'The whole path of the page, from the root of the site.',
      '/2015/06/what-the-budget-hides.html',
    ),
    aliases: field(texts, 'Paths at which the piece stood before; each leads to it.', [
      '/old/budget.html',
    ]),
    description: field(
      scalar,
      'A summary in a sentence or two, for lists, search engines and feeds.',
      'Three figures left out.',
    ),
    updated: field(
      date,
      'When the text was last changed in substance: a day, or an RFC 3339 time.',
      '2015-06-09',
    ),
    corrections: field(
      corrections,
      'What was wrong with the text and is mended: one, or a list; shown on the page, each with its day.',
      [{ date: '2015-06-09', text: 'An earlier version gave the wrong year.' }],
    ),
    locations: field(
      texts,
      'The places that it is about; where it was written is for `dateline`.',
      ['Tartu', 'Lake Peipus'],
    ),
    draft: field(flag, 'A draft is built with --drafts only.', true),
    lang: field(language, "The language of the text (BCP 47), where it is not the site's.", 'ru'),
    translationOf: field(
      path,
      'The file of the post or page that this one translates, as a link to it is written.',
      './2015-06-07-rivers.md',
      'posts/2015/2015-06-07-rivers.md',
    ),
    dir: field(
      direction,
      'The direction of the text, where it does not follow from its language.',
      'rtl',
    ),
    image: field(
      image,
      'The lead image: what it shows (alt), a line below it (caption), and whose it is (credit).',
      {
        src: '/images/dam.jpg',
        alt: 'A dam in winter',
        credit: 'Anna Petrova',
      },
    ),
    id: field(
      textOrNumber,
      'A permanent id for feeds (RFC 4287, 4.2.6), which must never change.',
      'tag:example.org,2015-06-07:budget',
    ),
    canonical: field(
      webUrl,
      'Where the piece was first published, if not on this site.',
      'https://example.com/budget',
    ),
  })
  .meta({ title: 'Front matter of a Broadsheet post' });

/** Front matter that the schema takes. */
export type FrontMatterInput = z.output<typeof frontMatter>;
