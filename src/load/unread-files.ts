// The names of files → warnings for those that look as if the site meant them to be read, and that
// nothing reads: posts in other formats, and configurations under other names.
import { readdirSync } from 'node:fs';
import { sourcePath } from '../lib/path.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import { looksLikePost } from './has-front-matter.ts';
import type { ListedFile } from './list-files.ts';

const otherFormats = /\.(mdx|txt|text|org|rst|textile|rmd|qmd|adoc|asciidoc)$/i;

/** One warning for all posts in formats that are not read: `unread-post`. */
export function unreadPosts(files: readonly ListedFile[]): Problem[] {
  const unread = files.filter(({ path, file }) => otherFormats.test(path) && looksLikePost(file));
  if (unread.length === 0) return [];
  const endings = new Map<string, number>();
  for (const { path } of unread) {
    const [ending] = otherFormats.exec(path)!;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  const counts = Array.from(endings, ([ending, count]) => `${count} ${ending}`).join(', ');
  const what = unread.length === 1 ? 'a file' : `${unread.length} files`;
  return [
    {
      code: 'unread-post',
      severity: 'warning',
      message: `Cannot publish ${what} with front matter: posts are Markdown or HTML (${counts})`,
      hint: 'convert what is to be published to Markdown, for example with pandoc, and name it .md',
      path: unread[0]!.path as SourcePath,
      at: { kind: 'offset', offset: 0, length: 1 },
    },
  ];
}

/** Names that people give to configurations. A site that has one may use others otherwise. */
const endings = '[cm]?[jt]s|json[c5]?|ya?ml|toml';
const namedAlike = new RegExp(`^\\.?broadsheet(?:[.-]?config)?\\.(?:${endings})$`, 'i');
const namedElse = new RegExp(`^_?config\\.(?:${endings})$|^hugo\\.(?:toml|ya?ml|json)$`, 'i');

/**
 * A warning for each file in the root of a site that looks like its configuration and is not read:
 * `unread-config`. `known` are the names that are read.
 */
export function unreadConfigs(root: string, known: readonly string[]): Problem[] {
  const names = readdirSync(root).sort();
  const hasConfig = names.some((name) => known.includes(name));
  return names
    .filter((name) => !known.includes(name))
    .filter((name) => namedAlike.test(name) || (!hasConfig && namedElse.test(name)))
    .map((name) => ({
      code: 'unread-config',
      severity: 'warning',
      message: `Cannot use "${name}": no configuration has this name`,
      hint: `write what is in it as ${known.join(', or ')}`,
      path: sourcePath(name),
      at: { kind: 'offset', offset: 0, length: 1 },
    }));
}
