// What a feature is: everything that one capability adds to a site, as one value. Types, and the
// two functions that give such a value its type. What is asked when, and what is kept, is in
// docs/features.md; features/index.ts is the list of those that the engine brings.

import type { ConfigSection } from '../config/config-key.ts';
import type { Fingerprint, FingerprintPart } from '../lib/fingerprint.ts';
import type { PlanContext, Planned, PlannedFeed } from '../plan/context.ts';
import type { DataSource, ReadData } from '../site/data-source.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { FieldSource } from '../site/fields/compose-fields.ts';
import type { Page } from '../site/pages.ts';
import type {
  DatedPost,
  Post,
  PostDate,
  Site,
  SiteConfig,
  SourcePath,
  UrlPath,
} from '../site/types.ts';
import type { CommonView, Link, PostView, SiteView } from '../site/views.ts';

/** The parts of a site that features model and every feature may read. */
export type SharedParts = Pick<
  Site,
  'tags' | 'tagOf' | 'authors' | 'authorOf' | 'years' | 'relatedTo' | 'translations'
>;

/** What a model is made from. */
export interface ModelContext {
  /** Posts, pages and configuration, and the parts that earlier features of the list have added. */
  readonly site: Site;
  /** Reads what `files` of the feature names. */
  readonly read: ReadData;
  /** What this model asked the last build to remember; undefined if nothing is known. */
  readonly remembered: unknown;
}

/** What a feature knows about all posts. */
export interface Modelled<Model> {
  /** For the feature itself: `context.model`. */
  readonly value?: Model;
  /** For every feature. */
  readonly site?: Partial<SharedParts>;
  readonly problems?: readonly Problem[];
  /** For the model of the next build: it may spare work, and never changes a result. */
  readonly remember?: unknown;
}

/** What the functions of a feature that plan are given. */
export type FeatureContext<Model> = PlanContext & { readonly model: Model };

/** A page of a kind, before anybody asks what it shows. */
export interface PageOutline<Subject> {
  readonly url: UrlPath;
  /** What the page is about. */
  readonly subject: Subject;
  /** The post or Markdown page whose body the page shows. */
  readonly post?: Post;
  /** The file behind a page without a body. */
  readonly source?: SourcePath;
  /** The last change in substance; missing for pages of which nobody knows. */
  readonly changed?: PostDate;
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** Fields as a view is made of them: what may be missing may also be undefined. */
type Loose<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: T[K] } & {
  readonly [K in OptionalKeys<T>]?: T[K] | undefined;
};

/** What a page shows: its title, common parts that are not the default, fields of its kind. */
export type Shown<V extends CommonView = CommonView> = {
  readonly title: string;
} & Loose<Partial<Omit<CommonView, 'kind' | 'title' | 'url' | 'locale' | 'structuredData'>>> &
  Loose<Omit<V, keyof CommonView>>;

/** A feed of the posts of a page: Atom, at "feed.xml" below it. */
export interface PageFeed {
  /** The title of the feed. */
  readonly title: string;
  /** What links to it say; default: the title of the feed. */
  readonly label?: string;
  readonly description?: string;
  /** What lists of all feeds call it, and the group that they put it into. */
  readonly listed: { readonly title: string; readonly group: string };
  /** Default: the authors of the site. */
  readonly authors?: PlannedFeed['authors'];
  /** Newest first; the feed takes as many as the configuration says. */
  readonly posts: readonly DatedPost[];
}

/** The sections of a sitemap in order; "none" is for pages that no search engine should list. */
export const sitemapSections = ['posts', 'pages', 'lists', 'archive', 'indexes'] as const;
export type SitemapSection = (typeof sitemapSections)[number];

/** A kind of pages that templates make. */
export interface Kind<Model = unknown, Subject = unknown> {
  /** The name of the kind, and of its first template: "tag". */
  readonly name: string;
  /** The names of its templates in templates/, in order of preference. */
  readonly templates: readonly [string, ...string[]];
  readonly sitemap: SitemapSection | 'none';
  /**
   * Of two pages with one address the author is asked to move the one with the higher number: 0 for
   * pages whose address nobody chooses, 2 for what an author names, 3 for former addresses. A
   * stopgap gives way to a file of the owner's.
   */
  readonly priority: 0 | 2 | 3 | 'stopgap';
  readonly pages: (context: FeatureContext<Model>) => readonly PageOutline<Subject>[];
  /**
   * What the page is made of, so that nobody need make the view to know whether it has changed:
   * fingerprints of posts (`context.fingerprints`) and plain values. If it is missing, the view
   * itself is made and hashed: slower, and always right.
   */
  readonly uses?: (
    page: PageOutline<Subject>,
    context: FeatureContext<Model>,
  ) => Fingerprint | readonly FingerprintPart[];
  readonly view: (page: PageOutline<Subject>, context: FeatureContext<Model>) => Shown;
  readonly feed?: (
    page: PageOutline<Subject>,
    context: FeatureContext<Model>,
  ) => PageFeed | undefined;
  /** The nodes of the page's JSON-LD graph. Runs on workers, with the finished view. */
  readonly jsonLd: (view: CommonView, site: SiteView) => readonly object[];
}

