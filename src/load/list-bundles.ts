// The Markdown files of posts/ → which of them are no posts: texts of folders (_index.md), and what
// belongs to an index.md. Opens only files beside an index, and those of folders.
import { readFileName } from '../lib/file-name.ts';
import { isSection } from '../lib/post-path.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import { hasFrontMatter, readFields } from './has-front-matter.ts';
import type { ListedFile } from './list-files.ts';
import { readText } from './read-source.ts';

export interface Bundles {
  readonly posts: readonly ListedFile[];
  /** Without front matter, beside an index.md: published if a post links to them. */
  readonly notes: readonly ListedFile[];
  /**
   * Never published: _index.md, which other engines show at the head of a folder's page, and what
   * has front matter, but no date, beside an index.md that has one.
   */
  readonly leftOut: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const index = /^posts\/.+\/index(?:\.[\w-]+)?\.[^./]+$/i;

/**
 * Parts posts from what is none. Reports `unclear-publication` for an _index.md that says for all
 * posts below it whether they are to be published.
 */
export function listBundles(markdown: readonly ListedFile[]): Bundles {
  const sections = markdown.filter(({ path }) => isSection(path));
  const indexes = markdown.filter(({ path }) => index.test(path));
  const folders = new Set(indexes.map(({ path }) => folderOf(path)));
  const beside =
    folders.size === 0
      ? []
      : markdown.filter(
          ({ path }) => !index.test(path) && !isSection(path) && isWithin(path, folders),
        );
  const notes = beside.filter(({ file }) => !hasFrontMatter(file));
  const resources = listResources(without(beside, notes), indexes);
  const leftOut = resources.length === 0 ? sections : [...sections, ...resources];
  return {
    posts: without(markdown, [...leftOut, ...notes]),
    notes,
    leftOut,
    problems: sections.filter(({ file }) => holdsBack(file)).map(unclear),
  };
}

function without(files: readonly ListedFile[], left: readonly ListedFile[]) {
  if (left.length === 0) return files;
  const set = new Set(left);
  return files.filter((listed) => !set.has(listed));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Of files with front matter beside an index those that Hugo has for a part of the post in it. */
function listResources(
  beside: readonly ListedFile[],
  indexes: readonly ListedFile[],
): readonly ListedFile[] {
  const undated = beside.filter((listed) => yearIn(listed) === false);
  if (undated.length === 0) return [];
  const dated = indexes.filter((listed) => yearIn(listed) === true);
  const bundles = new Set(dated.map(({ path }) => folderOf(path)));
  return undated.filter(({ path }) => isWithin(path, bundles));
}

/** Whether there is a year in its name or in any field; undefined if its fields do not end. */
function yearIn({ path, file }: ListedFile): boolean | undefined {
  if (year.test(readFileName(path as SourcePath).stem)) return true;
  const fields = readFields(file);
  return fields === undefined ? undefined : year.test(fields);
}

/** True for a file in one of some folders, or in a folder of it. */
function isWithin(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    if (folders.has(path.slice(0, end + 1))) return true;
  return false;
}

const publication =
  /\b(?:draft|published|private|publishdate|expirydate|unlisted|_?build|headless)["']?\s*[:=]/i;

/** Hugo hands the fields below `cascade` on to every file in the folder. */
function holdsBack(file: string): boolean {
  const [, cascade = ''] = /^\W*cascade\b([\s\S]*)/im.exec(readText(file).text) ?? [];
  return publication.test(cascade);
}

function unclear({ path }: ListedFile): Problem {
  return {
    code: 'unclear-publication',
    severity: 'error',
    message: 'Cannot tell whether posts are to be published: `cascade` says so for a whole folder',
    hint: 'write the field, for example `draft: true`, into each post, and remove it here',
    path: path as SourcePath,
    at: { kind: 'field', name: 'cascade' },
  };
}
