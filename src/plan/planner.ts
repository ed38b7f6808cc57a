// What the planners of one folder share: what they are given and what they give back. Types only.
import type { Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { ContentHash, ImageFacts, Site, SourcePath, UrlPath } from '../site/types.ts';
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

/** What there is beside posts and pages. */
export interface PlanOptions {
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
  readonly ownTemplates: readonly { readonly url: UrlPath; readonly source: SourcePath }[];
  /** Missing where nothing is known of images. */
  readonly images?: PlanImages;
}

/** What is known of image files, and where others are made of them. */
export interface PlanImages {
  readonly facts: ReadonlyMap<ContentHash, ImageFacts>;
  /**
   * Absolute: holds the files that are made of images and for posts; missing where none are made.
   */
  readonly folder?: string;
}

/** What every planner is given. */
export interface PlanContext extends Summaries {
  readonly site: Site;
  readonly options: PlanOptions;
  /** The address of every file of the site that has one. */
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly images: Images;
  /** What pages are made of. */
  readonly fingerprints: Fingerprints;
}

export interface Planned {
  readonly pages: readonly Page[];
  readonly problems?: readonly Problem[];
}

/** Plans pages of one kind; `before` holds what the planners before it have planned. */
export type Planner = (context: PlanContext, before: readonly Page[]) => Planned;
