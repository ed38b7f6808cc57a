// What a page tells of who wrote it, and of what was wrong with it. Types only.
import type { DateView, Link } from '../views.ts';

/** An author, with a link to the page of their posts. */
export interface AuthorLink extends Link {
  /** "@anna@example.social": where the fediverse knows the author. */
  readonly fediverse?: string;
}

/** A correction: a dated note that the text was wrong and is mended. */
export interface CorrectionView {
  readonly date: DateView;
  /** Plain text: what was wrong and what is right. */
  readonly text: string;
}
