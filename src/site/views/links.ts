// What pages say of other pages: names with links, dates, posts in lists. Types only.

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
