// Text in any script → Slug, one segment of a URL. Always gives one; only uniqueSlugs looks at
// other slugs. The only door to any-ascii.
import anyAscii from 'any-ascii';
import type { Slug } from '../site/types.ts';
import { shortHash } from './hash.ts';

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Spells a text in lower-case ASCII words joined by hyphens, at most `longest` characters (80 by
 * default), cut at the end of a word if there is one. Other scripts are transliterated, and an
 * emoji becomes its name; a text with nothing left, such as "…" or "", gets "x-" and its hash.
 * Slugs that are short enough stay as they are.
 * @example slugify('What the budget hides, 2015') // 'what-the-budget-hides-2015'
 * @example slugify('Ельцин и Путин’s Россия') // 'eltsin-i-putins-rossiya'
 * @example slugify('北京') // 'beijing'
 */
export function slugify(text: string, { longest = 80 }: { readonly longest?: number } = {}): Slug {
  const composed = text.normalize('NFC');
  const words = anyAscii(composed)
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return (words === '' ? `x-${shortHash(composed)}` : cutSlug(words, longest)) as Slug;
}

/** How names become parts of addresses: in Latin letters, as they are, or as in Hugo. */
export type SlugStyle = 'latin' | 'keep' | 'lower';

/** What a segment of an address holds as it is: letters, digits and RFC 3986's own marks. */
const notKept = /[^\p{L}\p{M}\p{N}._~!$&'()+,;=@-]+/gu;

/** What Hugo leaves out of an address, and "#", which no link to it can hold. */
const notHugo = /[^\p{L}\p{M}\p{Nd}\s._+~@-]+/gu;

/**
 * Spells a text as a segment of an address. "keep" leaves letters and case as they are; white space
 * and what addresses cannot hold become hyphens, as in Jekyll. "lower" has small letters and a
 * hyphen for white space, keeps "_", ".", "+", "~" and "@", and leaves out other marks.
 * @example spellSlug('Release 6.0 – Zoë', 'keep') // 'Release-6.0-Zoë'
 * @example spellSlug('Release 6.0: what’s_new – Zoë', 'lower') // 'release-6.0-whats_new-zoë'
 * @example spellSlug('Release 6.0 – Zoë') // 'release-6-0-zoe'
 */
export function spellSlug(text: string, style: SlugStyle = 'latin'): Slug {
  // Texts that differ at the end must stay different.
  if (style === 'latin') return isSlug(text) ? text : slugify(text, { longest: 200 });
  const composed = text.normalize('NFC');
  const kept = style === 'keep' ? keepSlug(composed) : lowerSlug(composed);
  return /^\.*$/.test(kept) ? slugify(text) : (kept as Slug);
}

function keepSlug(text: string): string {
  return text.replace(notKept, '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/** A hyphen of the text stands for the white space around it, too. */
function lowerSlug(text: string): string {
  return text
    .replace(notHugo, '')
    .trim()
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, '-')
    .toLowerCase();
}

/**
 * Shortens a slug to so many characters, at the end of a word if there is one.
 * @example cutSlug('what-the-budget-hides', 18) // 'what-the-budget'
 */
export function cutSlug(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const end = words.lastIndexOf('-', longest);
  return words.slice(0, end === -1 ? longest : end);
}

/**
 * Tells whether a text is a slug already, of any length. A slug from an author is kept unchanged.
 * @example isSlug('rivers-of-2015') // true
 * @example isSlug('Rivers') // false
 */
export function isSlug(text: string): text is Slug {
  return form.test(text);
}

/**
 * Gives every text a slug that none before it has: the second "mir" becomes "mir-2". A text never
 * changes the slugs before it: sort by age to keep old URLs as they are.
 * @example uniqueSlugs(['Мир', 'Mir', 'C++']) // ['mir', 'mir-2', 'c']
 */
export function uniqueSlugs(texts: readonly string[]): Slug[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const slug = slugify(text);
    let unique: string = slug;
    for (let number = 2; taken.has(unique); number += 1) unique = `${slug}-${number}`;
    taken.add(unique);
    return unique as Slug;
  });
}
