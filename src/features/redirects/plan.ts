// Former addresses of posts and pages → where each leads, and what is wrong with some.
import { isHostPattern, pageUrl, urlPath } from '../../lib/url.ts';
import { addressed } from '../../site/addressed.ts';
import { addresses } from '../../site/addresses.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Post, Site, SourcePath, UrlPath } from '../../site/types.ts';

/** A former address of a page. */
export interface Redirect {
  /** As hosts are asked for it: "/old.html", "/old". */
  readonly from: UrlPath;
  /** Of the page that leads on: "/old.html", "/old/". */
  readonly url: UrlPath;
  /** A path of the site, maybe with a fragment, or an absolute URL. */
  readonly target: string;
  readonly post: Post;
  /** False if some disks have only one file for it and for another address of the post. */
  readonly hasPage: boolean;
  /** False if hosts would read the address as a pattern for many. */
  readonly hasLine: boolean;
}

export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
}

/** What some hosts may read as anything: "/a:name" too. */
const perhapsWildcard = /\*|:[a-z]/i;

/**
 * Finds a redirect for every post that leads on, and for every alias but those that are the page's
 * own address. An alias that is no .html file becomes a folder, "/old" and "/story.asp" too: that
 * is how every host answers it with HTML. Reports `bad-alias`.
 */
export function findRedirects(
  site: Pick<Site, 'posts' | 'pages' | 'unlisted' | 'moved'>,
  urlOf: ReadonlyMap<SourcePath, UrlPath>,
): Redirects {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const post of [...addressed(site), ...site.moved]) {
    const own = urlOf.get(post.source);
    const { redirectTo, aliases } = post;
    if (own === undefined || (aliases.length === 0 && redirectTo === undefined)) continue;
    const target = redirectTo ?? own;
    if (redirectTo !== undefined && pageUrl(redirectTo) === own) problems.push(circle(post));
    else if (redirectTo !== undefined)
      redirects.push({ from: own, url: own, target, post, hasPage: true, hasLine: isExact(own) });
    const seen = new Set<UrlPath>([own]);
    const seenOnDisk = new Set<string>([own.toLowerCase()]);
    for (const alias of aliases) {
      const [from, url] = [urlPath(alias), pageUrl(alias)];
      if (
        from === undefined ||
        url === undefined ||
        url === addresses.notFound ||
        isHostPattern(from)
      )
        problems.push(badAlias(post, alias));
      else if (!seen.has(url)) {
        const hasPage = !seenOnDisk.has(url.toLowerCase());
        seen.add(url);
        seenOnDisk.add(url.toLowerCase());
        redirects.push({ from, url, target, post, hasPage, hasLine: isExact(from) });
      }
    }
  }
  return { redirects, problems };
}

function isExact(from: UrlPath): boolean {
  return !perhapsWildcard.test(from);
}

function circle({ source, redirectTo }: Post): Problem {
  return {
    code: 'bad-alias',
    severity: 'error',
    message: `Cannot lead on to "${redirectTo}": it is the address of this page itself`,
    hint: 'write another address, or remove `redirectTo`',
    path: source,
    at: { kind: 'field', name: 'redirectTo' },
  };
}

function badAlias(post: Post, alias: string): Problem {
  const from = urlPath(alias);
  const [reason, hint] =
    pageUrl(alias) === addresses.notFound
      ? ['hosts show it at addresses that do not exist', 'remove it from `aliases`']
      : from !== undefined && isHostPattern(from)
        ? [
            'hosts read it as a pattern for many addresses',
            'write each address by itself, without "*" and "/:name", for example "/2009/rivers/"',
          ]
        : [
            'it is not a path inside the site',
            'write the path without host, "..", "?" and "#", for example "/2009/05/rivers.html"',
          ];
  return {
    code: 'bad-alias',
    severity: 'error',
    message: `Cannot redirect from "${alias}": ${reason}`,
    hint,
    path: post.source,
    at: { kind: 'field', name: 'aliases', item: alias },
  };
}
