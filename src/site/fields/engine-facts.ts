// The table of what the engine itself finds in a post besides its front matter fields: where it is
// shown, and how a record keeps it. The values are found in parse/.
import type { InternalLink } from '../post-values.ts';
import type { Entry } from './field.ts';

/** What parsing finds in the file of a post and in its text. */
export interface FactValues {
  readonly kind: 'post' | 'page';
  /** `slug` as the author wrote it; missing if the file name gives the slug. */
  readonly writtenSlug?: string;
  /**
   * `categories` or `category`, for addresses: from the outermost to the innermost, after the
   * folders around `_posts`.
   */
  readonly categories: readonly string[];
  /** Fields that the pattern of the address asks for, such as `abbrlink`. */
  readonly addressNames?: Readonly<Record<string, string>>;
  /** The language that the path of the file says (BCP 47): "posts/ru/", "rivers.fr.md". */
  readonly pathLang?: string;
  /**
   * Plain text from the beginning of the body, without the dateline: up to `<!-- more -->`, else
   * about 55 words.
   */
  readonly excerpt: string;
  readonly words: number;
  /** At 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** Every id in the body, for checking fragments. */
  readonly ids: readonly string[];
  /**
   * Of the body: those of the text have the ids "p1", "p2" and so on, which are not among `ids`.
   */
  readonly paragraphs: number;
  readonly links: readonly InternalLink[];
  /** What the body loads from other hosts, each host once: "img-src https://images.example". */
  readonly loads?: readonly string[];
  /**
   * The script (ISO 15924) of the text, if it is not that of the site's language and the post names
   * no other.
   */
  readonly otherScript?: string;
  /** Front matter fields that neither the engine nor a feature knows. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export const engineFacts: {
  readonly [Name in keyof FactValues]-?: Entry<NonNullable<FactValues[Name]>>;
} = {
  kind: { shown: 'nowhere' },
  // Addresses are made of them, and every link shows an address.
  writtenSlug: { shown: 'link' },
  categories: { shown: 'link', default: Object.freeze([]) },
  addressNames: { shown: 'link' },
  pathLang: { shown: 'link' },
  excerpt: {
    shown: 'summary',
    // Summaries show one of the two.
    shows: (excerpt, { description }) => (description === undefined ? excerpt : undefined),
    kept: 'long',
  },
  words: { shown: 'all', kept: 'long' },
  readingMinutes: { shown: 'all', kept: 'long' },
  ids: { shown: 'all', kept: 'long' },
  paragraphs: { shown: 'all', kept: 'long' },
  links: { shown: 'all', default: Object.freeze([]) },
  loads: { shown: 'all' },
  otherScript: { shown: 'nowhere' },
  extra: { shown: 'all', default: Object.freeze({}) },
};
