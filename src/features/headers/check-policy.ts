// What posts load from other hosts, and the site's own Content-Security-Policy → a warning for each
// kind of content that readers would not see. Changes no policy: the owner decides what a page may
// load.

import { allowsOrigin, type Directive } from '../../lib/content-policy.ts';
import { parseUrl } from '../../lib/parse-url.ts';
import type { Plan } from '../../plan/plan-pages.ts';
import { addressed } from '../../site/addressed.ts';
import { addresses } from '../../site/addresses.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Post, Site, SourcePath } from '../../site/types.ts';

const kinds = {
  'img-src': 'images',
  'media-src': 'recordings',
  'frame-src': 'frames',
  'script-src': 'scripts',
  'object-src': 'embedded files',
} as const satisfies {
  readonly [name in Directive]?: string;
};

/**
 * Reports `blocked-by-policy` at the first post, by path, that has any; nothing if the owner has
 * headers of their own.
 */
export function checkPolicy(site: Site, { pages: planned }: Pick<Plan, 'pages'>): Problem[] {
  if (!planned.some(({ kind, url }) => kind === 'headers' && url === addresses.headers)) return [];
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((directive) => {
    const allowed = site.config.security.policy[directive] ?? [];
    const isBlocked = new Map<string, boolean>();
    const blockedOf = (post: Post) =>
      loadsOf(post).flatMap((load) => {
        const [name, origin = ''] = load.split(' ');
        if (name !== directive) return [];
        if (!isBlocked.has(origin))
          isBlocked.set(
            origin,
            origin.startsWith("'")
              ? !allowed.some((source) => source === origin || source.startsWith("'sha"))
              : origin !== new URL(site.config.url).origin && !allowsOrigin(allowed, origin),
          );
        return isBlocked.get(origin) ? origin : [];
      });
    const affected = addressed(site)
      .map((post) => ({ path: post.source, origins: blockedOf(post) }))
      .filter(({ origins }) => origins.length > 0);
    return affected.length === 0 ? [] : blocked(directive, affected);
  });
}

interface AffectedPost {
  readonly path: SourcePath;
  readonly origins: readonly string[];
}

function blocked(directive: keyof typeof kinds, posts: readonly AffectedPost[]): Problem {
  const paths = posts.map(({ path }) => path).toSorted();
  const origins = [...new Set(posts.flatMap((post) => post.origins))].toSorted();
  const count = posts.length === 1 ? 'one post' : `${posts.length} posts`;
  const isInline = origins.includes(inline);
  const sources = origins.length > most && !isInline ? '"https:"' : quoted(origins);
  const setting = `"security": { "policy": { "${directive}": [${sources}] } }`;
  const reason = `the site's Content-Security-Policy forbids them (in ${count})`;
  return {
    code: 'blocked-by-policy',
    severity: 'warning',
    message: `Cannot show ${kinds[directive]} from ${named(origins)}: ${reason}`,
    hint: `write ${setting} into the configuration, or keep the files in the site`,
    path: paths[0]!,
  };
}

/** So many hosts are worth naming. */
const most = 3;

function named(origins: readonly string[]): string {
  const rest = origins.length - most;
  const shown = quoted(origins.slice(0, most)).replace(`"${inline}"`, 'the page itself');
  return rest > 0 ? `${shown} and ${rest === 1 ? 'another host' : `${rest} other hosts`}` : shown;
}

/** What is no host is code in the page. */
const inline = "'unsafe-inline'";

function quoted(origins: readonly string[]): string {
  return origins.map((origin) => `"${origin}"`).join(', ');
}

function loadsOf({ loads = [], image }: Post): readonly string[] {
  const outside = image && /^https?:\/\//i.test(image.src) ? parseUrl(image.src) : undefined;
  return outside ? [...loads, `img-src ${outside.origin}`] : loads;
}
