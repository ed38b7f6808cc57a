// Posts → one warning for each front matter field that the engine does not know, with a count and
// the nearest name.

import { compareText } from '../lib/compare.ts';
import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post } from '../site/types.ts';

/**
 * Reports `unknown-field` once per name, at the first post (by path) that has it. The fields stay
 * available to templates.
 */
export function unknownFields(posts: readonly Post[], known: readonly string[]): Problem[] {
  const users = new Map<string, Post[]>();
  for (const post of posts.toSorted((a, b) => compareText(a.source, b.source))) {
    for (const name of Object.keys(post.extra)) {
      const found = users.get(name);
      if (found) found.push(post);
      else users.set(name, [post]);
    }
  }
  return [...users].map(([name, [first, ...others]]): Problem => {
    const meant = nearest(name, known);
    const count = others.length === 0 ? 'one post has it' : `${others.length + 1} posts have it`;
    return {
      code: 'unknown-field',
      severity: 'warning',
      message: `Cannot use \`${name}\`: the engine knows no such field (${count})`,
      hint: meant
        ? `did you mean \`${meant}\`?`
        : `leave it if a template of yours uses \`view.extra.${name}\``,
      path: first!.source,
      at: { kind: 'field', name },
    };
  });
}
