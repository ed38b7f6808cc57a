// What planning shares: what the features' functions are given and what they give back. Types only.
import type { Feature } from '../features/feature.ts';
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { FeedView, Page } from '../site/pages.ts';
import type {
  ContentHash,
  DatedPost,
  ImageFacts,
  Post,
  Site,
  SourcePath,
  UrlPath,
} from '../site/types.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { Images } from './images.ts';
import type { Summaries } from './summaries.ts';

/** A file to be copied. */
export interface StaticFile {
  /** With forward slashes, relative to the folder that it was found in. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly hash: ContentHash;
}

/** What there is besides posts and pages. */
export interface PlanOptions {
  /** In the order of the documentation, which is that of the masthead. */
  readonly features: readonly Feature[];
  /** Of public/. */
  readonly publicFiles: readonly StaticFile[];
  /** Of the theme, the site's own ones in place of those that they override. */
  readonly themeFiles: readonly StaticFile[];
  /** Files beside posts and pages, with paths from the site's root: "posts/2015/chart.png". */
  readonly postFiles: readonly StaticFile[];
  /**
   * The owner's pages in a template language, which Eleventy makes: they have an address and no
   * Page.
   */
  readonly customPages: readonly { readonly url: UrlPath; readonly source: SourcePath }[];
  /** Missing if nothing is known of images. */
  readonly images?: PlanImages;
}

/** What is known of image files, and where others are made of them. */
export interface PlanImages {
  readonly facts: ReadonlyMap<ContentHash, ImageFacts>;
  /**
   * Absolute: holds the files that are made of images and for posts; missing if none are made.
   */
  readonly folder?: string;
}

/** What features add to the page of a post. */
export interface PostParts {
  /** Adds to what the page of a post shows. Throws if a feature brings a name that is there. */
  readonly addToPost: <Shown extends object>(shown: Shown, post: DatedPost) => Shown;
  /** A fingerprint of these. */
  readonly fingerprintOf: (post: DatedPost) => Fingerprint;
  /** Adds to what a Markdown page shows, likewise. */
  readonly addToPage: <Shown extends object>(shown: Shown, page: Post) => Shown;
}

/** What every function of a feature that plans is given. */
export interface PlanContext extends Summaries {
  readonly site: Site;
  readonly options: PlanOptions;
  /** The address of every file of the site that has one. */
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
  /** What pages are made of. */
  readonly fingerprints: Fingerprints;
  readonly parts: PostParts;
}

/** A feed that is planned, for those that list feeds. */
export interface PlannedFeed extends Pick<FeedView, 'title' | 'description' | 'authors'> {
  readonly url: UrlPath;
  /** The page that it belongs to. */
  readonly home: UrlPath;
  readonly posts: readonly DatedPost[];
  readonly listed: { readonly title: string; readonly group: string };
}

export interface Planned {
  readonly pages: readonly Page[];
  readonly problems?: readonly Problem[];
}
