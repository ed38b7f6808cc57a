// Front matter as written, already checked → the fields the engine works with, each in one form
// only. Reads no dates: whether a text is a date is for parse/ to say, which knows the zone.
import { defined } from '../lib/defined.ts';
import type { FrontMatterInput } from './schemas.ts';

/** The known fields of a post. Texts are trimmed; empty ones, and null, count as absent. */
export interface FrontMatter {
  /** Empty where it is missing, which is also a fault. */
  readonly title: string;
  /** As written. */
  readonly date?: string;
  readonly updated?: string;
  /** As written, in order. */
  readonly corrections?: readonly { readonly date: string; readonly text: string }[];
  readonly locations?: readonly string[];
  /** `author` and `authors` together, in order, without duplicates. */
  readonly authors: readonly string[];
  /** false: the author wants none. */
  readonly dateline?: { readonly place: string; readonly date?: string } | false;
  /** In order, without duplicates. */
  readonly tags: readonly string[];
  readonly slug?: string;
  readonly permalink?: string;
  readonly aliases: readonly string[];
  readonly description?: string;
  readonly draft: boolean;
  /** BCP 47 in canonical form. */
  readonly lang?: string;
  /** As written. */
  readonly translationOf?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly image?: {
    readonly src: string;
    readonly alt?: string;
    readonly caption?: string;
    readonly credit?: string;
  };
  readonly id?: string;
  readonly canonical?: string;
}

type Scalar = string | number | boolean | null | undefined;

/** Brings checked front matter into its one form. */
export function toFrontMatter(data: Partial<FrontMatterInput>): FrontMatter {
  const { dateline, image, corrections } = data;
  const locations = unique(listOf(data.locations));
  const lang = textOf(data.lang);
  return {
    title: textOf(data.title) ?? '',
    authors: unique([...listOf(data.author), ...listOf(data.authors)]),
    tags: unique(typeof data.tags === 'string' ? listOf(data.tags.split(',')) : listOf(data.tags)),
    aliases: unique(listOf(data.aliases)),
    draft:
      data.draft === true || (typeof data.draft === 'string' && /^(true|yes)$/i.test(data.draft)),
    ...defined({
      date: textOf(data.date),
      updated: textOf(data.updated),
      corrections: corrections
        ? [corrections]
            .flat()
            .map(({ date, text }) => ({ date: textOf(date) ?? '', text: textOf(text) ?? '' }))
        : undefined,
      locations: locations.length > 0 ? locations : undefined,
      dateline:
        dateline === false
          ? false
          : typeof dateline === 'object' && dateline
            ? placeOf(dateline)
            : placeOf({ place: dateline }),
      slug: textOf(data.slug),
      permalink: textOf(data.permalink),
      description: textOf(data.description),
      lang: lang && Intl.getCanonicalLocales(lang)[0],
      translationOf: textOf(data.translationOf),
      dir: data.dir ?? undefined,
      image: typeof image === 'object' && image ? imageOf(image) : imageOf({ src: image }),
      id: textOf(data.id),
      canonical: textOf(data.canonical),
    }),
  };
}

function textOf(value: Scalar): string | undefined {
  return value === null || value === undefined ? undefined : String(value).trim() || undefined;
}

function listOf(
  value: Scalar | readonly (Scalar | { readonly name: Scalar })[] | { readonly name: Scalar },
): string[] {
  if (value === undefined) return [];
  const items = Array.isArray(value)
    ? (value as readonly (Scalar | { readonly name: Scalar })[])
    : [value as Scalar | { readonly name: Scalar }];
  return items
    .map((item) => textOf(typeof item === 'object' && item ? item.name : item))
    .filter((text) => text !== undefined);
}

function unique(texts: string[]): string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}

function placeOf({
  place,
  date,
}: {
  readonly place: Scalar;
  readonly date?: Scalar;
}): FrontMatter['dateline'] {
  const text = textOf(place);
  return text === undefined ? undefined : { place: text, ...defined({ date: textOf(date) }) };
}

type Written<Keys extends string> = { readonly [Key in Keys]?: Scalar };

function imageOf({
  src,
  alt,
  caption,
  credit,
}: Written<'src' | 'alt' | 'caption' | 'credit'>): FrontMatter['image'] {
  const text = textOf(src);
  // An empty `alt` says that the image is decoration (HTML, 4.8.4.4); a missing one says nothing.
  return text === undefined
    ? undefined
    : {
        src: text,
        ...defined({
          alt: alt === '' ? alt : textOf(alt),
          caption: textOf(caption),
          credit: textOf(credit),
        }),
      };
}
