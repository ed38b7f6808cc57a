// Written from the schema of the configuration by print-types.ts. Do not edit.
// biome-ignore-all lint/suspicious/noExplicitAny: some packages publish no types
import type { PluggableList } from 'unified';
import type { MoreSources } from '../lib/content-policy.ts';
import type { Warnings } from '../site/grade.ts';
import type { OwnWords } from '../site/words.ts';

/** The configuration of a site as people write it. Every key is optional. */
export interface UserConfig {
  /**
   * The JSON Schema that editors check broadsheet.config.json with.
   * @example "./node_modules/broadsheet/schemas/configuration.schema.json"
   */
  readonly $schema?: string;
  /**
   * The name of the site. Default: "Untitled".
   * @example "Rivers and Borders"
   */
  readonly title?: string;
  /**
   * One sentence about the site, for search engines and feeds. Default: "".
   * @example "Analysis of what the papers leave out"
   */
  readonly description?: string;
  /**
   * The address of the home page, http or https. A path in it, as in
   * "https://example.org/notes/", puts the whole site below that path, with all its
   * links. Default: "http://localhost/".
   * @example "https://example.org/"
   */
  readonly url?: string;
  /**
   * The language of the site, as a BCP 47 tag: how dates are written, how names are
   * sorted, and the words of the pages. Default: "en".
   * @example "ru"
   */
  readonly language?: string;
  /**
   * The language of passages in other scripts, by the ISO 15924 code of the script.
   * A script that is not here gets a language that names the script only, such as
   * "und-Cyrl".
   * @example { "Cyrl": "ru" }
   */
  readonly scripts?: Readonly<Record<string, string>>;
  /**
   * The time zone of the site, by its IANA name: it decides on which day a post with
   * a time is published. Without it, that is the day that the post says, and a time
   * without an offset is UTC.
   * @example "Europe/Moscow"
   */
  readonly timeZone?: string;
  /**
   * The addresses of posts: a pattern of placeholders such as ":year" and ":slug"
   * and literal text; or "pretty", which is "/:year/:month/:slug/"; "blogger", which
   * is "/:year/:month/:slug.html"; or "date", "ordinal", "weekdate" or "none" of
   * Jekyll. A mapping gives folders of posts/ and languages patterns of their own:
   * `{ "default": "/:year/:slug/", "news/": "/news/:slug/", "ru": "/ru/:slug/" }`.
   * Default: "pretty".
   * @example "/:year/:month/:slug/"
   */
  readonly permalink?: string | Readonly<Record<string, string>>;
  /**
   * How names of files and slugs are spelled in addresses: "latin" spells them in
   * lower-case Latin letters, "keep" leaves letters and their case as they are,
   * "lower" spells them in small letters of any script, as Hugo does. Without it,
   * names are spelled in Latin letters, and a warning says how many are.
   * @example "keep"
   */
  readonly slugs?: 'latin' | 'keep' | 'lower';
  /**
   * The languages besides that of the site that paths of files can say, as in
   * "rivers.fr.md" and "posts/fr/". Without it, a path says a language where other
   * files confirm it; with an empty list, none does.
   * @example ["fr", "pt-BR"]
   */
  readonly languages?: readonly string[];
  /** The number of posts on a page of a list. Default: 20. */
  readonly pageSize?: number;
  /** The folder to build into, relative to the folder of the site. Default: "_site". */
  readonly output?: string;
  /**
   * The folder in which builds are remembered, relative to the folder of the site.
   * You can delete it at any time; keep it between runs of CI. Default:
   * ".cache/broadsheet".
   */
  readonly cache?: string;
  /**
   * Whether links in the file system are followed out of the folder of the site.
   * Whoever can add a post can then publish any file of the machine that builds.
   * Default: false.
   */
  readonly followLinks?: boolean;
  /**
   * Front matter fields that posts have under other names: the field that each
   * means, or false for one that is not to be read. Default: {}.
   * @example { "categories": "tags", "status": false }
   */
  readonly fields?: Readonly<Record<string, string | false>>;
  /**
   * A function that gets the configuration object of Eleventy: it can add filters,
   * shortcodes and plugins for templates. Eleventy 3 publishes no types for it.
   */
  readonly eleventy?: (eleventyConfig: any) => unknown;
  /**
   * The default byline: a name, or a mapping of `name`, `url`, `email` and
   * `fediverse`.
   * @example "Anna Petrova"
   */
  readonly author?:
    | string
    | {
        /**
         * The name, as in the byline.
         * @example "Anna Petrova"
         */
        readonly name: string;
        /**
         * A page about the author.
         * @example "https://anna.example/"
         */
        readonly url?: string;
        /**
         * The address to which readers can write.
         * @example "anna@example.org"
         */
        readonly email?: string;
        /**
         * The account that Mastodon and others show beside a link to a post.
         * @example "@anna@example.social"
         */
        readonly fediverse?: string;
      };
  /**
   * The people who write for the site, each as in `author`. Without `author`, the
   * first is the default byline. Default: [].
   * @example ["Anna Petrova", "John Reed"]
   */
  readonly authors?: readonly (
    | string
    | {
        /**
         * The name, as in the byline.
         * @example "Anna Petrova"
         */
        readonly name: string;
        /**
         * A page about the author.
         * @example "https://anna.example/"
         */
        readonly url?: string;
        /**
         * The address to which readers can write.
         * @example "anna@example.org"
         */
        readonly email?: string;
        /**
         * The account that Mastodon and others show beside a link to a post.
         * @example "@anna@example.social"
         */
        readonly fediverse?: string;
      }
  )[];
  /** Who publishes the site: search engines read it. */
  readonly publisher?: {
    /**
     * The name. Without it, the title of the site is used.
     * @example "Rivers and Borders"
     */
    readonly name?: string;
    /**
     * The home page. Without it, that of the site is used.
     * @example "https://example.org/"
     */
    readonly url?: string;
    /**
     * The logo. This and the next five keys are paths of the site or URLs.
     * @example "/images/logo.png"
     */
    readonly logo?: string;
    /**
     * The page with the rules that the publisher works by, such as those for sources.
     * @example "/sources/"
     */
    readonly publishingPrinciples?: string;
    /**
     * The page that says how mistakes are corrected.
     * @example "/corrections/"
     */
    readonly correctionsPolicy?: string;
    /**
     * The page that says what its staff may and may not do.
     * @example "/ethics/"
     */
    readonly ethicsPolicy?: string;
    /**
     * The page that says who owns it and who pays for it.
     * @example "/about/"
     */
    readonly ownershipFundingInfo?: string;
    /**
     * The page that says who works there.
     * @example "/about/"
     */
    readonly masthead?: string;
    /**
     * Pages about the publisher on other sites. Default: [].
     * @example ["https://example.social/@rivers"]
     */
    readonly sameAs?: readonly string[];
  };
  /** How the text of posts and pages becomes HTML. */
  readonly markdown?: {
    /**
     * What happens to raw HTML: "sanitize" removes everything that is not on a list of
     * safe elements and attributes, "trusted" publishes it as it is. Default:
     * "sanitize".
     */
    readonly html?: 'sanitize' | 'trusted';
    /**
     * The engine that the posts were written for: what has one clear meaning in its
     * shortcodes, tags and attributes is read, and headings get the ids of that
     * engine.
     * @example "jekyll"
     */
    readonly dialect?: 'jekyll' | 'hugo' | 'hexo' | 'zola';
    /** Plugins for trees of Markdown. Default: []. */
    readonly remarkPlugins?: PluggableList;
    /** Plugins for trees of HTML. Default: []. */
    readonly rehypePlugins?: PluggableList;
  };
  /** Feeds of the site, of tags and of authors. */
  readonly feeds?: {
    /** The number of posts in a feed. Default: 20. */
    readonly limit?: number;
    /** An Atom feed for each tag. Default: true. */
    readonly tags?: boolean;
    /** An Atom feed for each author. Default: true. */
    readonly authors?: boolean;
    /**
     * The Atom feed of the site links to older documents, which together have every
     * post (RFC 5005). Default: true.
     */
    readonly archives?: boolean;
    /**
     * The address of a WebSub hub, which tells readers at once of new posts.
     * @example "https://hub.example/"
     */
    readonly hub?: string;
  };
  /**
   * The publishers of the pages that posts cite, by host. A name also holds for
   * subdomains. Default: {}.
   * @example { "vedomosti.ru": "Vedomosti" }
   */
  readonly outlets?: Readonly<Record<string, string>>;
  /**
   * Other sizes and formats of the images that posts show. With `false`, images are
   * published as they are; pages still say how wide and high they are. Default: {}.
   */
  readonly images?:
    | false
    | {
        /**
         * The widths, in pixels, of the copies that are made of an image. Default: [480,
         * 960, 1600].
         */
        readonly widths?: readonly number[];
        /**
         * The formats of the copies, the best first; "auto" is the format of the image
         * itself. Default: ["avif", "webp"].
         */
        readonly formats?: readonly ('avif' | 'webp' | 'jpeg' | 'png' | 'auto')[];
        /**
         * The width at which pages show images, as in the attribute `sizes` of HTML.
         * Default: "(min-width: 38rem) 34rem, 100vw".
         */
        readonly sizes?: string;
        /** The quality of the copies, from 1 to 100. */
        readonly quality?: {
          /** The quality of AVIF files. Default: 50. */
          readonly avif?: number;
          /** The quality of WebP files. Default: 75. */
          readonly webp?: number;
          /** The quality of JPEG files. Default: 78. */
          readonly jpeg?: number;
        };
      };
  /** Spellings and descriptions of tags. */
  readonly tags?: {
    /**
     * How tags are spelled on pages, however posts spell them. Default: [].
     * @example ["Human rights"]
     */
    readonly spellings?: readonly string[];
    /**
     * A sentence for the page of a tag, by tag. Default: {}.
     * @example { "Human rights": "Courts, prisons, the press" }
     */
    readonly descriptions?: Readonly<Record<string, string>>;
  };
  /**
   * The tags that the masthead links to, in this order. Default: [].
   * @example ["Rivers", "Elections"]
   */
  readonly sections?: readonly string[];
  /** Images of headlines, for social networks. */
  readonly socialImages?: {
    /**
     * Posts of this day and later that have no image get one with their headline.
     * Without this key, no post gets one.
     * @example "2026-01-01"
     */
    readonly since?: string;
  };
  /** Sitemaps, for search engines. */
  readonly sitemap?: {
    /** A sitemap of the posts of the last two days. Default: true. */
    readonly news?: boolean;
  };
  /** HTTP headers, for hosts that read them from a file. */
  readonly security?: {
    /**
     * What pages may load besides the files of the site: sources to add to the
     * Content-Security-Policy, by directive.
     * @example { "img-src": ["https://images.example"] }
     */
    readonly policy?: MoreSources;
    /**
     * For how many seconds browsers insist on HTTPS (Strict-Transport-Security).
     * @example 31536000
     */
    readonly hsts?: number;
  };
  /**
   * Whom to tell of a vulnerability of the site (RFC 9116). Without it there is no
   * security.txt.
   */
  readonly securityTxt?: {
    /**
     * Where to write or call: one address, or a list with the best first.
     * @example "mailto:desk@example.org"
     */
    readonly contact: string | readonly string[];
    /**
     * When the file becomes invalid: a day in the time zone of the site, or an RFC
     * 3339 time.
     * @example "2027-06-30"
     */
    readonly expires: string;
    /**
     * Where to find a key to encrypt messages with.
     * @example "https://example.org/key.asc"
     */
    readonly encryption?: string;
    /**
     * A page that thanks those who have reported something.
     * @example "https://example.org/thanks/"
     */
    readonly acknowledgments?: string;
    /**
     * The languages in which messages are welcome.
     * @example ["en", "ru"]
     */
    readonly preferredLanguages?: readonly string[];
    /**
     * A page with the rules for reports.
     * @example "https://example.org/security/"
     */
    readonly policy?: string;
    /**
     * A page with jobs in security.
     * @example "https://example.org/jobs/"
     */
    readonly hiring?: string;
  };
  /**
   * The lines of humans.txt, by heading. Without it there is no humans.txt.
   * @example { "Team": ["Anna Petrova, Tallinn"] }
   */
  readonly humans?: Readonly<Record<string, readonly string[]>>;
  /**
   * The members of the web app manifest. Without it there is no manifest.
   * @example { "short_name": "Rivers", "icons": [{ "src": "/icon.svg", "sizes":
   * "any" }] }
   */
  readonly manifest?: {
    /**
     * The name of the app. Without it, the title of the site.
     * @example "Rivers and Borders"
     */
    readonly name?: string;
    /**
     * The name for places with little space.
     * @example "Rivers"
     */
    readonly short_name?: string;
    /**
     * What the app is. Without it, the description of the site.
     * @example "Analysis of what the papers leave out"
     */
    readonly description?: string;
    /**
     * How much of the browser is shown around the site. Without it, "browser".
     * @example "browser"
     */
    readonly display?: 'browser' | 'minimal-ui' | 'standalone' | 'fullscreen';
    /**
     * The color of the window around the site.
     * @example "#17384a"
     */
    readonly theme_color?: string;
    /**
     * The color of the window before the site is loaded.
     * @example "#f6f1e7"
     */
    readonly background_color?: string;
    /**
     * Icons, each with `src`, `sizes`, `type` and `purpose`.
     * @example [{ "src": "/icon.svg", "sizes": "any" }]
     */
    readonly icons?: readonly {
      /**
       * The path of the file in public/, or a URL.
       * @example "/icon.svg"
       */
      readonly src: string;
      /**
       * The sizes in pixels.
       * @example "192x192"
       */
      readonly sizes?: string;
      /**
       * The media type.
       * @example "image/svg+xml"
       */
      readonly type?: string;
      /**
       * What the icon is for.
       * @example "maskable"
       */
      readonly purpose?: string;
    }[];
  };
  /**
   * What the site calls things, by the names in the list of words. A site in a
   * language that the engine does not know needs all of them.
   * @example { "sources": "Read more" }
   */
  readonly words?: OwnWords;
  /**
   * What becomes of warnings, by code: "off" leaves them out, "error" lets them stop
   * a build. Errors stay errors.
   * @example { "image-alt": "error", "tag-spelling": "off" }
   */
  readonly warnings?: Warnings;
  /** Features of your own, made with `defineFeature`. Default: []. */
  readonly features?: readonly { readonly name: string }[];
}

