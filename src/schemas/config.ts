// The configuration as written, already checked → SiteConfig, with every default filled in. Touches no disk.
import { defined } from '../lib/defined.ts';
import type { ConfigInput } from '../schemas.ts';
import type { AuthorConfig, SiteConfig } from '../types.ts';
import type { OwnWords } from '../words.ts';
import { permalinkPresets } from './checks.ts';

/** Fills in the defaults that SiteConfig names. */
export function toSiteConfig(user: ConfigInput): SiteConfig {
  const url = siteUrl(user.url ?? 'http://localhost/');
  return {
    title: user.title?.trim() || 'Untitled',
    description: user.description?.trim() ?? '',
    url: url.href,
    base: url.pathname.slice(0, -1),
    language: Intl.getCanonicalLocales(user.language ?? 'en')[0]!,
    scripts: Object.fromEntries(Object.entries(user.scripts ?? {}).map(([script, language]) => [script, Intl.getCanonicalLocales(language!)[0]!])),
    timeZone: user.timeZone ?? 'UTC',
    authors: authorsOf(user),
    permalink: permalinkPresets[user.permalink ?? 'pretty'] ?? user.permalink!,
    tags: { spellings: user.tags?.spellings ?? [], descriptions: user.tags?.descriptions ?? {} },
    markdown: {
      html: user.markdown?.html ?? 'sanitize',
      remarkPlugins: user.markdown?.remarkPlugins ?? [],
      rehypePlugins: user.markdown?.rehypePlugins ?? [],
    },
    feeds: { limit: user.feeds?.limit ?? 20, tags: user.feeds?.tags ?? true, authors: user.feeds?.authors ?? true },
    pageSize: user.pageSize ?? 20,
    output: user.output ?? '_site',
    cache: user.cache ?? '.cache/broadsheet',
    words: (user.words ?? {}) as OwnWords,
    ...defined({ eleventy: user.eleventy }),
  };
}

function siteUrl(text: string): URL {
  const url = new URL(text);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** `author`, then `authors`; a name that comes twice is one author, with what either of them tells. */
function authorsOf({ author, authors = [] }: ConfigInput): AuthorConfig[] {
  const byName = new Map<string, AuthorConfig>();
  for (const one of author === undefined ? authors : [author, ...authors]) {
    const { name, ...rest } = typeof one === 'string' ? { name: one } : one;
    byName.set(name.trim(), { ...byName.get(name.trim()), name: name.trim(), ...defined(rest) });
  }
  return [...byName.values()];
}
