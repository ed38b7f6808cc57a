// What the page of a post or a Markdown page shows of its translations. Types only.
import type { Link } from './links.ts';

/** The same text in another language. */
export interface Translation extends Link {
  /** BCP 47. */
  readonly lang: string;
  /** The direction of the text, if it is not the site's or if the front matter gives one. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** What the language calls itself: "Русский". */
  readonly name: string;
}

/** An address for a language. */
export interface Alternate {
  /** BCP 47, or "x-default" for readers of all other languages. */
  readonly lang: string;
  /** Absolute. */
  readonly url: string;
}
