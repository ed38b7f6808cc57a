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

const endings = '[cm]?[jt]s|json[c5]?|ya?ml|toml';
const namedAlike = new RegExp(`^\\.?broadsheet(?:[.-]?config)?\\.(?:${endings})$`, 'i');

/** Names of the configurations of other engines, and one that people give to any. */
const namedElse: readonly (readonly [name: RegExp, engine: string])[] = [
  [/^hugo\.(?:toml|ya?ml|json)$/i, 'Hugo'],
  [/^config\.toml$/i, 'Hugo or Zola'],
  [/^config\.(?:ya?ml|json)$/i, 'Hugo'],
  [/^_config\.(?:ya?ml|toml)$/i, 'Jekyll or Hexo'],
  [/^(?:\.eleventy\.c?js|eleventy\.config\.[cm]?[jt]s)$/i, 'Eleventy'],
  [/^astro\.config\.[cm]?[jt]s$/i, 'Astro'],
  [/^gatsby-config\.[cm]?[jt]s$/i, 'Gatsby'],
  [/^docusaurus\.config\.[cm]?[jt]s$/i, 'Docusaurus'],
  [/^mkdocs\.ya?ml$/i, 'MkDocs'],
  [/^pelicanconf\.py$/i, 'Pelican'],
  [new RegExp(`^_?config\\.(?:${endings})$`, 'i'), ''],
];

/**
 * Reports `unread-config` for each file in the root of a site that is named like its configuration
 * and not read; in a site without one also once for those of other engines. `known` are the names
 * that are read.
 */
export function unreadConfigs(root: string, known: readonly string[]): Problem[] {
  const names = readdirSync(root).sort();
  const alike = names.filter((name) => !known.includes(name) && namedAlike.test(name));
  const problems = alike.map((name): Problem => {
    const message = `Cannot use "${name}": no configuration has this name`;
    return {
      ...unreadConfig(name),
      message,
      hint: `write what is in it as ${known.join(', or ')}`,
    };
  });
  if (names.some((name) => known.includes(name))) return problems;
  const others = names.flatMap((name) => {
    const engine = namedElse.find(([pattern]) => pattern.test(name))?.[1];
    return engine === undefined ? [] : { name, engine };
  });
  return others.length === 0 ? problems : [...problems, otherConfigs(others)];
}

function otherConfigs(others: readonly { readonly name: string; readonly engine: string }[]) {
  const [{ name, engine }] = others as [(typeof others)[number]];
  const named = others.map((other) => `"${other.name}"`).join(' and ');
  const isOne = others.length === 1 && engine !== '';
  return {
    ...unreadConfig(name),
    message: isOne
      ? `Cannot use ${named}: it is a configuration of ${engine}`
      : `Cannot use ${named}: no configuration of Broadsheet has this name`,
    hint:
      'write a broadsheet.config.ts, for example ' +
      "`export default { title: 'The River Letter', url: 'https://river.example/' }`; " +
      'docs/configuration.md has all keys',
  };
}

function unreadConfig(name: string): Pick<Problem, 'code' | 'severity' | 'path' | 'at'> {
  return {
    code: 'unread-config',
    severity: 'warning',
    path: sourcePath(name),
    at: { kind: 'offset', offset: 0, length: 1 },
  };
}
