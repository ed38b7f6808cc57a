// The text of a heading → its id as another engine makes it, so that links to it from elsewhere
// still lead there. Knows no other heading: ids that are taken are numbered by the caller.
import type { Dialect } from '../../config/site-config.ts';
import { isSlug, slugify } from '../../lib/slug.ts';

/** Hexo's "slugize": any sign becomes a hyphen, letters keep their case and lose their accents. */
function hexo(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Zola's: ASCII words, with a hyphen for every other sign. */
function zola(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~‘’“”«»–—…]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return isSlug(words) ? words : slugify(words);
}

/** kramdown in Jekyll and Goldmark in Hugo do as GitHub does. */
const anchors: Readonly<Partial<Record<Dialect, (text: string) => string>>> = { hexo, zola };

/**
 * The id of a heading; undefined if it is the one that GitHub makes.
 * @example anchorOf('zola', 'cargo publish --workspace') // 'cargo-publish-workspace'
 */
export function anchorOf(dialect: Dialect, text: string): string | undefined {
  return anchors[dialect]?.(text);
}
