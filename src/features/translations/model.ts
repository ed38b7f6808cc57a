// What posts and pages say they translate → groups that say the same in one language each. Knows
// only what is published; whether a file that a post names is there, the check of links says.

import { compareText } from '../../lib/compare.ts';
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
  const claims = all.filter(({ translationOf }) => translationOf !== undefined);
  if (claims.length === 0) return { translations, problems };
  const groups = joinPaths(
    claims.map(({ source, translationOf }) => [source, translationOf!] as const),
  );
  const posts = new Map<SourcePath, Post>(all.map((post) => [post.source, post]));
  const languageOf = ({ lang }: Post) => lang ?? language;
  const isTranslation = ({ translationOf }: Post) => Number(translationOf !== undefined);
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
