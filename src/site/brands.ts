// Texts with a meaning that the compiler checks: addresses, paths, hashes. Types only; each is made
// in one place of lib/.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/**
 * One segment of a URL: lower-case ASCII letters, digits and single hyphens, never empty. Made in
 * lib/slug.ts.
 */
export type Slug = Branded<'Slug'>;
/**
 * A path below the site's root, percent-encoded, with a leading slash and without the base path:
 * "/2015/06/rivers/". Made in lib/url.ts.
 */
export type UrlPath = Branded<'UrlPath'>;
/**
 * A file of the site, relative to its root, with forward slashes:
 * "posts/2015/2015-06-07-rivers.md". Made in lib/path.ts.
 */
export type SourcePath = Branded<'SourcePath'>;
/**
 * A file of the output, relative to the output folder, with forward slashes:
 * "2015/06/rivers/index.html". Made in lib/url.ts.
 */
export type OutputPath = Branded<'OutputPath'>;

/** Names the bytes of a file: equal hashes mean equal bytes. Made in lib/hash.ts. */
export type ContentHash = Branded<'ContentHash'>;