/** What a feature adds to the page of a post. */
export interface OnPost<Model> {
  /** Fields of the view; nothing for a post that it does not concern. */
  readonly show: (post: DatedPost, context: FeatureContext<Model>) => object | undefined;
  /** Fingerprint of these; default: the hash of the fields themselves. */
  readonly uses?: (post: DatedPost, context: FeatureContext<Model>) => Fingerprint;
  /** Members of the article in JSON-LD. Runs on workers, with the finished view. */
  readonly jsonLd?: (view: PostView, site: SiteView) => object;
  /** Shown on Markdown pages, too. */
  readonly onPages?: (page: Post, context: FeatureContext<Model>) => object | undefined;
}

/** What was planned before the outputs of a feature. */
export interface PlannedBefore {
  readonly pages: readonly Page[];
  readonly feeds: readonly PlannedFeed[];
}

/** What the checks of a feature are given. */
export interface CheckContext {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** The moment of the build, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly nowMs: number;
}

/** What there is besides posts and pages, for what every page knows of the site. */
export interface KnownOfSite<Model> {
  readonly model: Model;
  /** Of public/. */
  readonly publicFiles: readonly { readonly path: string }[];
  /** Of the theme, with those of the site's own templates/assets/: "assets/style.css". */
  readonly themeFiles: readonly { readonly path: string }[];
}

/**
 * Its name is unique; the names of the engine's own are kebab-case. Values of its front matter
 * fields and facts are in `post.fields` and `post.facts`.
 */
export interface Feature<Model = unknown> extends FieldSource {
  /** What it does, for the documentation: one sentence. */
  readonly describe: string;
  /** Files of the site that its model reads: made with `dataFile` and `dataFolder`. */
  readonly files?: readonly DataSource[];
  readonly model?: (context: ModelContext) => Modelled<Model>;
  readonly kinds?: readonly Kind<Model>[];
  /** Files that no template makes. */
  readonly outputs?: (context: FeatureContext<Model>, before: PlannedBefore) => Planned;
  readonly onPost?: OnPost<Model>;
  /** What every page knows of the site; nothing that a new post changes. */
  readonly onSite?: (site: Site, known: KnownOfSite<Model>) => Partial<SiteView>;
  /** Links of the masthead, in the order of the list of features. */
  readonly navigation?: (site: Site, model: Model) => readonly Link[];
  readonly checks?: (context: CheckContext & { readonly model: Model }) => readonly Problem[];
  /** When the output becomes out of date, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly expires?: (config: SiteConfig) => readonly number[];
}

/** A feature that the engine brings. Those of a site get their options as arguments. */
export interface BuiltInFeature<Model = unknown> extends Feature<Model> {
  /** Its keys of the configuration; `SiteConfig` has their values. */
  readonly config?: ConfigSection;
}

/** Gives a feature its type; what its functions are given follows from its model. */
export function defineFeature<Model>(feature: BuiltInFeature<Model>): BuiltInFeature {
  return feature as BuiltInFeature;
}

/** A kind whose view is known. */
export type KindOf<V extends CommonView, Subject, Model> = Omit<
  Kind<Model, Subject>,
  'view' | 'jsonLd'
> & {
  readonly view: (page: PageOutline<Subject>, context: FeatureContext<Model>) => Shown<V>;
  readonly jsonLd: (view: V, site: SiteView) => readonly object[];
};

/** Gives a kind of pages its type; the compiler checks that its view has all its fields. */
export function defineKind<V extends CommonView, Subject = unknown, Model = unknown>(
  kind: KindOf<V, Subject, Model>,
): Kind<Model> {
  return kind as unknown as Kind<Model>;
}

/** All kinds of pages of some features. */
export function pageKinds(features: readonly Feature[]): readonly Kind[] {
  return features.flatMap(({ kinds = [] }) => kinds);
}

/** What some features read of a site's files. */
export function dataSources(features: readonly Feature[]): readonly DataSource[] {
  return features.flatMap(({ files = [] }) => files);
}
