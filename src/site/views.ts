// What templates get: one view per kind of page, under the name `view`, beside `site`. Types only.
// Every URL in a view is ready to be an attribute: it begins with the site's base path, or is
// absolute if its comment says so.
import type { Author, Heading, Image, Source } from './types.ts';
import type { AuthorLink, CorrectionView } from './views/bylines.ts';
import type {
  Bar,
  CalendarView,
  DayView,
  FrontView,
  IndexEntry,
  Letter,
  Rising,
} from './views/charts.ts';
import type { CitationView } from './views/citation.ts';
import type { FeedLink } from './views/site.ts';
import type { SocialImage } from './views/social-image.ts';
import type { Alternate, Translation } from './views/translations.ts';

export type { FeedLink, SiteView } from './views/site.ts';
export type { SocialImage } from './views/social-image.ts';

/** A name with a link. */
export interface Link {
  /** Plain text. */
  readonly title: string;
  /** Begins with the base path. */
  readonly url: string;
}

/** A tag, author, year, month or day with the number of its posts. */
export interface CountedLink extends Link {
  /** The number of posts. */
  readonly count: number;
}

/** A day or a moment, ready to print. */
export interface DateView {
  /** For the datetime attribute: "2015-06-07", or RFC 3339 with offset if a time is known. */
  readonly iso: string;
  /** "June 7, 2015", in the language of the site, like everything around a text. */
  readonly text: string;
  /** "14:30" in the site's zone, if a time is known. */
  readonly time?: string;
}

/** A headline with a link. */
export interface Headline extends Link {
  /** Missing if it is the language of the site. */
  readonly lang?: string;
  /** The direction of the text, if it is not the site's or if the front matter gives one. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** A post by its headline. */
export interface PostLink extends Headline {
  readonly date: DateView;
}

/** A post in a list. */
export interface PostSummary extends PostLink {
  /**
   * The post's description, otherwise the start of its text. Plain text; empty in the list of a
   * month.
   */
  readonly excerpt: string;
  /** In the order of the byline. */
  readonly authors: readonly Link[];
  /** The place of the dateline; empty if there is none. */
  readonly place: string;
}

/** What every view has. */
export interface CommonView {
  /** Which template makes the page. */
  readonly kind: HtmlKind;
  /** Begins with the base path. */
  readonly url: string;
  /** Absolute: for rel=canonical. */
  readonly canonical: string;
  /** The headline or the name of the list; plain text. */
  readonly title: string;
  /** Plain text, at most about 200 characters; may be empty. */
  readonly description: string;
  /** BCP 47; the site's language if the page does not have its own. */
  readonly lang: string;
  /** The language for Open Graph, with a territory: "en_US". */
  readonly locale: string;
  /**
   * The direction of the text; only if the front matter gives one, or if the page or the site is
   * written from right to left.
   */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /**
   * Feeds of this page: that of a tag or an author; on the indexes of both, the list of all feeds.
   */
  readonly feeds: readonly FeedLink[];
  /** True on pages that search engines should leave out (404). */
  readonly noindex: boolean;
  /**
   * JSON-LD of the page, to be printed as it is into a script element; missing if there is nothing
   * to say.
   */
  readonly structuredData?: string;
}

/** `post`: the page of one post. */
export interface PostView extends CommonView {
  readonly kind: 'post';
  /** The author's own summary, from the front matter: a line between headline and text. */
  readonly standfirst?: string;
  /** The byline, each name with a link to its page. */
  readonly authors: readonly AuthorLink[];
  /** When it was published. */
  readonly date: DateView;
  /** When the text was last changed in substance, or corrected; never before `date`. */
  readonly updated?: DateView;
  /** When it was published (RFC 3339, in the site's zone); midnight if only the day is known. */
  readonly published: string;
  /** When it was last changed, in the same form. */
  readonly modified: string;
  /** What was wrong with the text, oldest first. */
  readonly corrections: readonly CorrectionView[];
  /** "Staunton, June 7"; the body already begins with it, so this is for metadata. */
  readonly dateline?: string;
  /** The place of the dateline. */
  readonly place?: string;
  /** The places that the post is about. */
  readonly locations: readonly string[];
  /** In the other languages: the original first, then by language. Missing if there are none. */
  readonly translations?: readonly Translation[];
  /** All of them and the page itself, for rel=alternate and hreflang. */
  readonly alternates?: readonly Alternate[];
  /** In the order of the front matter, as the site spells them. */
  readonly tags: readonly Link[];
  /** The lead image. */
  readonly image?: Image;
  /** The picture that the engine drew for social networks, if the post has no lead image. */
  readonly social?: SocialImage;
  /** At 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** The number of words of the body. */
  readonly words: number;
  /** The number of paragraphs of the text: their ids are "p1", "p2" and so on. */
  readonly paragraphs: number;
  /** The post as an entry for a bibliography. */
  readonly citation: CitationView;
  /** The next older post. */
  readonly earlier?: Headline;
  /** The next newer post. */
  readonly later?: Headline;
  /** Up to five earlier posts on the same subjects, closest first. */
  readonly related: readonly PostLink[];
  /** Unknown front matter fields. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The body as HTML. */
  readonly content: string;
  /** The headings of the body, in order of appearance. */
  readonly headings: readonly Heading[];
  /** Outside pages that the body links to, in order, without duplicates. */
  readonly sources: readonly Source[];
}

/** `page`: a Markdown file of pages/. */
export interface PageView extends CommonView {
  readonly kind: 'page';
  /** When the text was last changed in substance. */
  readonly updated?: DateView;
  /** In the other languages: the original first, then by language. Missing if there are none. */
  readonly translations?: readonly Translation[];
  /** All of them and the page itself, for rel=alternate and hreflang. */
  readonly alternates?: readonly Alternate[];
  /** Unknown front matter fields. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The body as HTML. */
  readonly content: string;
  /** The headings of the body, in order of appearance. */
  readonly headings: readonly Heading[];
  /** Outside pages that the body links to, in order, without duplicates. */
  readonly sources: readonly Source[];
}

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

/** `not-found`: the page for addresses that do not exist. */
export interface NotFoundView extends CommonView {
  readonly kind: 'not-found';
}

/** `redirect`: the page at an old address. */
export interface RedirectView extends CommonView {
  readonly kind: 'redirect';
  /** Where the page is now; begins with the base path. */
  readonly target: string;
}

export type View =
  | PostView
  | PageView
  | ListView
  | PeriodView
  | ArchiveView
  | IndexView
  | NotFoundView
  | RedirectView;
/** A built-in kind; features of a site's own add others, by names of theirs. */
export type HtmlKind = View['kind'];
