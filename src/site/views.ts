// What templates get: one view per kind of page, under the name `view`, beside `site`. Types only.
// Every URL in a view is ready to be an attribute: it begins with the site's base path, or is
// absolute if its comment says so.
import type { Heading, Image, Source } from './types.ts';
import type { AuthorLink, CorrectionView } from './views/bylines.ts';
import type { CitationView } from './views/citation.ts';
import type { DateView, Headline, Link, PostLink } from './views/links.ts';
import type { ArchiveView, IndexView, ListView, PeriodView } from './views/lists.ts';
import type { FeedLink } from './views/site.ts';
import type { SocialImage } from './views/social-image.ts';
import type { Alternate, Translation } from './views/translations.ts';

export type {
  CountedLink,
  DateView,
  Headline,
  Link,
  PostLink,
  PostSummary,
} from './views/links.ts';
export type { ArchiveView, IndexView, ListView, Pagination, PeriodView } from './views/lists.ts';
export type { FeedLink, SiteView } from './views/site.ts';
export type { SocialImage } from './views/social-image.ts';

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

/** `gone`: the page at the address of a post that has expired. */
export interface GoneView extends CommonView {
  readonly kind: 'gone';
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
  | GoneView
  | NotFoundView
  | RedirectView;
/** A built-in kind; features of a site's own add others, by names of theirs. */
export type HtmlKind = View['kind'];
