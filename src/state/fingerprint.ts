// All that a page shows → a short text that stands for it: two pages with one fingerprint have the same bytes. Pure; sees
// data only, never what is made of them.
import { contentHash } from '../lib/hash.ts';

/** Makes fingerprints under a key: what all pages depend on (templates, configuration, engine). */
export interface Fingerprints {
  /** Of all that a page shows. */
  readonly ofShown: (shown: object) => string;
  /** Of what it is made of, for a first look; "" where nothing says. */
  readonly ofParts: (parts: readonly string[] | undefined) => string;
}

/**
 * Makes the functions for one build. Objects in an array called `posts` stand in a dozen lists each: they are hashed
 * once, and must not change meanwhile.
 */
export function makeFingerprints(key: string): Fingerprints {
  const known = new WeakMap<object, string>();
  const hashOnce = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    let hash = known.get(value);
    if (hash === undefined) known.set(value, (hash = contentHash(JSON.stringify(value))));
    return hash;
  };
  const hash = (text: string) => contentHash(`${key}\n${text}`).slice(0, 16);
  return {
    ofShown(shown) {
      const parts = Object.entries(shown).map(([name, part]) => [name, hasPosts(part) ? { ...part, posts: part.posts.map(hashOnce) } : part]);
      return hash(JSON.stringify(parts));
    },
    ofParts: (parts) => (parts ? hash(parts.join('\n')) : ''),
  };
}

function hasPosts(part: unknown): part is { readonly posts: readonly unknown[] } {
  return typeof part === 'object' && part !== null && 'posts' in part && Array.isArray(part.posts);
}
