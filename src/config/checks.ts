// Text → is it what the standard says? One small answer each, for the schemas; reports nothing
// itself.
import { urlPath } from '../lib/url.ts';

/** True for a language tag by BCP 47 (RFC 5646), as ECMA-402 checks it: "ru", "zh-Hant". */
export function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/**
 * True for a name of the IANA time zone database: "Europe/Moscow". An offset has no place in it,
 * and so no daylight time.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

/** True for an absolute http or https URL (WHATWG URL). */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

/**
 * True for what RFC 9116 takes as an address to write to: https, mailto or tel (the older http
 * stays out).
 */
export function isContact(text: string): boolean {
  return (
    /^(?:https:\/\/[^/\s]|mailto:[^\s@]+@[^\s@]|tel:\+?\d)\S*$/i.test(text) && URL.canParse(text)
  );
}

/** True for a path of the site, with its leading slash, and for an absolute http or https URL. */
export function isPathOrWebUrl(text: string): boolean {
  return /^\/(?!\/)[^\s\\]*$/.test(text) || isWebUrl(text);
}

/**
 * True for a URL that a site can stand under: no query, fragment, user name or empty path segment.
 */
export function isSiteUrl(text: string): boolean {
  if (!isWebUrl(text) || /[?#]/.test(text)) return false;
  const { username, password, pathname } = new URL(text);
  return username === '' && password === '' && !pathname.includes('//');
}

/** True for a path inside the site, from its root, with or without a fragment: "/about/#who". */
export function isSitePath(text: string): boolean {
  return text.startsWith('/') && urlPath(text.replace(/#.*/, '')) !== undefined;
}

/** True for the name of a host, without scheme, port and path. */
export function isHost(text: string): boolean {
  return /^[^\s/:?#@.]+(?:\.[^\s/:?#@.]+)+$/.test(text);
}

/** What may stand for a pattern in `permalink`. */
export const permalinkPresets: Readonly<Record<string, string>> = {
  pretty: '/:year/:month/:slug/',
  blogger: '/:year/:month/:slug.html',
};

/** The names after ":" that a permalink pattern may hold. */
export const permalinkTokens: readonly string[] = ['year', 'month', 'day', 'slug'];

/** The names after ":" in a permalink pattern that mean nothing. */
export function unknownTokens(pattern: string): string[] {
  return [...pattern.matchAll(/:([a-z_]+)/gi)]
    .map((found) => found[1]!)
    .filter((name) => !permalinkTokens.includes(name));
}

/**
 * True for a preset, or a path that begins with "/", stays inside the site, holds ":slug" and no
 * unknown token.
 */
export function isPermalinkPattern(text: string): boolean {
  if (Object.hasOwn(permalinkPresets, text)) return true;
  return (
    /^\/(?!\/)[^\s?#\\]*$/.test(text) &&
    /:slug(?![a-z_])/i.test(text) &&
    !/\/\.{0,2}\//.test(text) &&
    unknownTokens(text).length === 0
  );
}
