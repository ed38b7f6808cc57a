// The site's root → the files that a build reads. Lists names; opens no file.
import { join } from 'node:path';
import type { SourcePath } from '../site/types.ts';
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
  /** Files below public/, with paths from there: published as they are. */
  readonly publicFiles: readonly ListedFile[];
}

/** Lists what the site consists of; all lists are empty for an empty folder. */
export function listSite(root: string): SiteFiles {
  const [posts, pages] = ['posts', 'pages'].map((folder) =>
    listFiles(join(root, folder)).map(({ path, file }) => ({ path: `${folder}/${path}`, file })),
  ) as [ListedFile[], ListedFile[]];
  const pathsOf = (files: ListedFile[]) => files.map(({ path }) => path as SourcePath);
  return {
    posts: pathsOf(posts.filter(isMarkdown)),
    pages: pathsOf(pages.filter(isMarkdown)),
    customTemplates: pathsOf(pages.filter((file) => !isMarkdown(file))),
    attachments: posts.filter((file) => !isMarkdown(file)),
    // Hosts want hidden files such as .well-known/, .nojekyll and .htaccess.
    publicFiles: listFiles(join(root, 'public'), { hidden: 'list' }),
  };
}

function isMarkdown({ path }: ListedFile): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
