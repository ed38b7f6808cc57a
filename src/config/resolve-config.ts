// A checked configuration, with its defaults → SiteConfig: what one key says is completed by what
// others say. Touches no disk.
import { absoluteUrl, urlPath } from '../lib/url.ts';
import type { Publisher } from '../site/views/publisher.ts';
import type { CheckedConfig } from './config-types.ts';
import type { AuthorConfig, SiteConfig } from './site-config.ts';

/** Works out what follows from several keys: see SiteConfig. */
export function resolveConfig(checked: CheckedConfig): SiteConfig {
  const { $schema: _, author, authors, ...config } = checked;
  return {
    ...config,
    base: new URL(config.url).pathname.slice(0, -1),
    authors: mergeAuthors(author === undefined ? authors : [author, ...authors]),
    publisher: resolvePublisher(config),
  };
}

/** A name that comes twice is one author, with what either of them tells. */
function mergeAuthors(authors: CheckedConfig['authors']): AuthorConfig[] {
  const byName = new Map<string, AuthorConfig>();
  for (const written of authors) {
    const author = typeof written === 'string' ? { name: written } : written;
    byName.set(author.name, { ...byName.get(author.name), ...author });
  }
  return [...byName.values()];
}

/** Addresses become absolute: machines read them on other sites. */
function resolvePublisher({
  publisher,
  title,
  url: siteUrl,
}: Pick<CheckedConfig, 'publisher' | 'title' | 'url'>): Publisher {
  const { name = title, url = siteUrl, sameAs, ...places } = publisher;
  const absolute = Object.entries(places).map(([key, place]) => [
    key,
    absolutePlace(place, new URL(siteUrl)),
  ]);
  return { name, url, ...(Object.fromEntries(absolute) as typeof places), sameAs };
}

function absolutePlace(place: string, { href, pathname }: URL): string {
  if (!place.startsWith('/')) return place;
  const [path = '', fragment] = (
    place.startsWith(pathname) ? place.slice(pathname.length - 1) : place
  ).split(/(?=#)/);
  return absoluteUrl(urlPath(path)!, href) + (fragment ?? '');
}
