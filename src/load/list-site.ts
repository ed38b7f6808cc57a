// The site's root → the files that a build reads, sorted by what it does with them. Lists names,
// and reads the beginning of files whose names do not tell; Markdown that is no post is for
// list-bundles.ts.
import { join } from 'node:path';
import { isHtmlPost, isMarkdown } from '../lib/post-path.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import { hasFrontMatter } from './has-front-matter.ts';
import { guardBelow, guardLinks, type LinkGuard } from './link-guard.ts';
import { listBundles } from './list-bundles.ts';
import { type ListedFile, type ListOptions, listFiles } from './list-files.ts';
import { unreadPosts } from './unread-files.ts';

/** The files of a site, each list in the order of its paths. */
export interface SiteFiles {
  /** Markdown files below posts/, and HTML files there that have front matter. */
  readonly posts: readonly SourcePath[];
  /** Markdown files below pages/. */
  readonly pages: readonly SourcePath[];
  /** Other files below pages/: the site owner's own templates. */
  readonly customTemplates: readonly SourcePath[];
  /**
   * Other files below posts/, with paths from the site's root: published if a post links to them.
   */
  readonly attachments: readonly ListedFile[];
  /**
   * Markdown files below posts/ that are no posts and are not published: texts of folders
   * (_index.md), and what belongs to a post beside it.
   */
  readonly leftOut: readonly SourcePath[];
  /** Files below public/, with paths from there: published as they are. */
  readonly publicFiles: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Lists what the site consists of; all lists are empty for an empty folder. Reports `unread-post`
 * and what listBundles reports; `links` has what is wrong with links and names.
 */
export function listSite(
  root: string,
  links: LinkGuard = guardLinks(root, { followLinks: false }),
): SiteFiles {
  const listFolder = (folder: string, options?: ListOptions) =>
    listFiles(join(root, folder), { ...options, ...guardBelow(folder, links) });
  const [posts, pages] = ['posts', 'pages'].map((folder) =>
    listFolder(folder).map(({ path, file }) => ({ path: `${folder}/${path}`, file })),
  ) as [ListedFile[], ListedFile[]];
  const pathsOf = (files: readonly ListedFile[]) => files.map(({ path }) => path as SourcePath);
  const texts: ListedFile[] = [];
  const others: ListedFile[] = [];
  for (const listed of posts) {
    const { path, file } = listed;
    const isText = isMarkdown(path) || (isHtmlPost(path) && hasFrontMatter(file));
    (isText ? texts : others).push(listed);
  }
  const bundles = listBundles(texts);
  const templates = pages.filter(({ path }) => !isMarkdown(path));
  return {
    posts: pathsOf(bundles.posts),
    pages: pathsOf(pages.filter(({ path }) => isMarkdown(path))),
    customTemplates: pathsOf(templates),
    attachments: [...others, ...bundles.notes],
    leftOut: pathsOf(bundles.leftOut),
    // Hosts want hidden files such as .well-known/, .nojekyll and .htaccess.
    publicFiles: listFolder('public', { hidden: 'list' }),
    problems: [...bundles.problems, ...unreadPosts([...others, ...templates])],
  };
}
