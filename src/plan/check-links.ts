// The links of posts and pages into the site → warnings for those that lead nowhere. Runs before
// any template does; knows only what was planned, and no other site.

import { once } from '../lib/lazy.ts';
import { isHtmlPost } from '../lib/post-path.ts';
import { addressed } from '../site/addressed.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { InternalLink, Post, Site, SourcePath, Unpublished } from '../site/types.ts';
import { type DeadLink, findDeadFragment, makeDeadLinks } from './dead-links.ts';
import { asTyped } from './file-urls.ts';
import { makeLinkTargets, resolvePath } from './link-targets.ts';
import { namedFiles } from './named-files.ts';
import type { Plan } from './plan-pages.ts';

export interface LinkOptions {
  /** Files without a page in this build, and why. */
  readonly unpublished?: ReadonlyMap<SourcePath, Unpublished>;
  /**
   * Files that could not be read because of an error: a link to one of them, or to an address that
   * may be theirs, is not reported.
   */
  readonly unread?: ReadonlySet<SourcePath>;
}

/**
 * Checks every link and image of published posts and pages. An address may be written with or
 * without its last slash and "index.html"; redirects count as alive. Fragments are checked if they
 * lead into a post or a Markdown page; "#top" is the browser's (HTML, 7.4.6.3). Reports `dead-link`
 * and `dead-fragment`, as warnings.
 */
export function checkLinks(
  site: Site,
  plan: Pick<Plan, 'pages' | 'urlOf'>,
  options: LinkOptions = {},
): Problem[] {
  const check = makeCheck(site, plan, options);
  return addressed(site)
    .filter(({ links }) => links.length > 0)
    .flatMap((post) => {
      const seen = new Set<string>();
      return post.links.flatMap((link): Problem[] => {
        if (seen.has(link.written)) return [];
        seen.add(link.written);
        const { written } = link;
        const dead = check(link, post);
        if (!dead) return [];
        const at = { kind: 'url', url: written } as const;
        const better = hostAlone.test(written) && { hint: `write "https://${written}"` };
        return [{ severity: 'warning', ...dead, ...better, path: post.source, at }];
      });
    });
}

/** "www.example.com/a": a browser takes it for a path. */
const hostAlone = /^www\.[^/\s]+\.\w/i;

function makeCheck(
  { config: { base }, ...site }: Site,
  plan: Pick<Plan, 'pages' | 'urlOf'>,
  { unpublished = new Map(), unread = new Set() }: LinkOptions,
): (link: InternalLink, post: Post) => DeadLink | undefined {
  const targets = makeLinkTargets(site, plan);
  const deadLinks = makeDeadLinks(plan);
  const ofAddressWithBase = (path: string) =>
    path.startsWith(`${base}/`) ? targets.ofAddress(path.slice(base.length)) : undefined;

  const known = once(() => namedFiles(keysOf([plan.urlOf, unpublished, unread])));
  const fileOf = (name: string, from: SourcePath) =>
    namedFiles(plan.urlOf).find(name, { from }) ?? known().find(name, { from });

  return ({ target, written, fragment }, post) => {
    const url = plan.urlOf.get(post.source);
    if (url === undefined) return undefined;
    if (target.path === '') return findDeadFragment(fragment, post);
    if (target.kind === 'file' || target.kind === 'name') {
      const { kind, path: name } = target;
      const named = kind === 'name' ? fileOf(name, post.source) : name;
      if (named === undefined) return unread.size > 0 ? undefined : deadLinks.atName(name);
      const path = named;
      const found = targets.ofFile(path);
      if (found) return findDeadFragment(fragment, found);
      if (unread.has(path)) return undefined;
      if (!isHtmlPost(path) || unpublished.has(path))
        return deadLinks.atFile(path, unpublished.get(path));
    }
    const isRelative = target.kind !== 'path';
    const typed = target.kind === 'file' ? asTyped(written) : target.path;
    const path = isRelative ? resolvePath(typed, base + url) : target.path;
    const found = (isRelative ? undefined : targets.ofAddress(path)) ?? ofAddressWithBase(path);
    if (found) return findDeadFragment(fragment, found);
    return unread.size > 0 ? undefined : deadLinks.atAddress(path);
  };
}

function keysOf(
  all: readonly { readonly keys: () => Iterable<SourcePath> }[],
): ReadonlyMap<SourcePath, unknown> {
  return new Map(all.flatMap((files) => Array.from(files.keys(), (path) => [path, true] as const)));
}
