// Former addresses of posts and pages → a small page at each that leads on, and the lines of
// _redirects for hosts that read it (Netlify, Cloudflare Pages).

import { absoluteUrl, outputPathOf, pageUrl, urlPath, withBase } from '../lib/url.ts';
import { addresses } from '../site/addresses.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { HtmlPage, TextPage } from '../site/pages.ts';
import type { Post, UrlPath } from '../site/types.ts';
import { makeView } from './make-view.ts';
import type { PlanContext, Planned } from './planner.ts';

/**
 * Plans a redirect for every alias but those that are the page's own address. An alias that is no
 * .html file stands as a folder, "/old" and "/story.asp" too: that is how every host answers to it
 * with HTML. Reports `bad-alias`.
 */
export function planRedirects({ site, urlOf }: PlanContext): Planned {
  const { config } = site;
  const pages: HtmlPage[] = [];
  const problems: Problem[] = [];
  const lines: string[] = [];
  for (const post of [...site.posts, ...site.pages]) {
    const target = urlOf.get(post.source);
    if (target === undefined || post.aliases.length === 0) continue;
    const seen = new Set<UrlPath>([target]);
    for (const [item, alias] of post.aliases.entries()) {
      const [from, url] = [urlPath(alias), pageUrl(alias)];
      if (from === undefined || url === undefined) problems.push(badAlias(post, item));
      else if (!seen.has(url)) {
        seen.add(url);
        pages.push(redirectPage(post, { url, target, config }));
        lines.push(`${withBase(from, config.base)} ${withBase(target, config.base)} 301`);
      }
    }
  }
  const list: TextPage = {
    kind: 'redirects',
    url: addresses.redirects,
    output: outputPathOf(addresses.redirects),
    lines: () => lines,
  };
  return { pages: lines.length > 0 ? [...pages, list] : pages, problems };
}

interface RedirectOptions {
  readonly url: UrlPath;
  readonly target: UrlPath;
  readonly config: PlanContext['site']['config'];
}

function redirectPage(
  { source, title, lang, dir }: Post,
  { url, target, config }: RedirectOptions,
): HtmlPage {
  return {
    kind: 'redirect',
    url,
    output: outputPathOf(url),
    source,
    view: () =>
      makeView(
        config,
        { kind: 'redirect', url, title, canonical: absoluteUrl(target, config.url), lang, dir },
        { target: withBase(target, config.base) },
      ),
  };
}

function badAlias(post: Post, item: number): Problem {
  return {
    code: 'bad-alias',
    severity: 'error',
    message: `Cannot lead on from "${post.aliases[item]}": it is no path inside the site`,
    hint: 'write the path of the former address alone, without host, "..", "?" and "#", for example "/2009/05/rivers.html"',
    path: post.source,
    at: { kind: 'field', name: 'aliases', item },
  };
}
