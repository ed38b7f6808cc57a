// The path of a Markdown file → what it says of the post in it: date, name, folders. Reads no file.
// "posts/news/2015-06-07-rivers.md" → 2015-06-07, "rivers", news.
import type { SourcePath } from '../site/types.ts';
import { pathWithoutLanguage } from './path-language.ts';

export interface FileName {
  /** "2015-06-07" where the name begins with a date; not checked against a calendar. */
  readonly date?: string;
  /** The rest of the name, without its ending; for index.md the folder's name. */
  readonly name: string;
  /** All of the name, without its ending; for index.md the folder's name. */
  readonly stem: string;
  /**
   * The folders below posts/ or pages/, without that of an index.md, that of a language, and those
   * that only say what a file is (`_posts`).
   */
  readonly folders: readonly string[];
}

/**
 * Reads a path as Jekyll, Hugo and Blogger exporters write them; `lang` is the language that the
 * path says, if it does.
 * @example readFileName('posts/2015-06-07-dams.md').name // 'dams'
 * @example readFileName('posts/news/dams/index.fr.md', 'fr').stem // 'dams'
 */
export function readFileName(path: SourcePath, lang?: string): FileName {
  if (last.path !== path || last.lang !== lang) last = { path, lang, name: parseName(path, lang) };
  return last.name;
}

/** What one post is asked for several times in a row. */
let last: {
  readonly path?: SourcePath;
  readonly lang?: string | undefined;
  readonly name: FileName;
} = { name: { name: '', stem: '', folders: [] } };

function parseName(path: SourcePath, lang: string | undefined): FileName {
  const [, ...folders] = pathWithoutLanguage(path, lang).split('/');
  let stem = folders.pop() ?? '';
  if ((stem === 'index' || stem === '_index') && folders.length > 0) stem = folders.pop()!;
  const found = /^(\d{4}-\d{2}-\d{2})(?:[-_ ](.*))?$/.exec(stem);
  const name = found?.[2] || stem;
  return {
    ...(found && { date: found[1]! }),
    name,
    stem,
    folders: withoutMarked(folders),
  };
}

/**
 * The folders of readFileName with that of a language.
 * @example writtenFolders('posts/de/news/dams/index.md', 'de') // ['de', 'news']
 */
export function writtenFolders(path: SourcePath, lang?: string): readonly string[] {
  const { stem, folders } = readFileName(path, lang);
  const written = path.split('/').slice(1, -1);
  const isIndex = written.at(-1) === stem && /\/_?index\./.test(path);
  const all = withoutMarked(isIndex ? written.slice(0, -1) : written);
  return all.length === folders.length ? folders : all;
}

function withoutMarked(folders: readonly string[]): readonly string[] {
  return folders.some((folder) => folder.startsWith('_'))
    ? folders.filter((folder) => !folder.startsWith('_'))
    : folders;
}
