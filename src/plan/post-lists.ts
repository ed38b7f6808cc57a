// The model → the posts that custom templates can list, as they show them, and one fingerprint for
// all of it. Makes nothing before a template asks for it; plans no page.
import { type Fingerprint, joinAll } from '../lib/fingerprint.ts';
import { freeze } from '../lib/freeze.ts';
import { lazyFields, lazyList, once } from '../lib/lazy.ts';
import { memoize } from '../lib/memoize.ts';
import type { DatedPost, Site } from '../site/types.ts';
import type { ListedPost, PostLists } from '../site/views/post-lists.ts';
import { fingerprintNames } from './fingerprints.ts';
import { planPermalinks } from './permalink.ts';
import { distinct, makeSummaries } from './summaries.ts';

/**
 * Lists the posts that have an address. Each list, and each post in it, is made when a template
 * asks for it: all 25,000 posts of an archive take a third of a second.
 */
export function makePostLists(site: Site): PostLists {
  const { posts, tags, authors, years } = site;
  const urls = once(() => planPermalinks(site).urlOf);
  const summaries = once(() => makeSummaries(site, urls()));
  const show = memoize((post: DatedPost): ListedPost => {
    const { summarize, linkToTag } = summaries();
    return freeze({
      ...summarize(post, site.config.language),
      tags: distinct(post.tags, site.tagOf).map(linkToTag),
    });
  });
  const list = (some: readonly DatedPost[]) =>
    lazyList(
      some.filter(({ source }) => urls().has(source)),
      show,
    );
  const by = <Group extends { readonly posts: readonly DatedPost[] }>(
    groups: readonly Group[],
    nameOf: (group: Group) => string,
  ) =>
    lazyFields<Record<string, readonly ListedPost[]>>(
      Object.fromEntries(groups.map((group) => [nameOf(group), () => list(group.posts)])),
    );
  return lazyFields<PostLists>({
    posts: () => list(posts),
    postsByTag: () => by(tags, ({ name }) => name),
    postsByAuthor: () => by(authors, ({ name }) => name),
    postsByYear: () => by(years, ({ key }) => key),
  });
}

/** Represents everything that the lists contain, except what the configuration decides. */
export function fingerprintPostLists({ posts, authorOf, tagOf }: Site): Fingerprint {
  const ofAuthor = fingerprintNames(authorOf);
  const ofTag = fingerprintNames(tagOf);
  return joinAll(0, posts, ({ fingerprints, authors, tags }) =>
    joinAll(joinAll(fingerprints.summary, authors, ofAuthor), tags, ofTag),
  );
}
