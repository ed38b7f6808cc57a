// A post → what addresses have of its names and folders: the placeholders of Jekyll, Hugo and Hexo.
// Where two of them mean different things by one name, the dialect of the site decides.
import type { Post, SiteConfig } from '../site/types.ts';
import { readFileName, writtenFolders } from './file-name.ts';
import { hexoHash } from './hash.ts';
import type { SlugStyle } from './slug.ts';

/** What an address can be made of. */
export type Addressed = Pick<
  Post,
  | 'source'
  | 'slug'
  | 'writtenSlug'
  | 'title'
  | 'date'
  | 'categories'
  | 'lang'
  | 'pathLang'
  | 'addressNames'
>;

/** What holds for all addresses of a site. */
export interface AddressOptions {
  readonly language: string;
  readonly slugs?: SlugStyle | undefined;
  /** The engine whose meaning a name has that several have. */
  readonly dialect?: SiteConfig['markdown']['dialect'];
}

export interface Naming extends AddressOptions {
  readonly spell: (text: string) => string;
}

/** Gives undefined where a post lacks what is asked for; '' leaves out a segment. */
export type Placeholder = (post: Addressed, naming: Naming) => string | undefined;

/** Fields of the front matter that addresses are made of in Hexo, and of nothing else here. */
export const nameFields = ['abbrlink', 'urlname', 'id'] as const;

/** What tells a post from others: a pattern needs one of them. */
export const naming: Readonly<Record<string, Placeholder>> = {
  slug: ({ slug }) => slug,
  title: ({ slug }) => slug,
  slugorname: ({ slug }) => slug,
  post_title: headlineOf,
  name: ({ source, pathLang }, { spell }) => spell(readFileName(source, pathLang).name),
  filename: fileNameOf,
  contentbasename: fileNameOf,
  basename: fileNameOf,
  slugorfilename: slugOrFileName,
  slugorcontentbasename: slugOrFileName,
  hash: ({ source, pathLang, date }) => {
    const { folders, name } = readFileName(source, pathLang);
    return date && hexoHash([...folders, name].join('/'), date.epochMs);
  },
  ...Object.fromEntries(
    nameFields.map((name): [string, Placeholder] => [name, (post) => post.addressNames?.[name]]),
  ),
};

/** What several posts may have in common. */
export const grouping: Readonly<Record<string, Placeholder>> = {
  section: (post, options) => foldersOf(post, options)[0] ?? '',
  sections: (post, options) => foldersOf(post, options).join('/'),
  path: ({ source, pathLang }, { spell }) => writtenFolders(source, pathLang).map(spell).join('/'),
  category: categoriesOf,
  categories: categoriesOf,
  slugified_categories: (post, options) => eachCategory(post, (name) => plainWords(name, options)),
  lang: languageOf,
  language: languageOf,
  collection: ({ source }) => source.slice(0, source.indexOf('/')),
  output_ext: () => '.html',
};

/** What an engine means by a name that is in the tables above. */
const dialects: Readonly<
  Partial<Record<NonNullable<AddressOptions['dialect']>, Readonly<Record<string, Placeholder>>>>
> = {
  hugo: { title: headlineOf, slug: slugOrHeadline },
  jekyll: {
    slug: ({ slug }, options) => plainWords(slug, options),
    name: ({ source, pathLang }, options) =>
      plainWords(readFileName(source, pathLang).stem, options),
  },
  hexo: {
    title: (post, options) => [...foldersOf(post, options), post.slug].join('/'),
    category: (post, options) => categoriesOf(post, options) || 'uncategorized',
  },
};

/**
 * What a name means for a site; undefined for one that is no placeholder of names and folders.
 * @example placeholderOf('lang', 'hugo')({ lang: 'pt-BR' }, { language: 'en' }) // 'pt-br'
 */
export function placeholderOf(name: string, dialect: AddressOptions['dialect']) {
  const ofDialect = dialect === undefined ? undefined : dialects[dialect]?.[name];
  return ofDialect ?? naming[name] ?? grouping[name];
}

function fileNameOf({ source, pathLang }: Addressed, { spell }: Naming): string {
  return spell(readFileName(source, pathLang).stem);
}

function slugOrFileName(post: Addressed, options: Naming): string {
  return post.writtenSlug === undefined ? fileNameOf(post, options) : post.slug;
}

/** Hugo has a folder for each "/" in a headline. */
function headlineOf({ title }: Addressed, { spell }: Naming): string {
  if (!title.includes('/')) return spell(title);
  const segments = title.split('/').filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  return segments.length === 0 ? spell(title) : segments.map(spell).join('/');
}

function slugOrHeadline(post: Addressed, options: Naming): string {
  return post.writtenSlug === undefined ? headlineOf(post, options) : post.slug;
}

/** The folders that are sections: all but that of a language. */
export function foldersOf({ source, pathLang }: Addressed, { spell }: Naming): string[] {
  return readFileName(source, pathLang).folders.map(spell);
}

function categoriesOf(post: Addressed, { spell, dialect, slugs }: Naming): string {
  const isLiteral = dialect === 'jekyll' && slugs === 'keep';
  return eachCategory(post, (name) => (isLiteral ? name : spell(name)).toLowerCase());
}

function eachCategory({ categories }: Addressed, spell: (name: string) => string): string {
  return [...new Set(categories.map(spell))].join('/');
}

/** Letters and digits in small letters, and hyphens, as Jekyll makes a slug. */
function plainWords(text: string, { spell }: Naming): string {
  const words = spell(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '') || text;
}

function languageOf({ lang }: Addressed, { language }: Naming): string {
  return (lang ?? language).toLowerCase();
}
