// Posts → an error for each `id` that several of them have: a feed reader shows only one of those
// (RFC 4287, section 4.1.1).
import { compareText } from '../lib/compare.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post } from '../site/types.ts';

/** Reports `duplicate-id` at every post but the first by path, which it names. */
export function duplicateIds(posts: readonly Post[]): Problem[] {
  const users = new Map<string, Post[]>();
  for (const post of posts) {
    const { id } = post;
    if (id === undefined) continue;
    const found = users.get(id);
    if (found) found.push(post);
    else users.set(id, [post]);
  }
  const at = { kind: 'field', name: 'id' } as const;
  return [...users].flatMap(([id, all]): Problem[] => {
    if (all.length === 1) return [];
    const [first, ...others] = all.toSorted((a, b) => compareText(a.source, b.source));
    return others.map(({ source }) => ({
      code: 'duplicate-id',
      severity: 'error',
      message: `Cannot tell two posts apart: both have the id "${id}"`,
      hint: 'delete the `id` of the newer one, for example of a copy; it then gets its own',
      path: source,
      at,
      related: [{ path: first!.source, at, message: 'this post has it, too' }],
    }));
  });
}
