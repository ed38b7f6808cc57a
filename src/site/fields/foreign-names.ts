// The names that other engines give to front matter: which field of this one each of them means,
// and which say nothing to it. A table and its lookup; what a value says about publication is in
// publication-names.ts.
import type { engineFields } from './engine-fields.ts';

type FieldName = keyof typeof engineFields;

/** By the field that they mean; the first name is the commonest. */
const synonyms: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  title: ['headline', 'name'],
  date: [
    'pubDate',
    'published_at',
    'datePublished',
    'publishedDate',
    'publication_date',
    'posted',
    'created',
    'created_at',
    'createdDate',
    'dateCreated',
  ],
  updated: [
    'lastmod',
    'modified',
    'updatedDate',
    'last_modified_at',
    'lastModified',
    'updated_at',
    'modifiedDate',
    'dateModified',
    'dateUpdated',
    'modDatetime',
  ],
  author: ['byline', 'writer', 'creator'],
  tags: ['categories', 'category', 'keywords', 'topics', 'topic', 'tag', 'labels', 'subjects'],
  permalink: ['url', 'path'],
  aliases: ['redirect_from', 'alias', 'old_url', 'old_urls', 'former_url', 'former_urls'],
  redirectTo: ['redirect_to', 'redirect'],
  description: [
    'summary',
    'excerpt',
    'lead',
    'deck',
    'dek',
    'subtitle',
    'standfirst',
    'abstract',
    'teaser',
    'subheading',
  ],
  image: [
    'cover',
    'featured_image',
    'featureImage',
    'thumbnail',
    'banner',
    'cover_image',
    'heroImage',
    'header_image',
    'primary_image',
    'ogImage',
  ],
  canonical: ['source_url', 'canonical_url', 'original_url'],
  lang: ['language', 'locale'],
  translationKey: ['translation_id', 'ref', 'lang-ref', 'page_id', 't_id'],
  id: ['guid'],
  publishDate: ['publish_on', 'publish_at', 'releaseDate', 'release_on', 'go_live', 'embargo'],
  expiryDate: ['unpublishDate', 'expires', 'expire', 'expiration_date'],
};

/** What tells another engine how to show a post, or nothing any more. */
const meaningless: readonly string[] = [
  'layout',
  'type',
  'template',
  'weight',
  'order',
  'toc',
  'comments',
  'comment',
  'disqus',
  'math',
  'mathjax',
  'katex',
  'mermaid',
  'markup',
  'menu',
  'nav',
  'sidebar',
  'sticky',
  'pin',
  'pinned',
  'featured',
  'post_id',
  'postid',
  'wordpress_id',
  'wp_id',
  'blogger_id',
  'reading_time',
  'share',
  'ads',
  // What is inside of these is in nested-fields.ts.
  'taxonomies',
  'extra',
  'params',
];

/** Names differ between engines in case and in what joins their words. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/g, '');
}

const meanings = new Map<string, string>([
  ...meaningless.map((name) => [plainName(name), ''] as const),
  ...Object.entries(synonyms).flatMap(([field, names]) =>
    [field, ...names].map((name) => [plainName(name), field] as const),
  ),
]);

/**
 * The field that a name means: the engine's own in another spelling ("Title"), or that of a known
 * name of another engine. '' for a name that means nothing here; undefined for an unknown one.
 * @example meaningOf('lastmod', ['updated']) // 'updated'
 */
export function meaningOf(name: string, fields: Iterable<string>): string | undefined {
  const plain = plainName(name);
  for (const field of fields) if (plainName(field) === plain) return field;
  return meanings.get(plain);
}

/** The known names of other engines, by the field that they mean. */
export function foreignNames(): Readonly<Record<string, readonly string[]>> {
  return synonyms as Readonly<Record<string, readonly string[]>>;
}
