// What templates get: one view per kind of page, under the name `view`, beside `site`. Types only. Every URL in a view
// is ready to be an attribute: it begins with the site's base path, or is absolute where the name says so.
import type { Author, Heading, Image, Source } from './types.ts';

/** A name with a link. */
export interface Link {
  /** Plain text. */
  readonly title: string;
  /** Begins with the base path. */
  readonly url: string;
}

/** A tag, author, year, month or day with the number of its posts. */
export interface CountedLink extends Link {
  /** Of posts. */
  readonly count: number;
}

/** A day or a moment, ready to print. */
export interface DateView {
  /** For the datetime attribute: "2015-06-07", or RFC 3339 with offset where a time is known. */
  readonly iso: string;
  /** "June 7, 2015", in the language of the page. */
  readonly text: string;
}

/** A post by its headline. */
export interface PostLink extends Link {
  readonly date: DateView;
  /** Missing where it is the site's. */
  readonly lang?: string;
  /** The direction of the text, where the front matter says one. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** A post in a list. */
export interface PostSummary extends PostLink {
  /** The post's description, else the head of its text. Plain text; empty in the list of a month. */
  readonly excerpt: string;
  /** In the order of the byline. */
  readonly authors: readonly Link[];
  /** The place of the dateline; empty where there is none. */
  readonly place: string;
}

/** The site, the same for every page: the global `site`. */
export interface SiteView {
  /** The name of the site. */
  readonly title: string;
  /** One sentence; may be empty. */
  readonly description: string;
  /** Absolute, ends in "/". */
  readonly url: string;
  /** "" or "/notes": what every path of the site begins with. */
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  /** Home, archive, tags, authors and the owner's own pages. */
  readonly navigation: readonly Link[];
  /** public/favicon.svg, .png or .ico. */
  readonly icon?: string;
  /** The site's Atom, RSS and JSON feeds. */
  readonly feeds: readonly FeedLink[];
}

export interface FeedLink extends Link {
  /** "application/atom+xml" and so on. */
  readonly type: string;
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
  /** BCP 47; the site's where the page has none of its own. */
  readonly lang: string;
  /** Only where the front matter says so. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Feeds of this page alone (a tag's, an author's). */
  readonly feeds: readonly FeedLink[];
  /** True on pages that search engines should leave out (404). */
  readonly noindex: boolean;
}

/** `post`: the page of one post. */
export interface PostView extends CommonView {
  readonly kind: 'post';
  /** The byline, each name with a link to its page. */
  readonly authors: readonly Link[];
  /** Of publication. */
  readonly date: DateView;
  /** When the text was last changed in substance. */
  readonly updated?: DateView;
  /** "Staunton, June 7"; already printed at the head of the body, here for metadata. */
  readonly dateline?: string;
  /** In the order of the front matter, as the site spells them. */
  readonly tags: readonly Link[];
  /** The lead image. */
  readonly image?: Image;
  /** At 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** Words of the body. */
  readonly words: number;
  /** The next older post. */
  readonly earlier?: Link;
  /** The next newer post. */
  readonly later?: Link;
  /** Up to five earlier posts on the same subjects, closest first. */
  readonly related: readonly PostLink[];
  /** Unknown front matter fields. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The body as HTML, filled in by render. */
  readonly content: string;
  /** Of the body, in order of appearance. */
  readonly headings: readonly Heading[];
  /** Outside pages that the body links to, in order, without duplicates. */
  readonly sources: readonly Source[];
}

/** `page`: a Markdown file of pages/. */
export interface PageView extends CommonView {
  readonly kind: 'page';
  /** When the text was last changed in substance. */
  readonly updated?: DateView;
  /** Unknown front matter fields. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The body as HTML. */
  readonly content: string;
  /** Of the body, in order of appearance. */
  readonly headings: readonly Heading[];
  /** Outside pages that the body links to, in order, without duplicates. */
  readonly sources: readonly Source[];
}

/** Where a list stands among its pages. Pages are numbered from the oldest: a full page never changes again. */
export interface Pagination {
  /** 1 is the oldest page. */
  readonly number: number;
  /** How many pages there were when this one became full; the same as `number`, so that it never changes again. */
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
  /** Posts up to and with this page: of the whole list on its newest page, the one without `pagination.newer`. */
  readonly count: number;
  /** The neighbours of this page. */
  readonly pagination: Pagination;
  /** Of an author. */
  readonly author?: Pick<Author, 'name' | 'url' | 'email'>;
}

/** `year`, `month`, `day`: the posts of one period, newest first. */
export interface PeriodView extends CommonView {
  readonly kind: 'year' | 'month' | 'day';
  /** Posts of the period. */
  readonly count: number;
  /** Months of the year, or days of the month, that have posts; in calendar order. */
  readonly parts: readonly CountedLink[];
  /** Empty for a year. */
  readonly posts: readonly PostSummary[];
  /** The longer period: a day's month, a month's year, a year's archive. */
  readonly parent: Link;
  /** The neighbouring period of the same kind that has posts. */
  readonly earlier?: Link;
  /** The same, after this one. */
  readonly later?: Link;
}

/** `archive`: all years, newest first, each with its months. */
export interface ArchiveView extends CommonView {
  readonly kind: 'archive';
  /** All posts. */
  readonly count: number;
  /** Newest first; months in calendar order. */
  readonly years: readonly (CountedLink & { readonly months: readonly CountedLink[] })[];
}

/** `tags`, `authors`: every tag or author, by name. */
export interface IndexView extends CommonView {
  readonly kind: 'tags' | 'authors';
  /** By name; the description is empty for authors. */
  readonly entries: readonly (CountedLink & { readonly description: string })[];
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

export type View = PostView | PageView | ListView | PeriodView | ArchiveView | IndexView | NotFoundView | RedirectView;
export type HtmlKind = View['kind'];
