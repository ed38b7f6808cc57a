// Posts and Markdown pages → their addresses. Checks each by itself; that no two are the same is
// for collisions.ts.

import {
  asksFor,
  fillPattern,
  hasPlaceholder,
  unknownPlaceholder,
} from '../lib/address-pattern.ts';
import { readFileName, writtenFolders } from '../lib/file-name.ts';
import { memoize } from '../lib/memoize.ts';
import { spellSlug } from '../lib/slug.ts';
import { isHostPattern, longestSegmentBytes, pageUrl } from '../lib/url.ts';
import { addressed, isDated, isNotFoundPage } from '../site/addressed.ts';
import { addresses } from '../site/addresses.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, Site, SiteConfig, SourcePath, UrlPath } from '../site/types.ts';
import { badPermalink, isTemplate } from './bad-permalink.ts';
import { findRespelled, type SpellingConfig } from './respelled.ts';

export interface Permalinks {
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly problems: readonly Problem[];
}

/** What of the configuration addresses depend on. */
export type PermalinkConfig = Pick<SiteConfig, 'permalink' | 'language'> & SpellingConfig;

/**
 * Gives every published post and page its address, but those whose permalink is wrong. Reports
 * `bad-permalink` and `respelled-slug`.
 */
export function planPermalinks(
  site: Pick<Site, 'config' | 'posts' | 'pages' | 'unlisted' | 'moved'>,
): Permalinks {
  const urlOf = new Map<SourcePath, UrlPath>();
  const problems: Problem[] = [];
  const urlOfPost = makePostUrl(site.config);
  const all = [...addressed(site), ...site.moved];
  for (const post of all) {
    const url = urlOfPost(post);
    if (url === undefined) problems.push(badPermalink(post, site.config));
    else urlOf.set(post.source, url);
  }
  return { urlOf, problems: [...problems, ...findRespelled(all, site.config)] };
}

type AddressOf = (post: Post) => UrlPath | undefined;

/** Makes what gives posts and Markdown pages their addresses; undefined for a wrong permalink. */
export function makePostUrl(config: PermalinkConfig): AddressOf {
  const ofPattern = memoize((pattern: string) => makeAddress(pattern, config));
  const patternOf = makePatternOf(config);
  return (post) => {
    const { permalink } = post;
    if (permalink !== undefined) return ofPermalink(post, ofPattern);
    return isDated(post) ? ofPattern(patternOf(post))(post) : pageAddress(post, config);
  };
}

/** The words of Jekyll for a whole pattern: https://jekyllrb.com/docs/permalinks/ */
const styles: Readonly<Record<Post['kind'], Readonly<Record<string, string>>>> = {
  post: {
    pretty: '/:categories/:year/:month/:day/:title/',
    date: '/:categories/:year/:month/:day/:title.html',
    ordinal: '/:categories/:year/:y_day/:title.html',
    weekdate: '/:categories/:year/W:week/:short_day/:title.html',
    none: '/:categories/:title.html',
  },
  page: {
    pretty: '/:path/:slug/',
    date: '/:path/:slug.html',
    ordinal: '/:path/:slug.html',
    weekdate: '/:path/:slug.html',
    none: '/:path/:slug.html',
  },
};

/** The post's own permalink: to the letter, but for placeholders. */
function ofPermalink(post: Post, ofPattern: (pattern: string) => AddressOf): UrlPath | undefined {
  const written = post.permalink!;
  const pattern = Object.hasOwn(styles[post.kind], written) ? styles[post.kind][written]! : written;
  if (isTemplate(pattern)) return undefined;
  if (!hasPlaceholder(pattern)) return exactUrl(pattern);
  return unknownPlaceholder(pattern) === '' ? ofPattern(pattern)(post) : undefined;
}

/** The address of one page, which hosts do not read as a pattern for others. */
function exactUrl(path: string): UrlPath | undefined {
  const url = pageUrl(path);
  return url === undefined || isHostPattern(url) ? undefined : url;
}

/** Placeholders that give digits and hyphens only, and never nothing. */
const plainPattern =
  /^(?:\/(?:[\w.-]|:(?:year|month|day)(?![a-z_]))+)*\/(?:[\w.-]|:slugorname(?![a-z_]))+\/?$/;

function makeAddress(pattern: string, config: PermalinkConfig): AddressOf {
  const { markdown: { dialect } = {}, language, slugs } = config;
  const fill = fillPattern(pattern, { language, slugs, dialect });
  // What fills it in are digits, letters and hyphens: where the pattern makes an address of these,
  // it makes one of all that are not too long for a segment.
  const sample = pattern.replace(/:(?:year|month|day|slugorname)/g, 'a');
  const isPlain =
    (slugs === undefined || slugs === 'latin') &&
    plainPattern.test(pattern) &&
    pageUrl(sample) === sample;
  return (post) => {
    const filled = fill(post);
    if (filled === undefined) return undefined;
    return isPlain && filled.length <= longestSegmentBytes ? (filled as UrlPath) : exactUrl(filled);
  };
}

/** The pattern for a post: that of the longest folder, else of its language, else the default. */
function makePatternOf({ permalink, language }: PermalinkConfig): (post: Post) => string {
  const patterns: Readonly<Record<string, string>> =
    typeof permalink === 'string' ? { default: permalink } : permalink;
  const general = patterns['default']!;
  const folders = Object.keys(patterns)
    .filter((key) => key.endsWith('/'))
    .sort((a, b) => b.length - a.length);
  const hasLanguages = Object.keys(patterns).length > folders.length + 1;
  return ({ source, pathLang, lang = language }) => {
    if (folders.length > 0) {
      const path = `${readFileName(source, pathLang).folders.join('/')}/`;
      const folder = folders.find((key) => path.startsWith(key));
      if (folder !== undefined) return inLanguage(patterns[folder]!);
    }
    const ofLanguage = hasLanguages ? patterns[lang] : undefined;
    return ofLanguage ?? inLanguage(general);

    /** Translations have names of their originals: their language tells them apart, as in Hugo. */
    function inLanguage(pattern: string): string {
      const isApart =
        pathLang === undefined || lang === language || saysLanguage(pattern, { source, pathLang });
      return isApart ? pattern : `/:lang${pattern}`;
    }
  };
}

/** True for a pattern with the language, or with folders of which one is that of the language. */
function saysLanguage(
  pattern: string,
  { source, pathLang }: Pick<Post, 'source' | 'pathLang'>,
): boolean {
  if (/:lang/.test(pattern)) return true;
  const { folders } = readFileName(source, pathLang);
  if (folders.length === writtenFolders(source, pathLang).length) return false;
  return (
    asksFor(pattern, 'path') || (source.includes('/_posts/') && /:(?:\w+_)?categor/.test(pattern))
  );
}

/**
 * The address of a Markdown page without a permalink: its folders and slug. "pages/about/index.md"
 * is "/about/", "pages/404.md" is "/404.html".
 */
function pageAddress(page: Post, { language, slugs }: PermalinkConfig): UrlPath | undefined {
  const { source, slug, writtenSlug, pathLang, lang = language } = page;
  if (isNotFoundPage(page)) return addresses.notFound;
  const { folders, stem } = readFileName(source, pathLang);
  const isHome = stem === 'index' && folders.length === 0 && writtenSlug === undefined;
  const prefix = pathLang === undefined || lang === language ? [] : [lang.toLowerCase()];
  const names = [...prefix, ...folders.map((folder) => spellSlug(folder, slugs))];
  return pageUrl(`/${[...names, ...(isHome ? [] : [slug]), ''].join('/')}`);
}
