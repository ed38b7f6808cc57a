// What posts and pages, or the paths of their files, say they translate → groups that say the same
// in one language each. Knows only what is published; whether a file that a post names is there,
// the check of links says.

import { compareText } from '../../lib/compare.ts';
import { pathWithoutLanguage } from '../../lib/path-language.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Post, Site, SourcePath } from '../../site/types.ts';

export interface Translations {
  readonly translations: Site['translations'];
  readonly problems: readonly Problem[];
}

/**
 * Joins posts and pages that are translations of each other, through however many others, published
 * or not, and in a circle too. In each group the original comes first, the one that is no
 * translation itself, then the others by language and path. Of two in one language the later is
 * left out: reports `same-language`.
 */
export function groupTranslations(all: readonly Post[], language: string): Translations {
  const translations = new Map<SourcePath, readonly Post[]>();
  const problems: Problem[] = [];
  const claims = [...fieldClaims(all), ...keyClaims(all, language), ...pathClaims(all, language)];
  if (claims.length === 0) return { translations, problems };
  const groups = joinPaths(claims);
  const posts = new Map<SourcePath, Post>(all.map((post) => [post.source, post]));
  const languageOf = ({ lang }: Post) => lang ?? language;
  const isTranslation = ({ translationOf, translationKey, pathLang, lang = language }: Post) =>
    Number(
      translationOf !== undefined ||
        ((pathLang ?? translationKey) !== undefined && lang !== language),
    );
  for (const paths of groups) {
    const found = paths.flatMap((path) => posts.get(path) ?? []);
    found.sort(
      (a, b) =>
        isTranslation(a) - isTranslation(b) ||
        compareText(languageOf(a), languageOf(b)) ||
        compareText(a.source, b.source),
    );
    const group = new Map<string, Post>();
    for (const post of found) {
      const first = group.get(languageOf(post));
      if (first) problems.push(sameLanguage(post, first, languageOf(post)));
      else group.set(languageOf(post), post);
    }
    if (group.size < 2) continue;
    const members = Object.freeze([...group.values()]);
    for (const { source } of members) translations.set(source, members);
  }
  return { translations, problems };
}

type Claim = readonly [translation: SourcePath, original: SourcePath];

function fieldClaims(all: readonly Post[]): Claim[] {
  return all.flatMap(({ source, translationOf }): Claim[] =>
    translationOf === undefined ? [] : [[source, translationOf]],
  );
}

/** Posts with the same key. */
function keyClaims(all: readonly Post[], language: string): Claim[] {
  return claimsOf(all, { language, nameOf: ({ translationKey }) => translationKey });
}

/**
 * Files whose paths differ in nothing but their language. One that names its original itself is
 * left to that.
 */
function pathClaims(all: readonly Post[], language: string): Claim[] {
  if (!all.some(({ pathLang }) => pathLang !== undefined)) return [];
  return claimsOf(all, {
    language,
    nameOf: ({ source, pathLang, translationOf }) =>
      translationOf === undefined ? pathWithoutLanguage(source, pathLang) : undefined,
  });
}

interface Naming {
  readonly language: string;
  /** Translations have the same name. */
  readonly nameOf: (post: Post) => string | undefined;
}

/** Of two posts with one name in one language the first counts: a name is no promise. */
function claimsOf(all: readonly Post[], { language, nameOf }: Naming): Claim[] {
  const versions = new Map<string, Map<string, SourcePath>>();
  for (const post of all) {
    const name = nameOf(post);
    if (name === undefined) continue;
    const { source, lang = language } = post;
    const files = versions.get(name) ?? new Map<string, SourcePath>();
    if (!files.has(lang)) versions.set(name, files.set(lang, source));
  }
  return [...versions.values()].flatMap((files) => {
    const [first, ...others] = files.values();
    return others.map((source): Claim => [source, first!]);
  });
}

/**
 * Pairs of paths → all paths that hang together, group by group, in the order of their first pair.
 */
function joinPaths(pairs: readonly (readonly [SourcePath, SourcePath])[]): Set<SourcePath[]> {
  const groupOf = new Map<SourcePath, SourcePath[]>();
  const open = (path: SourcePath) => {
    let group = groupOf.get(path);
    if (!group) groupOf.set(path, (group = [path]));
    return group;
  };
  for (const [one, other] of pairs) {
    const [small, large] = [open(one), open(other)].sort((a, b) => a.length - b.length) as [
      SourcePath[],
      SourcePath[],
    ];
    if (small === large) continue;
    for (const path of small) {
      large.push(path);
      groupOf.set(path, large);
    }
  }
  return new Set(groupOf.values());
}

function sameLanguage({ source }: Post, first: Post, language: string): Problem {
  return {
    code: 'same-language',
    severity: 'warning',
    message: `Cannot show the translation: "${first.source}" is in the same language, ${language}`,
    hint: 'give each its language, for example `lang: ru`, or remove one `translationOf`',
    path: source,
    at: { kind: 'field', name: 'lang' },
    related: [{ path: first.source, message: 'this one is shown' }],
  };
}
