// The paths of all Markdown files → which of them say in what language the file is: a suffix
// ("rivers.fr.md", as in Hugo) or the first folder ("posts/ru/"). What could be a language by
// chance is one only if other files confirm it.
import type { SourcePath } from '../site/types.ts';
import { registeredLanguage } from './language.ts';

/** What of paths is a language, in lower case: "fr", "pt-br". */
export interface PathLanguages {
  readonly suffixes: readonly string[];
  readonly folders: readonly string[];
}

export interface FindOptions {
  /** Of the site. */
  readonly language: string;
  /** Those that the configuration names; then no others count. */
  readonly languages?: readonly string[] | undefined;
}

const suffixed = /\.([a-z]{2,3}(?:[-_][a-z]{2,4})?)\.[^./]+$/i;
const folder = /^(?:posts|pages)\/([a-z]{2,3}(?:[-_][a-z]{2,4})?)\//i;

/**
 * What stands before the ending of a name, if it has the form of a language.
 * @example suffixOf('posts/rivers.pt-br.md') // 'pt-br'
 */
export function suffixOf(path: string): string | undefined {
  return suffixed.exec(path)?.[1];
}

/**
 * True for a path with a part that has the form of a language.
 * @example hasLanguageForm('posts/ru/rivers.md') // true
 */
export function hasLanguageForm(path: string): boolean {
  return suffixed.test(path) || folder.test(path);
}

function folderOf(path: string): string | undefined {
  return folder.exec(path)?.[1];
}

/** Which parts of paths are languages for sure, and which may be. */
interface Parts {
  readonly sure: Set<string>;
  readonly likely: Set<string>;
}

function sortOut(
  paths: readonly string[],
  partOf: (path: string) => string | undefined,
  known: ReadonlySet<string>,
): Parts {
  const parts: Parts = { sure: new Set(), likely: new Set() };
  const all = new Set<string>();
  for (const path of paths) {
    const part = partOf(path);
    if (part !== undefined) all.add(part);
  }
  for (const part of all) {
    const tag = registeredLanguage(part);
    if (tag === undefined) continue;
    if (known.has(tag)) parts.sure.add(part);
    else if (/^[a-z]{2}(?:[-_]|$)/.test(part)) parts.likely.add(part);
  }
  return parts;
}

/**
 * Finds what is a language in the paths of a site. Languages that the configuration names are; the
 * site's own is. If it names none, a part with the form of a registered language of two letters is
 * one if it is the suffix of an index ("index.es.md"), if the same file is there without it or in
 * the language of the site ("rivers.md" beside "rivers.fr.md", "posts/en/rivers.md" beside
 * "posts/ru/rivers.md"), or if the site's language has a folder, too.
 */
export function findPathLanguages(
  paths: readonly SourcePath[],
  { language, languages }: FindOptions,
): PathLanguages {
  const known = new Set([language, ...(languages ?? [])]);
  // A German site may well have a post "amazon.de.md".
  const suffixes = sortOut(paths, suffixOf, languages === undefined ? new Set() : known);
  const folders = sortOut(paths, folderOf, known);
  if (languages === undefined && suffixes.likely.size + folders.likely.size > 0)
    confirm(paths, { suffixes, folders, language });
  return { suffixes: [...suffixes.sure].sort(), folders: [...folders.sure].sort() };
}

interface Confirming {
  readonly suffixes: Parts;
  readonly folders: Parts;
  readonly language: string;
}

/** Moves what other files confirm from the likely parts to the sure ones. */
function confirm(paths: readonly SourcePath[], { suffixes, folders, language }: Confirming): void {
  /** The languages in which each file is there; '' for a path that says none. */
  const versions = new Map<string, Set<string>>();
  const asked: { stem: string; parts: Parts; part: string }[] = [];
  const hasFolder = folders.sure.size > 0;
  for (const path of paths) {
    const suffix = within(suffixes, suffixOf(path));
    const first = within(folders, folderOf(path));
    const stem = plainStem(path, { suffix, first });
    const found = versions.get(stem) ?? new Set();
    versions.set(stem, found.add(registeredLanguage(suffix || first) ?? ''));
    if (suffix !== '') asked.push({ stem, parts: suffixes, part: suffix });
    if (first !== '') asked.push({ stem, parts: folders, part: first });
  }
  for (const { stem, parts, part } of asked) {
    const tag = registeredLanguage(part);
    const isConfirmed = [...versions.get(stem)!].some(
      (version) => version !== tag && (version === '' || [version, tag].includes(language)),
    );
    const isSure = parts === folders ? hasFolder : stem.endsWith('/index');
    if (isConfirmed || isSure) parts.sure.add(part);
  }
}

/** A part that is, or may be, a language; '' for any other. */
function within({ sure, likely }: Parts, part = ''): string {
  return sure.has(part) || likely.has(part) ? part : '';
}

/** A path without its ending, its suffix and its first folder. */
function plainStem(
  path: string,
  { suffix, first }: { readonly suffix: string; readonly first: string },
): string {
  const dot = path.lastIndexOf('.');
  const stem = dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
  const name = suffix === '' ? stem : stem.slice(0, -suffix.length - 1);
  return first === '' ? name : name.replace(`/${first}/`, '/');
}

/**
 * The language that a path says; the suffix goes before the folder.
 * @example languageOfPath('posts/rivers.pt-br.md', { suffixes: ['pt-br'], folders: [] }) // 'pt-BR'
 */
export function languageOfPath(
  path: SourcePath,
  { suffixes, folders }: PathLanguages,
): string | undefined {
  const [suffix, first] = [suffixOf(path), folderOf(path)];
  if (suffix !== undefined && suffixes.includes(suffix)) return registeredLanguage(suffix);
  return first !== undefined && folders.includes(first) ? registeredLanguage(first) : undefined;
}

/**
 * The path without what is a language in it and without its ending: translations of each other have
 * the same. `lang` is the language that the path says.
 * @example pathWithoutLanguage('posts/ru/dams.md', 'ru') // 'posts/dams'
 */
export function pathWithoutLanguage(path: SourcePath, lang: string | undefined): string {
  if (lang === undefined) return plainStem(path, { suffix: '', first: '' });
  const suffix = suffixOf(path);
  return suffix !== undefined && registeredLanguage(suffix) === lang
    ? plainStem(path, { suffix, first: '' })
    : plainStem(path, { suffix: '', first: folderOf(path) ?? '' });
}
