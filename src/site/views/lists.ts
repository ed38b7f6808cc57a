// The views of lists: pages of posts, periods, the archive, the indexes of tags and authors. Types
// only.
import type { Author } from '../types.ts';
import type { CommonView } from '../views.ts';
import type {
  Bar,
  CalendarView,
  DayView,
  FrontView,
  IndexEntry,
  Letter,
  Rising,
} from './charts.ts';
import type { CountedLink, Link, PostSummary } from './links.ts';

/**
 * The position of a page in its list. Pages are numbered from the oldest: a full page never
 * changes again.
 */
export interface Pagination {
  /** 1 is the oldest page. */
  readonly number: number;
  /**
   * How many pages there were when this one became full: the same as `number`, so that it never
   * changes again.
   */
  readonly total: number;
  /** The page with newer posts. */
  readonly newer?: Link;
  /** The page with older posts. */
  readonly older?: Link;
}

/** `home`, `tag`, `author`: posts, newest first, over several pages. */
export interface ListView extends CommonView {
  readonly kind: 'home' | 'tag' | 'author';
  /** Newest first. */
  readonly posts: readonly PostSummary[];
  /**
   * The number of posts up to and including this page; on the newest page, the one without
   * `pagination.newer`, of the whole list.
   */
  readonly count: number;
  /** The neighbours of this page in the list. */
  readonly pagination: Pagination;
  /** Only on the pages of an author. */
  readonly author?: Pick<Author, 'name' | 'url' | 'email'>;
  /** Only on the newest page of home. */
  readonly front?: FrontView;
  /** Posts per year, from the tag's first to its last; only on the newest page of a tag. */
  readonly years?: readonly Bar[];
  /**
   * The tags that most often appear with this one, up to eight; only on the newest page of a tag.
   */
  readonly companions?: readonly CountedLink[];
}

/** `year`, `month`, `day`: the posts of one period, newest first. */
export interface PeriodView extends CommonView {
  readonly kind: 'year' | 'month' | 'day';
  /** The number of posts of the period. */
  readonly count: number;
  /** Months of the year, or days of the month, that have posts; in calendar order. */
  readonly parts: readonly CountedLink[];
  /** Empty for a year. */
  readonly posts: readonly PostSummary[];
  /** The longer period: a day's month, a month's year, a year's archive. */
  readonly parent: Link;
  /** The last period before this one, of the same kind, that has posts. */
  readonly earlier?: Link;
  /** The next one after this period. */
  readonly later?: Link;
  /** The same posts by day, newest first; only for a month. */
  readonly days?: readonly DayView[];
  /** Posts per month, from January on; only for a year. */
  readonly months?: readonly Bar[];
  /** Only for a year. */
  readonly calendar?: CalendarView;
}

/** `archive`: all years, newest first, each with its months. */
export interface ArchiveView extends CommonView {
  readonly kind: 'archive';
  /** The number of all posts. */
  readonly count: number;
  /**
   * Newest first; months in calendar order. `bars` are all twelve months, in proportion to the
   * highest month of all years.
   */
  readonly years: readonly (CountedLink & {
    readonly months: readonly CountedLink[];
    readonly bars: readonly Bar[];
  })[];
}

/** `tags`, `authors`: every tag or author, by name. */
export interface IndexView extends CommonView {
  readonly kind: 'tags' | 'authors';
  /** By name; the description is empty for authors. */
  readonly entries: readonly IndexEntry[];
  /** The same by letter, in the order of the language. */
  readonly letters: readonly Letter[];
  /** The tags that rose most; missing if there are none, and for authors. */
  readonly rising?: Rising;
}
