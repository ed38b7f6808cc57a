// A pattern of addresses ("/:year/:month/:slug/") and a post → the path of its page. Has the
// placeholders of Jekyll, Hugo and Hexo, under the names that they have there. Checks no address.

import { type Calendar, calendar, goLayout, readGoLayout } from './address-calendar.ts';
import {
  type Addressed,
  type AddressOptions,
  foldersOf,
  grouping,
  naming,
  type Placeholder,
  placeholderOf,
} from './address-names.ts';
import { spellSlug } from './slug.ts';

const names = Object.keys({ ...calendar, ...naming, ...grouping });
const slice = /^sections\[(\d*|last)(?:(:)(\d*|last))?\]$/;
/**
 * The longest name first; what follows is no letter. A layout of Go is one after a mark only: the
 * permalink "/at-12:15/" of a post is literal.
 */
const placeholder = new RegExp(
  `:(sections\\[[\\w:]*\\]|(?:${names
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![a-z\\d])|(?<=[/._-]:)${goLayout}(?![A-Za-z\\d]))`,
);

/** The names of all placeholders, without ":". */
export const placeholderNames: readonly string[] = names;

/**
 * True for a pattern, or patterns by key, with that placeholder.
 * @example asksFor({ default: '/p/:id/' }, 'id') // true
 */
export function asksFor(
  patterns: string | Readonly<Record<string, string>>,
  name: string,
): boolean {
  return (typeof patterns === 'string' ? [patterns] : Object.values(patterns)).some(
    (pattern) =>
      pattern.includes(`:${name}`) &&
      partsOf(pattern).some((part, index) => index % 2 === 1 && part === name),
  );
}

/** Literal text and placeholders in turn, literal text first. */
function partsOf(pattern: string): string[] {
  return pattern.split(placeholder);
}

/**
 * True for a pattern with a placeholder that differs from post to post.
 * @example namesPost('/:year/:month/') // false
 * @example namesPost('/:year/:title.html') // true
 */
export function namesPost(pattern: string): boolean {
  return partsOf(pattern).some(
    (part, index) => index % 2 === 1 && (part in naming || /^(?:second|timestamp)$/.test(part)),
  );
}

/**
 * True for a text with a placeholder in it, known or not: a name after ":" at the beginning of a
 * segment.
 * @example hasPlaceholder('/wiki/Help:Contents/') // false
 */
export function hasPlaceholder(pattern: string): boolean {
  return pattern.includes(':') && (placeholder.test(pattern) || unknownPlaceholder(pattern) !== '');
}

/**
 * The first name after ":" that means nothing, at the beginning of a segment; '' if there is none.
 * @example unknownPlaceholder('/:year/:titel/') // 'titel'
 */
export function unknownPlaceholder(pattern: string): string {
  for (const [index, part] of partsOf(pattern).entries()) {
    if (index % 2 === 1) {
      if (part.includes('[') && !slice.test(part)) return part;
      continue;
    }
    const [, name] = /(?:^|\/):([a-z_]\w*)/i.exec(part) ?? [];
    if (name !== undefined) return name;
  }
  return '';
}

/** A path below the site's root, not encoded; undefined where a post lacks what is asked for. */
export type FillPattern = (post: Addressed) => string | undefined;

/**
 * Makes what fills a pattern in. A placeholder with nothing to say leaves out its segment.
 * @example fillPattern('/:year/:slug/', { language: 'en' })({
 *     slug: 'dams', date: { day: '2015-06-07' } }) // '/2015/dams/'
 */
export function fillPattern(pattern: string, options: AddressOptions): FillPattern {
  const spell = (text: string) => spellSlug(text, options.slugs);
  const parts: readonly Part[] = partsOf(pattern).map((part, index) =>
    index % 2 === 1 ? readPlaceholder(part, options) : { text: part },
  );
  const needsDate = parts.some(({ ofDate }) => ofDate !== undefined);
  const all = { ...options, spell };
  return (post) => {
    const { date } = post;
    if (needsDate && date === undefined) return undefined;
    const day = () => new Date(`${date!.day}T00:00:00Z`);
    let path = '';
    for (const { text, ofDate, ofPost } of parts) {
      if (text !== undefined) path += text;
      else {
        const filled = ofPost === undefined ? ofDate!(date!, day) : ofPost(post, all);
        if (filled === undefined) return undefined;
        path += filled;
      }
    }
    return path.includes('//') ? path.replace(/\/{2,}/g, '/') : path;
  };
}

interface Part {
  readonly text?: string;
  readonly ofDate?: Calendar;
  readonly ofPost?: Placeholder;
}

function readPlaceholder(name: string, { dialect }: AddressOptions): Part {
  const ofDate = calendar[name] ?? readGoLayout(name);
  if (ofDate) return { ofDate };
  const ofPost = placeholderOf(name, dialect);
  return { ofPost: ofPost ?? ((post, options) => sliceOf(foldersOf(post, options), name)) };
}

/** Hugo's "sections[0]", "sections[last]", "sections[1:]" and "sections[:last]". */
function sliceOf(folders: readonly string[], part: string): string {
  const [, first = '', colon, end = ''] = slice.exec(part) ?? [];
  const at = (text: string, usual: number) =>
    text === '' ? usual : text === 'last' ? folders.length - 1 : Number(text);
  const from = at(first, 0);
  return folders.slice(from, colon === undefined ? from + 1 : at(end, folders.length)).join('/');
}
