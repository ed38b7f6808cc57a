// How the front page ranks posts, and what archives and tag pages are drawn from: numbers and
// links, no shapes. Types only.
import type { Image } from '../types.ts';
import type { CountedLink, Link, PostSummary } from './links.ts';

/** The newest page of home: the same posts as in `posts`, by rank. */
export interface FrontView {
  /** The newest post; missing if there is none. */
  readonly lead?: Lead;
  /** The six posts after it; two, one or none if there are fewer. */
  readonly next: readonly PostSummary[];
  /** All others, newest day first. */
  readonly days: readonly DayView[];
}

/** The newest post, with more of it than is shown of others. */
export interface Lead extends PostSummary {
  /** The start of its text, plain; empty if `excerpt` is that already. */
  readonly opening: string;
  /** Its lead image. */
  readonly image?: Image;
}

/** A day, and the posts of it that a list shows. */
export interface DayView extends Link {
  /** Newest first. */
  readonly posts: readonly PostSummary[];
}

/** A column of a chart. */
export interface Bar {
  /** What it counts: "June", "2015". */
  readonly title: string;
  /** The same in about one letter: "J"; a year is not shortened. */
  readonly label: string;
  /** The number of posts. */
  readonly count: number;
  /**
   * Its height, from 0 to 100: the highest column of the chart is 100, and a column with posts is
   * at least 4.
   */
  readonly height: number;
  /** Missing if nothing was published. */
  readonly url?: string;
}

/**
 * A year by weeks, in parts of four months, so that it fits on a phone: a column for each week, a
 * row for each day of the week.
 */
export interface CalendarView {
  /** How many weeks the widest part has. */
  readonly columns: number;
  /** From January, from May, from September. */
  readonly parts: readonly CalendarPart[];
  /** The months that have posts, with their days. */
  readonly months: readonly CalendarMonth[];
}

/** Four months. */
export interface CalendarPart {
  /** Where each month begins. */
  readonly labels: readonly CalendarLabel[];
  /** Every day, in order. */
  readonly days: readonly CalendarDay[];
}

/** The name of a month above the weeks. */
export interface CalendarLabel {
  /** Its first letter: "J". */
  readonly label: string;
  /** The first week that begins in it, from 0. */
  readonly column: number;
}

/** A day of a calendar. */
export interface CalendarDay {
  /** The week, from 0. */
  readonly column: number;
  /** The day of the week, from 0; the first day depends on the language. */
  readonly row: number;
  /** 0 for no posts, 1 for one, 2 for two or three, 3 for four to six, 4 for more. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Only if there are posts. */
  readonly link?: CountedLink;
}

/** A month that has posts. */
export interface CalendarMonth extends CountedLink {
  /** Its days that have posts, in calendar order. */
  readonly days: readonly CountedLink[];
}

/** The names of an index that begin with one letter. */
export interface Letter {
  /** "A", "Й"; "#" for names that do not begin with a letter. */
  readonly title: string;
  /** For `id` and the link to it; unique on the page. */
  readonly id: string;
  /** By name. */
  readonly entries: readonly IndexEntry[];
}

/** A line of an index. */
export interface IndexEntry extends CountedLink {
  /** Plain text; may be empty. */
  readonly description: string;
}

/** The tags that have more posts than before. Counted back from the newest post, not from today. */
export interface Rising {
  /** The last day that was counted, in words. */
  readonly until: string;
  /** At most eight; the one that rose most comes first. */
  readonly tags: readonly RisingTag[];
}

/** A tag with the number of its posts in 365 days. */
export interface RisingTag extends CountedLink {
  /** The number of its posts in the 365 days before those. */
  readonly before: number;
}
