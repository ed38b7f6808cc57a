// What the front page ranks, and what archives and tag pages are drawn from: numbers and links, no
// shapes. Types only.
import type { Image } from '../types.ts';
import type { CountedLink, Link, PostSummary } from '../views.ts';

/** The newest page of home: the same posts as in `posts`, by rank. */
export interface FrontView {
  /** The newest post; missing where there is none. */
  readonly lead?: Lead;
  /** The six after it; fewer where there are fewer posts. */
  readonly next: readonly PostSummary[];
  /** All others, newest day first. */
  readonly days: readonly DayView[];
}

/** The newest post, with more of it than others show. */
export interface Lead extends PostSummary {
  /** The head of its text, plain; empty where `excerpt` is that already. */
  readonly opening: string;
  /** Its lead image. */
  readonly image?: Image;
}

/** A day and posts of it that a list shows. */
export interface DayView extends Link {
  /** Newest first. */
  readonly posts: readonly PostSummary[];
}

/** A column of a chart. */
export interface Bar {
  /** What it stands for: "June", "2015". */
  readonly title: string;
  /** The same in one letter or so: "J"; a year is not shortened. */
  readonly label: string;
  /** Of posts. */
  readonly count: number;
  /**
   * Its height, from 0 to 100: the highest column of the chart is 100; whatever is counted is at
   * least 4.
   */
  readonly height: number;
  /** Missing where nothing was published. */
  readonly url?: string;
}

/**
 * A year by weeks, in parts of four months, so that it fits on a phone: a column a week, a row a
 * day of the week.
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
  /** The day of the week, from 0: what weeks begin with depends on the language. */
  readonly row: number;
  /** 0 for no posts, 1 for one, 2 for up to three, 3 for up to six, 4 for more. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** Only where there are posts. */
  readonly link?: CountedLink;
}

/** A month that has posts. */
export interface CalendarMonth extends CountedLink {
  /** Its days that have posts, in calendar order. */
  readonly days: readonly CountedLink[];
}

/** The names of an index that begin with one letter. */
export interface Letter {
  /** "A", "Й"; "#" for what begins with no letter. */
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

/**
 * The tags that stand with more posts than before. Measured from the newest post, not from today.
 */
export interface Rising {
  /** The last day that was counted, in words. */
  readonly until: string;
  /** At most eight; the one that rose most comes first. */
  readonly tags: readonly RisingTag[];
}

/** A tag with its posts of 365 days. */
export interface RisingTag extends CountedLink {
  /** Its posts in the 365 days before those. */
  readonly before: number;
}
