// What posts load from other hosts, against the site's own Content-Security-Policy → one warning a
// kind of what readers would not get to see. Changes no policy: what else a page may load is for
// the owner to say.

import { allowsOrigin, type Directive } from '../../lib/content-policy.ts';
import type { Plan } from '../../plan/plan-pages.ts';
import { addresses } from '../../site/addresses.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Post, Site } from '../../site/types.ts';

const kinds = { 'img-src': 'images', 'media-src': 'recordings' } as const satisfies {
  readonly [name in Directive]?: string;
};

/**
 * Reports `blocked-by-policy` at the first post, by path, that has any; nothing where the owner has
 * headers of their own.
 */
export function checkPolicy(
  { posts, pages, config }: Site,
  { pages: planned }: Pick<Plan, 'pages'>,
): Problem[] {
  if (!planned.some(({ kind, url }) => kind === 'headers' && url === addresses.headers)) return [];
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((directive) => {
    const allowed = config.security.policy[directive] ?? [];
    const isBlocked = new Map<string, boolean>();
    const blockedOf = (post: Post) =>
      loadsOf(post).flatMap((load) => {
        const [name, origin = ''] = load.split(' ');
        if (name !== directive) return [];
        if (!isBlocked.has(origin))
          isBlocked.set(
            origin,
            origin !== new URL(config.url).origin && !allowsOrigin(allowed, origin),
          );
        return isBlocked.get(origin) ? origin : [];
      });
    const found = [...posts, ...pages]
      .map((post) => ({ path: post.source, origins: blockedOf(post) }))
      .filter(({ origins }) => origins.length > 0);
    if (found.length === 0) return [];
    const first = found.reduce((one, other) => (other.path < one.path ? other : one));
    const origins = [...new Set(found.flatMap((one) => one.origins))].sort();
    return {
      code: 'blocked-by-policy',
      severity: 'warning' as const,
      message: `Cannot show the ${kinds[directive]} of ${named(origins)}: the site's own Content-Security-Policy forbids it (${found.length === 1 ? 'one post has any' : `${found.length} posts have any`})`,
      hint: `write "security": { "policy": { "${directive}": [${origins.length > most ? '"https:"' : origins.map((origin) => `"${origin}"`).join(', ')}] } } into the configuration, or keep the files in the site`,
      path: first.path,
    };
  });
}

/** So many hosts are worth naming. */
const most = 3;

function named(origins: readonly string[]): string {
  const rest = origins.length - most;
  const shown = origins
    .slice(0, most)
    .map((origin) => `"${origin}"`)
    .join(', ');
  return rest > 0 ? `${shown} and ${rest === 1 ? 'another host' : `${rest} other hosts`}` : shown;
}

function loadsOf({ loads = [], image }: Post): readonly string[] {
  const isOutside = image && /^https?:\/\//i.test(image.src) && URL.canParse(image.src);
  return isOutside ? [...loads, `img-src ${new URL(image.src).origin}`] : loads;
}
