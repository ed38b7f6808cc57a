// The site's root → the files that a build reads, sorted by what it does with them. Lists names;
// Markdown that is no post is for list-bundles.ts.
import { join } from 'node:path';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import { listBundles } from './list-bundles.ts';
import { type ListedFile, listFiles } from './list-files.ts';

/** The files of a site, each list in the order of its paths. */
export interface SiteFiles {
  /** Markdown files below posts/. */
  readonly posts: readonly SourcePath[];
  /** Markdown files below pages/. */
  readonly pages: readonly SourcePath[];
  /** Other files below pages/: the site owner's own templates. */
  readonly customTemplates: readonly SourcePath[];
  /**
   * Other files below posts/, with paths from the site's root: published if a post links to them.
   */
  readonly attachments: readonly ListedFile[];
  /** Markdown files below posts/ that are no posts: texts of folders (_index.md). */
  readonly sections: readonly SourcePath[];
  /** Files below public/, with paths from there: published as they are. */
  readonly publicFiles: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Lists what the site consists of; all lists are empty for an empty folder. Reports what
 * listBundles reports.
 */
export function listSite(root: string): SiteFiles {
  const [posts, pages] = ['posts', 'pages'].map((folder) =>
    listFiles(join(root, folder)).map(({ path, file }) => ({ path: `${folder}/${path}`, file })),
  ) as [ListedFile[], ListedFile[]];
  const pathsOf = (files: readonly ListedFile[]) => files.map(({ path }) => path as SourcePath);
  const bundles = listBundles(posts.filter(isMarkdown));
  const others = posts.filter((file) => !isMarkdown(file));
  return {
    posts: pathsOf(bundles.posts),
    pages: pathsOf(pages.filter(isMarkdown)),
    customTemplates: pathsOf(pages.filter((file) => !isMarkdown(file))),
    attachments: [...others, ...bundles.notes],
    sections: pathsOf(bundles.sections),
    // Hosts want hidden files such as .well-known/, .nojekyll and .htaccess.
    publicFiles: listFiles(join(root, 'public'), { hidden: 'list' }),
    problems: bundles.problems,
  };
}

function isMarkdown({ path }: ListedFile): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
