// The Markdown files of posts/ → which of them are no posts: texts of folders (_index.md), and
// notes beside an index.md. Opens only files beside an index, and those of folders.
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import { hasFrontMatter } from './has-front-matter.ts';
import type { ListedFile } from './list-files.ts';
import { readText } from './read-source.ts';

export interface Bundles {
  readonly posts: readonly ListedFile[];
  /** Without front matter, beside an index.md: published if a post links to them. */
  readonly notes: readonly ListedFile[];
  /** _index.md: what other engines show at the head of a folder's page. */
  readonly sections: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

const section = /^posts\/(?:.*\/)?_index(?:\.[\w-]+)?\.[^./]+$/i;
const index = /^(posts\/.+\/)index(?:\.[\w-]+)?\.[^./]+$/i;

/** True for the path of an _index.md in posts/. */
export function isSection(path: string): boolean {
  return section.test(path);
}

/**
 * Parts posts from what is none. Reports `unclear-publication` for an _index.md that says for all
 * posts below it whether they are to be published.
 */
export function listBundles(markdown: readonly ListedFile[]): Bundles {
  const sections = markdown.filter(({ path }) => section.test(path));
  const folders = new Set(markdown.flatMap(({ path }) => index.exec(path)?.[1] ?? []));
  const isNote = (listed: ListedFile) =>
    !index.test(listed.path) &&
    !section.test(listed.path) &&
    isWithin(listed.path, folders) &&
    !hasFrontMatter(listed.file);
  const notes = folders.size === 0 ? [] : markdown.filter(isNote);
  const left = new Set([...sections, ...notes]);
  return {
    posts: left.size === 0 ? markdown : markdown.filter((listed) => !left.has(listed)),
    notes,
    sections,
    problems: sections.filter(({ file }) => holdsBack(file)).map(unclear),
  };
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
