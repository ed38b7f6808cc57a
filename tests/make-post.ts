// Plain posts, pages and configurations for tests: every field filled in, what the test is about given.
import { sourcePath } from '../src/lib/path.ts';
import { slugify } from '../src/lib/slug.ts';
import { buildSite } from '../src/model/build-site.ts';
import type { DatedPost, InternalLink, Post, PostDate, Site, SiteConfig } from '../src/types.ts';

type Given<Whole> = Partial<Omit<Whole, 'source' | 'slug' | 'date'>> & { readonly slug?: string };

/** A post at `posts/<name>.md`, published on `day`: midnight UTC, or at `time` ("14:30"). */
export function makePost(name: string, given: Given<Post> & { readonly day?: string; readonly time?: string; readonly updatedDay?: string } = {}): DatedPost {
  const { day = '2015-06-07', time, updatedDay, slug, ...rest } = given;
  return {
    ...plain(name, slug),
    kind: 'post',
    source: sourcePath(`posts/${name}.md`),
    date: makeDate(day, time),
    ...(updatedDay !== undefined && { updated: makeDate(updatedDay) }),
    authors: ['Ann Author'],
    ...rest,
  } as DatedPost;
}

/** A Markdown page at `pages/<name>.md`. */
export function makePage(name: string, given: Given<Post> = {}): Post {
  const { slug, ...rest } = given;
  return { ...plain(name, slug), kind: 'page', source: sourcePath(`pages/${name}.md`), authors: [], ...rest };
}

function plain(name: string, slug: string | undefined) {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return {
    title: last,
    slug: slugify(slug ?? last),
    aliases: [],
    tags: [],
    excerpt: `Excerpt of ${last}.`,
    draft: false,
    extra: {},
    words: 230,
    readingMinutes: 1,
    ids: [],
    links: [],
    body: { spill: 0, offset: 0, bytes: 0 },
  };
}

/** A day, or a moment of it, in UTC. */
export function makeDate(day: string, time?: string): PostDate {
  const iso = `${day}T${time ?? '00:00'}:00+00:00`;
  return { day, iso, epochMs: Date.parse(iso), hasTime: time !== undefined };
}

/** A link as parse hands it over. */
export function makeLink(written: string, target: InternalLink['target'], fragment = ''): InternalLink {
  return { written, target, fragment };
}

/** The default configuration at https://example.org/, with changes. */
export function makeConfig(given: Partial<SiteConfig> = {}): SiteConfig {
  return {
    title: 'The Example',
    description: 'News, analysed',
    url: 'https://example.org/',
    base: '',
    language: 'en',
    timeZone: 'UTC',
    authors: [{ name: 'Ann Author' }],
    permalink: '/:year/:month/:slug/',
    tags: { spellings: [], descriptions: {} },
    markdown: { html: 'sanitize', remarkPlugins: [], rehypePlugins: [] },
    feeds: { limit: 20, tags: true, authors: true },
    pageSize: 20,
    output: '_site',
    ...given,
  };
}

/** The model of posts and pages, all of them published. */
export function makeSite(all: readonly Post[], config: Partial<SiteConfig> = {}): Site {
  return buildSite(all, { config: makeConfig(config), drafts: true, future: true, nowMs: 0 }).site;
}
