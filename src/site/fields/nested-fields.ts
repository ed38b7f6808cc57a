// Front matter → the fields that other engines keep in mappings of it: Zola in `taxonomies` and
// `extra`, Hugo in `taxonomies` and `params`. Knows names only; reads no value.
import { meaningOf } from './foreign-names.ts';
import { verdictOf } from './publication-names.ts';

/** A field inside a mapping. */
export interface NestedField {
  /** "extra.author". */
  readonly path: string;
  /** "author". */
  readonly name: string;
  readonly value: unknown;
  /** True where the mapping is where an engine itself keeps such fields. */
  readonly isUsual: boolean;
}

/** Mappings for parameters of themes: what names the post or its address means the theme's own. */
const parameters = ['extra', 'params'];
const readInParameters: ReadonlySet<string | undefined> = new Set([
  'author',
  'authors',
  'dateline',
  'tags',
  'description',
  'updated',
  'image',
  'draft',
  'unlisted',
  'publishDate',
  'expiryDate',
]);

/**
 * The fields inside mappings that are read as if they were outside: all of `taxonomies`, and of the
 * parameters of themes those that say who wrote the post, what it is about, and whether it is
 * published. `known` are the fields of the site.
 */
export function nestedFields(
  data: Readonly<Record<string, unknown>>,
  known: () => Iterable<string>,
): NestedField[] {
  return Object.entries(data).flatMap(([around, inside]) => {
    const mapping = around.toLowerCase();
    const isUsual = mapping === 'taxonomies';
    if (!isUsual && !parameters.includes(mapping)) return [];
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) return [];
    return Object.entries(inside).flatMap(([name, value]): NestedField[] => {
      const isRead =
        isUsual ||
        verdictOf(name, value) !== undefined ||
        readInParameters.has(meaningOf(name, known()));
      return isRead ? [{ path: `${around}.${name}`, name, value, isUsual }] : [];
    });
  });
}
