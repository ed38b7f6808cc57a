// Posts → one warning for all that are written in other letters than the site's language and do not
// say in which language. Changes none.
import { compareText } from '../lib/compare.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, SiteConfig } from '../site/types.ts';

/** Reports `missing-lang`, at the first post by path. */
export function otherScripts(
  posts: readonly Post[],
  { config }: { readonly config: Pick<SiteConfig, 'language' | 'scripts'> },
): Problem[] {
  const affected = posts
    .filter(({ otherScript }) => otherScript !== undefined)
    .toSorted((a, b) => compareText(a.source, b.source));
  const [first] = affected;
  if (!first) return [];
  const who = affected.length === 1 ? 'one post is' : `${affected.length} posts are`;
  const script = first.otherScript!;
  const example = config.scripts[script] ?? languageOf(script);
  return [
    {
      code: 'missing-lang',
      severity: 'warning',
      message:
        `Cannot tell the language of all posts: ${who} written in other letters than ` +
        `"${config.language}", the language of the site`,
      hint: `write \`lang: ${example}\`, or whatever language it is`,
      path: first.source,
    },
  ];
}

/** The language that a script is most likely of. */
function languageOf(script: string): string {
  return new Intl.Locale(`und-${script}`).maximize().language;
}
