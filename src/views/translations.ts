// What the page of a post or a Markdown page shows of its translations. Types only.
import type { Link } from '../views.ts';

/** The same text in another language. */
export interface Translation extends Link {
  /** BCP 47. */
  readonly lang: string;
  /** The direction of the text, where it is not the site's or the front matter says one. */
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

/** Missing where there are no translations. */
export interface Translated {
  /** In the other languages: the original first, then by language. */
  readonly translations?: readonly Translation[];
  /** All of them and the page itself, for rel=alternate and hreflang. */
  readonly alternates?: readonly Alternate[];
}