/** A configuration that has been checked key by key, with its defaults. */
export interface CheckedConfig {
  /** The JSON Schema that editors check broadsheet.config.json with. */
  readonly $schema?: string;
  /** The name of the site. */
  readonly title: string;
  /** One sentence about the site, for search engines and feeds. */
  readonly description: string;
  /**
   * The address of the home page, http or https. A path in it, as in
   * "https://example.org/notes/", puts the whole site below that path, with all its
   * links.
   */
  readonly url: string;
  /**
   * The language of the site, as a BCP 47 tag: how dates are written, how names are
   * sorted, and the words of the pages.
   */
  readonly language: string;
  /**
   * The language of passages in other scripts, by the ISO 15924 code of the script.
   * A script that is not here gets a language that names the script only, such as
   * "und-Cyrl".
   */
  readonly scripts: Readonly<Record<string, string>>;
  /**
   * The time zone of the site, by its IANA name: it decides on which day a post with
   * a time is published. Without it, that is the day that the post says, and a time
   * without an offset is UTC.
   */
  readonly timeZone?: string;
  /**
   * The addresses of posts: a pattern of placeholders such as ":year" and ":slug"
   * and literal text; or "pretty", which is "/:year/:month/:slug/"; "blogger", which
   * is "/:year/:month/:slug.html"; or "date", "ordinal", "weekdate" or "none" of
   * Jekyll. A mapping gives folders of posts/ and languages patterns of their own:
   * `{ "default": "/:year/:slug/", "news/": "/news/:slug/", "ru": "/ru/:slug/" }`.
   */
  readonly permalink: string | Readonly<Record<string, string>>;
  /**
   * How names of files and slugs are spelled in addresses: "latin" spells them in
   * lower-case Latin letters, "keep" leaves letters and their case as they are,
   * "lower" spells them in small letters of any script, as Hugo does. Without it,
   * names are spelled in Latin letters, and a warning says how many are.
   */
  readonly slugs?: 'latin' | 'keep' | 'lower';
  /**
   * The languages besides that of the site that paths of files can say, as in
   * "rivers.fr.md" and "posts/fr/". Without it, a path says a language where other
   * files confirm it; with an empty list, none does.
   */
  readonly languages?: readonly string[];
  /** The number of posts on a page of a list. */
  readonly pageSize: number;
  /** The folder to build into, relative to the folder of the site. */
  readonly output: string;
  /**
   * The folder in which builds are remembered, relative to the folder of the site.
   * You can delete it at any time; keep it between runs of CI.
   */
  readonly cache: string;
  /**
   * Whether links in the file system are followed out of the folder of the site.
   * Whoever can add a post can then publish any file of the machine that builds.
   */
  readonly followLinks: boolean;
  /**
   * Front matter fields that posts have under other names: the field that each
   * means, or false for one that is not to be read.
   */
  readonly fields: Readonly<Record<string, string | false>>;
  /**
   * A function that gets the configuration object of Eleventy: it can add filters,
   * shortcodes and plugins for templates. Eleventy 3 publishes no types for it.
   */
  readonly eleventy?: (eleventyConfig: any) => unknown;
  /**
   * The default byline: a name, or a mapping of `name`, `url`, `email` and
   * `fediverse`.
   */
  readonly author?:
    | string
    | {
        /** The name, as in the byline. */
        readonly name: string;
        /** A page about the author. */
        readonly url?: string;
        /** The address to which readers can write. */
        readonly email?: string;
        /** The account that Mastodon and others show beside a link to a post. */
        readonly fediverse?: string;
      };
  /**
   * The people who write for the site, each as in `author`. Without `author`, the
   * first is the default byline.
   */
  readonly authors: readonly (
    | string
    | {
        /** The name, as in the byline. */
        readonly name: string;
        /** A page about the author. */
        readonly url?: string;
        /** The address to which readers can write. */
        readonly email?: string;
        /** The account that Mastodon and others show beside a link to a post. */
        readonly fediverse?: string;
      }
  )[];
  /** Who publishes the site: search engines read it. */
  readonly publisher: {
    /** The name. Without it, the title of the site is used. */
    readonly name?: string;
    /** The home page. Without it, that of the site is used. */
    readonly url?: string;
    /** The logo. This and the next five keys are paths of the site or URLs. */
    readonly logo?: string;
    /** The page with the rules that the publisher works by, such as those for sources. */
    readonly publishingPrinciples?: string;
    /** The page that says how mistakes are corrected. */
    readonly correctionsPolicy?: string;
    /** The page that says what its staff may and may not do. */
    readonly ethicsPolicy?: string;
    /** The page that says who owns it and who pays for it. */
    readonly ownershipFundingInfo?: string;
    /** The page that says who works there. */
    readonly masthead?: string;
    /** Pages about the publisher on other sites. */
    readonly sameAs: readonly string[];
  };
  /** How the text of posts and pages becomes HTML. */
  readonly markdown: {
    /**
     * What happens to raw HTML: "sanitize" removes everything that is not on a list of
     * safe elements and attributes, "trusted" publishes it as it is.
     */
    readonly html: 'sanitize' | 'trusted';
    /**
     * The engine that the posts were written for: what has one clear meaning in its
     * shortcodes, tags and attributes is read, and headings get the ids of that
     * engine.
     */
    readonly dialect?: 'jekyll' | 'hugo' | 'hexo' | 'zola';
    /** Plugins for trees of Markdown. */
    readonly remarkPlugins: PluggableList;
    /** Plugins for trees of HTML. */
    readonly rehypePlugins: PluggableList;
  };
  /** Feeds of the site, of tags and of authors. */
  readonly feeds: {
    /** The number of posts in a feed. */
    readonly limit: number;
    /** An Atom feed for each tag. */
    readonly tags: boolean;
    /** An Atom feed for each author. */
    readonly authors: boolean;
    /**
     * The Atom feed of the site links to older documents, which together have every
     * post (RFC 5005).
     */
    readonly archives: boolean;
    /** The address of a WebSub hub, which tells readers at once of new posts. */
    readonly hub?: string;
  };
  /**
   * The publishers of the pages that posts cite, by host. A name also holds for
   * subdomains.
   */
  readonly outlets: Readonly<Record<string, string>>;
  /**
   * Other sizes and formats of the images that posts show. With `false`, images are
   * published as they are; pages still say how wide and high they are.
   */
  readonly images: {
    /** The widths, in pixels, of the copies that are made of an image. */
    readonly widths: readonly number[];
    /**
     * The formats of the copies, the best first; "auto" is the format of the image
     * itself.
     */
    readonly formats: readonly ('avif' | 'webp' | 'jpeg' | 'png' | 'auto')[];
    /** The width at which pages show images, as in the attribute `sizes` of HTML. */
    readonly sizes: string;
    /** The quality of the copies, from 1 to 100. */
    readonly quality: {
      /** The quality of AVIF files. */
      readonly avif: number;
      /** The quality of WebP files. */
      readonly webp: number;
      /** The quality of JPEG files. */
      readonly jpeg: number;
    };
  };
  /** Spellings and descriptions of tags. */
  readonly tags: {
    /** How tags are spelled on pages, however posts spell them. */
    readonly spellings: readonly string[];
    /** A sentence for the page of a tag, by tag. */
    readonly descriptions: Readonly<Record<string, string>>;
  };
  /** The tags that the masthead links to, in this order. */
  readonly sections: readonly string[];
  /** Images of headlines, for social networks. */
  readonly socialImages: {
    /**
     * Posts of this day and later that have no image get one with their headline.
     * Without this key, no post gets one.
     */
    readonly since?: string;
  };
  /** Sitemaps, for search engines. */
  readonly sitemap: {
    /** A sitemap of the posts of the last two days. */
    readonly news: boolean;
  };
  /** HTTP headers, for hosts that read them from a file. */
  readonly security: {
    /**
     * What pages may load besides the files of the site: sources to add to the
     * Content-Security-Policy, by directive.
     */
    readonly policy: MoreSources;
    /** For how many seconds browsers insist on HTTPS (Strict-Transport-Security). */
    readonly hsts?: number;
  };
  /**
   * Whom to tell of a vulnerability of the site (RFC 9116). Without it there is no
   * security.txt.
   */
  readonly securityTxt?: {
    /** Where to write or call: one address, or a list with the best first. */
    readonly contact: readonly string[];
    /**
     * When the file becomes invalid: a day in the time zone of the site, or an RFC
     * 3339 time.
     */
    readonly expires: string;
    /** Where to find a key to encrypt messages with. */
    readonly encryption?: string;
    /** A page that thanks those who have reported something. */
    readonly acknowledgments?: string;
    /** The languages in which messages are welcome. */
    readonly preferredLanguages?: readonly string[];
    /** A page with the rules for reports. */
    readonly policy?: string;
    /** A page with jobs in security. */
    readonly hiring?: string;
  };
  /** The lines of humans.txt, by heading. Without it there is no humans.txt. */
  readonly humans?: Readonly<Record<string, readonly string[]>>;
  /** The members of the web app manifest. Without it there is no manifest. */
  readonly manifest?: {
    /** The name of the app. Without it, the title of the site. */
    readonly name?: string;
    /** The name for places with little space. */
    readonly short_name?: string;
    /** What the app is. Without it, the description of the site. */
    readonly description?: string;
    /** How much of the browser is shown around the site. Without it, "browser". */
    readonly display?: 'browser' | 'minimal-ui' | 'standalone' | 'fullscreen';
    /** The color of the window around the site. */
    readonly theme_color?: string;
    /** The color of the window before the site is loaded. */
    readonly background_color?: string;
    /** Icons, each with `src`, `sizes`, `type` and `purpose`. */
    readonly icons?: readonly {
      /** The path of the file in public/, or a URL. */
      readonly src: string;
      /** The sizes in pixels. */
      readonly sizes?: string;
      /** The media type. */
      readonly type?: string;
      /** What the icon is for. */
      readonly purpose?: string;
    }[];
  };
  /**
   * What the site calls things, by the names in the list of words. A site in a
   * language that the engine does not know needs all of them.
   */
  readonly words: OwnWords;
  /**
   * What becomes of warnings, by code: "off" leaves them out, "error" lets them stop
   * a build. Errors stay errors.
   */
  readonly warnings: Warnings;
  /** Features of your own, made with `defineFeature`. */
  readonly features: readonly { readonly name: string }[];
}
