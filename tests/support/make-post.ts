// Plain posts, pages and configurations for tests: every field filled in, what the test is about
// given.

import { checkConfig } from '../../src/config/check-config.ts';
import { builtIn } from '../../src/features/index.ts';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { slugify } from '../../src/lib/slug.ts';
import { buildSite } from '../../src/model/build-site.ts';
import { fingerprintPost } from '../../src/parse/post-fingerprints.ts';
import type { StaticFile } from '../../src/plan/context.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import { engineFields, type FieldValues } from '../../src/site/fields/engine-fields.ts';
import type { Field } from '../../src/site/fields/field.ts';
import type {
  DatedPost,
  InternalLink,
  Post,
  PostDate,
  Site,
  SiteConfig,
} from '../../src/site/types.ts';

type Given<Whole> = Partial<Omit<Whole, 'source' | 'slug' | 'date'>> & { readonly slug?: string };

/** A post at `posts/<name>.md`, published on `day`: midnight UTC, or at `time` ("14:30"). */
export function makePost(
  name: string,
  given: Given<Post> & {
    readonly day?: string;
    readonly time?: string;
    readonly updatedDay?: string;
  } = {},
): DatedPost {
  const { day = '2015-06-07', time, updatedDay, slug, ...rest } = given;
  return fingerprinted({
    ...plain(`posts/${name}.md`, slug),
    kind: 'post',
    date: makeDate(day, time),
    ...(updatedDay !== undefined && { updated: makeDate(updatedDay) }),
    authors: ['Ann Author'],
    ...rest,
  } as DatedPost);
}

/** A Markdown page at `pages/<name>.md`. */
export function makePage(name: string, given: Given<Post> = {}): Post {
  const { slug, ...rest } = given;
  return fingerprinted({ ...plain(`pages/${name}.md`, slug), kind: 'page', authors: [], ...rest });
}

/**
 * A post with the fingerprints of its fields, as parse makes them: for one whose fields a test has
 * changed.
 */
export function fingerprinted<Made extends Omit<Post, 'fingerprints'>>(
  post: Made,
): Made & Pick<Post, 'fingerprints'> {
  return { ...post, fingerprints: fingerprintPost(post, engineTable) };
}

/** What every post has, whatever its front matter says. */
const fieldDefaults = Object.fromEntries(
  Object.entries<Field>(engineFields).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value]],
  ),
) as unknown as FieldValues;

function plain(path: string, slug: string | undefined) {
  const source = sourcePath(path);
  const last = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  return {
    ...fieldDefaults,
    source,
    title: last,
    slug: slugify(slug ?? last),
    excerpt: `Excerpt of ${last}.`,
    extra: {},
    categories: [],
    fields: {},
    facts: {},
    words: 230,
    readingMinutes: 1,
    ids: [],
    paragraphs: 0,
    links: [],
    body: { source, hash: contentHash(path) },
  };
}

/** A day, or a moment of it, in UTC. */
export function makeDate(day: string, time?: string): PostDate {
  const iso = `${day}T${time ?? '00:00'}:00+00:00`;
  return { day, iso, epochMs: Date.parse(iso), hasTime: time !== undefined };
}

/** A link as parse hands it over. */
export function makeLink(
  written: string,
  target: InternalLink['target'],
  fragment = '',
): InternalLink {
  return { written, target, fragment };
}

/** A file to be copied, as load lists it; its name stands for its bytes. */
export function makeStaticFile(path: string, file = `/site/${path}`): StaticFile {
  return { path, file, hash: contentHash(file) };
}

const defaults = checkConfig({
  title: 'The Example',
  description: 'News, analysed',
  url: 'https://example.org/',
  author: 'Ann Author',
  images: { sizes: '100vw' },
}) as { readonly config: SiteConfig };

type Changed<Value> = Value extends readonly unknown[] | ((...given: never) => unknown)
  ? Value
  : Partial<Value>;

/** Some keys of a configuration; inside mappings, too. */
export type GivenConfig = { readonly [Key in keyof SiteConfig]?: Changed<SiteConfig[Key]> };

/** The default configuration at https://example.org/, changed; mappings keep what is not given. */
export function makeConfig(given: GivenConfig = {}): SiteConfig {
  const config: Record<string, unknown> = { ...defaults.config };
  for (const [key, value] of Object.entries(given)) {
    const isMapping = typeof value === 'object' && !Array.isArray(value);
    config[key] = isMapping ? { ...(config[key] as object), ...value } : value;
  }
  return config as unknown as SiteConfig;
}

/** The model of posts and pages, all of them published. */
export function makeSite(all: readonly Post[], config: GivenConfig = {}): Site {
  return buildSite(all, {
    config: makeConfig(config),
    drafts: true,
    future: true,
    features: builtIn,
    nowMs: 0,
  }).site;
}

/** All that a post has, as a plain object: one from a record reads some of it when it is asked. */
export function plainPost(post: Post): Post {
  const fields: Record<string, unknown> = {};
  // Inherited names, too.
  for (const name in post)
    if (post[name as keyof Post] !== undefined) fields[name] = post[name as keyof Post];
  return fields as unknown as Post;
}

/** The same of what a record holds. */
export function plainRecord<Found extends { readonly post?: Post }>(
  found: Found | undefined,
): Found | undefined {
  return found && { ...found, ...(found.post && { post: plainPost(found.post) }) };
}
