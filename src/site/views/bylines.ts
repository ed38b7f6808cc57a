// What a page says about who wrote it, and about what was wrong with it. Types only.
import type { DateView, Link } from './links.ts';

/** An author, with a link to the page of their posts; its `url` is empty if there is none. */
export interface AuthorLink extends Link {
  /** The author's address in the fediverse: "@anna@example.social". */
  readonly fediverse?: string;
}

/** A correction: a dated note that the text was wrong and has been corrected. */
export interface CorrectionView {
  readonly date: DateView;
  /** Plain text: what was wrong and what is right. */
  readonly text: string;
}
