// The tags of all posts as written → the tags that there are, each under one spelling.
// "Middle-East", "middle east" and "Middle East" are one tag. Never changes a post.

import { collator, compareText } from '../../lib/compare.ts';
import { type Group, groupPosts, type Spelling } from '../../model/groups.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { DatedPost, SiteConfig, Tag } from '../../site/types.ts';

export interface Tags {
  /** By name, in the site's collation. */
  readonly tags: readonly Tag[];
  readonly tagOf: ReadonlyMap<string, Tag>;
  readonly problems: readonly Problem[];
}

/**
 * Merges the tags of posts, which come newest first. A tag is spelled as `tags.spellings` of the
 * configuration says, else as most posts do, else as comes first by code units. Reports
 * `tag-spelling` once with all other spellings, at the first post by path that has one.
 */
export function buildTags(
  posts: readonly DatedPost[],
  config: Pick<SiteConfig, 'language' | 'tags'>,
): Tags {
  const groups = groupPosts(posts, { namesOf: (post) => post.tags, fold: foldTag });
  const chosen = new Map(config.tags.spellings.toReversed().map((name) => [foldTag(name), name]));
  const descriptions = new Map(
    Object.entries(config.tags.descriptions).map(([name, text]) => [foldTag(name), text]),
  );
  const tagOf = new Map<string, Tag>();
  const others: OtherSpelling[] = [];
  const tags = groups.map((group) => {
    const name = chosen.get(group.key) ?? mostWritten(group);
    const description = descriptions.get(group.key);
    const tag: Tag = Object.freeze({
      name,
      slug: group.slug,
      ...(description !== undefined && { description }),
      posts: Object.freeze(group.posts),
    });
    for (const spelling of group.spellings.values()) {
      tagOf.set(spelling.text, tag);
      if (spelling.text !== name) others.push({ ...spelling, name });
    }
    return tag;
  });
  const compare = collator(config.language);
  return {
    tags: tags.sort((a, b) => compare(a.name, b.name)),
    tagOf,
    problems: others.length === 0 ? [] : [otherSpellings(others)],
  };
}

/**
 * The key under which spellings of one tag meet: case, accents of Latin and Greek letters, hyphens,
 * underscores and spaces do not count, nor do quotation marks around it, commas after it, and the
 * choice between е and ё. Other marks make letters of their own: й is not и. Unicode NFKD.
 */
export function foldTag(tag: string): string {
  const folded = tag
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+|(?<=е)\u0308/gu, '')
    .replace(/[\p{Pd}_\s]+/gu, ' ')
    .replace(/^[\s"'\p{Pi}\p{Pf}„‚]+|[\s"'\p{Pi}\p{Pf},;]+$/gu, '')
    .trim()
    .normalize('NFC');
  return folded === '' ? tag : folded;
}

function mostWritten(group: Group): string {
  return [...group.spellings.values()].reduce((best, one) =>
    (one.count - best.count || compareText(best.text, one.text)) > 0 ? one : best,
  ).text;
}

interface OtherSpelling extends Spelling {
  /** The one under which the tag is shown. */
  readonly name: string;
}

/** So many are listed. */
const mostListed = 10;

/** In the order of the posts that have them. */
function otherSpellings(others: readonly OtherSpelling[]): Problem {
  const [first, ...rest] = others.toSorted(
    (a, b) => compareText(a.first.source, b.first.source) || compareText(a.text, b.text),
  ) as [OtherSpelling, ...OtherSpelling[]];
  const { text, name, first: post } = first;
  const listed = rest.slice(0, mostListed - 1).map((one) => `"${one.text}" as "${one.name}"`);
  const more = others.length - 1 - listed.length;
  const list = [`"${text}" is shown as "${name}"`, ...listed].join(', ');
  return {
    code: 'tag-spelling',
    severity: 'warning',
    message:
      rest.length === 0
        ? `Cannot keep two spellings of one tag: ${list}`
        : `Cannot keep ${others.length} other spellings of tags: ${list}` +
          (more > 0 ? ` and ${more} more` : ''),
    hint: `write "${name}", or add "${text}" to \`tags.spellings\` in the configuration`,
    path: post.source,
    at: { kind: 'field', name: 'tags', item: text },
  };
}
