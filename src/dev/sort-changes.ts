// What may have changed on the disk and what is known of the site → what there is to do. Looks at
// names, and at whether files are there; opens none.
import { existsSync, lstatSync, statSync } from 'node:fs';
import type { Survey } from '../build/steps/survey.ts';
import { configNames } from '../config/load-config.ts';
import { hasLanguageForm } from '../lib/path-language.ts';
import { isHtmlPost, isText } from '../lib/post-path.ts';
import { composed } from '../lib/text.ts';
import { fileOf } from '../load/find-file.ts';
import { isLeftOut } from '../load/list-files.ts';
import { type DataSource, isDataOf } from '../site/data-source.ts';
import type { SourcePath } from '../site/types.ts';
import type { Changes } from './watch-files.ts';

/** The folders of a site that a page can depend on. */
export const watchedFolders: readonly string[] = ['posts', 'pages', 'public', 'templates'];

export interface Tasks {
  readonly config: boolean;
  readonly templates: boolean;
  /** Markdown files that are new, changed or gone. */
  readonly markdown: readonly SourcePath[];
  /** Files that are published as they are, and have other bytes now. */
  readonly files: readonly string[];
  /** Everything is to be looked at. */
  readonly all: boolean;
}

export interface SortOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  /** What features read. */
  readonly sources: readonly DataSource[];
}

/**
 * The files and folders outside of those that matter all the same, by their paths from the root:
 * code of the site, and what features read, whether it is there or not.
 */
export function alsoWatched(
  { code }: Pick<Survey, 'code'>,
  sources: readonly DataSource[],
): readonly string[] {
  const paths = sources.map(({ kind, path }) => (kind === 'folder' ? `${path}/` : path));
  return [...code.map(({ path }) => path), ...paths];
}

/** Sorts changes by what they ask for. */
export function sortChanges(
  { paths, unsure }: Changes,
  { states, code, postFiles, leftOut }: Pick<Survey, 'states' | 'code' | 'postFiles' | 'leftOut'>,
  { root, sources }: SortOptions,
): Tasks {
  const noPosts = new Set<string>([...postFiles.map(({ path }) => path), ...leftOut]);
  const isCode = new Set(code.map(({ path }) => path));
  const tasks = {
    config: false,
    templates: false,
    markdown: [] as SourcePath[],
    files: [] as string[],
    all: unsure,
  };
  for (const path of [...paths].map(composed)) {
    const [folder = '', ...names] = path.split('/');
    if (names.some((name) => isLeftOut(name, folder === 'public' ? 'list' : 'skip'))) continue;
    const isKnown = states.has(path);
    const isThere = existsSync(fileOf(root, path));
    if (configNames.includes(path) || isCode.has(path)) tasks.config = true;
    else if (sources.some((source) => isDataOf(source, path))) tasks.all = true;
    else if (folder === 'templates') tasks.templates = true;
    else if (!isKnown && !isThere) tasks.all ||= isAbove(path, states);
    // Whether a link is followed, listing tells.
    else if (isLink(fileOf(root, path))) tasks.all = true;
    // Other files beside code and data.
    else if (!watchedFolders.includes(folder)) continue;
    else if (isText(path) && noPosts.has(path)) tasks.all = true;
    // What it says of a language, or of files beside it, may hold for other files, too.
    else if (isText(path) && isKnown !== isThere && concernsOthers(path, states)) tasks.all = true;
    // Whether it is a post depends on what is in it.
    else if (isHtmlPost(path)) tasks.all = true;
    else if (
      isText(path) &&
      (isKnown || statSync(fileOf(root, path), { throwIfNoEntry: false })?.isFile())
    )
      tasks.markdown.push(path as SourcePath);
    else if (isKnown && isThere && folder !== 'pages') tasks.files.push(path);
    else tasks.all = true;
  }
  return tasks;
}

/**
 * True for a file whose name decides what others are, such as the index of a folder, or that others
 * decide about.
 */
function concernsOthers(path: string, states: Survey['states']): boolean {
  if (hasLanguageForm(path) || /(?:^|\/)_?index\.[^/]+$/.test(path)) return true;
  const folders = path.split('/').slice(0, -1);
  return folders.some((_, depth) => {
    const folder = folders.slice(0, depth + 1).join('/');
    return depth > 0 && states.has(`${folder}/index.md`);
  });
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** True for a folder that is gone, with files that were known. */
function isAbove(path: string, states: Survey['states']): boolean {
  for (const known of states.keys()) if (known.startsWith(`${path}/`)) return true;
  return false;
}
