// Former addresses of posts and pages → where each leads, and what is wrong with some.
import { pageUrl, urlPath } from '../../lib/url.ts';
import { addressed } from '../../site/addressed.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Post, Site, SourcePath, UrlPath } from '../../site/types.ts';

/** A former address of a page. */
export interface Redirect {
  /** As hosts are asked for it: "/old.html", "/old". */
  readonly from: UrlPath;
  /** Of the page that leads on: "/old.html", "/old/". */
  readonly url: UrlPath;
  readonly target: UrlPath;
  readonly post: Post;
  /** False if some disks have only one file for it and for another address of the post. */
  readonly hasPage: boolean;
}

export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
}

/**
 * Finds a redirect for every alias but those that are the page's own address. An alias that is no
 * .html file becomes a folder, "/old" and "/story.asp" too: that is how every host answers it
 * with HTML. Reports `bad-alias`.
 */
export function findRedirects(
  site: Pick<Site, 'posts' | 'pages' | 'unlisted'>,
  urlOf: ReadonlyMap<SourcePath, UrlPath>,
): Redirects {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const post of addressed(site)) {
    const target = urlOf.get(post.source);
    if (target === undefined || post.aliases.length === 0) continue;
    const seen = new Set<UrlPath>([target]);
    const seenOnDisk = new Set<string>([target.toLowerCase()]);
    for (const [item, alias] of post.aliases.entries()) {
      const [from, url] = [urlPath(alias), pageUrl(alias)];
      if (from === undefined || url === undefined) problems.push(badAlias(post, item));
      else if (!seen.has(url)) {
        const hasPage = !seenOnDisk.has(url.toLowerCase());
        seen.add(url);
        seenOnDisk.add(url.toLowerCase());
        redirects.push({ from, url, target, post, hasPage });
      }
    }
  }
  return { redirects, problems };
}

function badAlias(post: Post, item: number): Problem {
  return {
    code: 'bad-alias',
    severity: 'error',
    message: `Cannot redirect from "${post.aliases[item]}": it is not a path inside the site`,
    hint: 'write the path without host, "..", "?" and "#", for example "/2009/05/rivers.html"',
    path: post.source,
    at: { kind: 'field', name: 'aliases', item },
  };
}
