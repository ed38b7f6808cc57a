// The configuration as written, already checked → SiteConfig, with every default filled in. Touches
// no disk.
import { defined } from '../lib/defined.ts';
import { absoluteUrl, urlPath } from '../lib/url.ts';
import type { AuthorConfig, SiteConfig } from '../site/types.ts';
import type { Publisher } from '../site/views/publisher.ts';
import type { OwnWords } from '../site/words.ts';
import { permalinkPresets } from './checks.ts';
import type { ConfigInput } from './schemas.ts';
import type { ImagesConfig } from './site-config.ts';

/** Fills in the defaults that SiteConfig names. */
export function toSiteConfig(user: ConfigInput): SiteConfig {
  const url = siteUrl(user.url ?? 'http://localhost/');
  return {
    title: user.title?.trim() || 'Untitled',
    description: user.description?.trim() ?? '',
    url: url.href,
    base: url.pathname.slice(0, -1),
    language: Intl.getCanonicalLocales(user.language ?? 'en')[0]!,
    scripts: Object.fromEntries(
      Object.entries(user.scripts ?? {}).map(([script, language]) => [
        script,
        Intl.getCanonicalLocales(language!)[0]!,
      ]),
    ),
    timeZone: user.timeZone ?? 'UTC',
    authors: authorsOf(user),
    publisher: publisherOf(user, url),
    permalink: permalinkPresets[user.permalink ?? 'pretty'] ?? user.permalink!,
    tags: { spellings: user.tags?.spellings ?? [], descriptions: user.tags?.descriptions ?? {} },
    sections: user.sections ?? [],
    markdown: {
      html: user.markdown?.html ?? 'sanitize',
      remarkPlugins: user.markdown?.remarkPlugins ?? [],
      rehypePlugins: user.markdown?.rehypePlugins ?? [],
    },
    feeds: defined(
      { hub: user.feeds?.hub },
      {
        limit: user.feeds?.limit ?? 20,
        tags: user.feeds?.tags ?? true,
        authors: user.feeds?.authors ?? true,
        archives: user.feeds?.archives ?? true,
      },
    ),
    sitemap: { news: user.sitemap?.news ?? true },
    security: defined({ hsts: user.security?.hsts }, { policy: user.security?.policy ?? {} }),
    outlets: Object.fromEntries(
      Object.entries(user.outlets ?? {}).map(([host, name]) => [
        host.toLowerCase().replace(/^www\./, ''),
        name.trim(),
      ]),
    ),
    images: imagesOf(user.images ?? {}),
    socialImages: defined({ since: user.socialImages?.since }),
    pageSize: user.pageSize ?? 20,
    output: user.output ?? '_site',
    cache: user.cache ?? '.cache/broadsheet',
    words: (user.words ?? {}) as OwnWords,
    ...defined({
      securityTxt: securityTxtOf(user),
      humans: user.humans,
      manifest: manifestOf(user),
      eleventy: user.eleventy,
    }),
  };
}

/** Addresses become absolute: machines read them on other sites. */
function publisherOf({ publisher = {}, title }: ConfigInput, site: URL): Publisher {
  const { name, url, sameAs = [], ...places } = publisher;
  const known = Object.entries(defined(places)).map(([key, place]) => [
    key,
    absolutePlace(place, site),
  ]);
  return {
    name: name?.trim() || title?.trim() || 'Untitled',
    url: url ?? site.href,
    ...(Object.fromEntries(known) as typeof places),
    sameAs,
  } as Publisher;
}

function absolutePlace(place: string, { href, pathname }: URL): string {
  if (!place.startsWith('/')) return place;
  const [path = '', fragment] = (
    place.startsWith(pathname) ? place.slice(pathname.length - 1) : place
  ).split(/(?=#)/);
  return absoluteUrl(urlPath(path)!, href) + (fragment ?? '');
}

function imagesOf(images: NonNullable<ConfigInput['images']>): ImagesConfig {
  const {
    widths = [480, 960, 1600],
    formats = ['avif', 'webp'],
    sizes = '(min-width: 38rem) 34rem, 100vw',
    quality = {},
  } = images || { widths: [] };
  return {
    widths: [...new Set(widths)].sort((a, b) => a - b),
    formats: [...new Set(formats)],
    sizes,
    quality: { avif: 50, webp: 75, jpeg: 78, ...defined(quality) },
  };
}

function siteUrl(text: string): URL {
  const url = new URL(text);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function securityTxtOf({ securityTxt }: ConfigInput): SiteConfig['securityTxt'] {
  return (
    securityTxt &&
    (defined({
      ...securityTxt,
      contact: [securityTxt.contact].flat(),
    }) as SiteConfig['securityTxt'])
  );
}

function manifestOf({ manifest }: ConfigInput): SiteConfig['manifest'] {
  return (
    manifest &&
    (defined({
      ...manifest,
      icons: manifest.icons?.map((icon) => defined(icon)),
    }) as SiteConfig['manifest'])
  );
}

/**
 * `author`, then `authors`; a name that comes twice is one author, with what either of them tells.
 */
function authorsOf({ author, authors = [] }: ConfigInput): AuthorConfig[] {
  const byName = new Map<string, AuthorConfig>();
  for (const one of author === undefined ? authors : [author, ...authors]) {
    const { name, ...rest } = typeof one === 'string' ? { name: one } : one;
    byName.set(name.trim(), { ...byName.get(name.trim()), name: name.trim(), ...defined(rest) });
  }
  return [...byName.values()];
}
