// Text → whether it is what a standard describes: small questions for the schemas, which report the
// problems.
import { namesPost, unknownPlaceholder } from '../lib/address-pattern.ts';
import { registeredLanguage } from '../lib/language.ts';
import { parseUrl } from '../lib/parse-url.ts';
import { urlPath } from '../lib/url.ts';

/**
 * True for a language tag by BCP 47 (RFC 5646), as ECMA-402 checks it, whose language can exist:
 * "ru", "zh-Hant", and "und". Languages of two letters are those that Unicode's CLDR knows; of
 * three letters, all but those for private use; of more letters, none is registered.
 */
export function isLanguage(text: string): boolean {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    const [language = ''] = tag.split('-');
    if (language.length === 2) return registeredLanguage(language) !== undefined;
    return language.length === 3 && !/^q[a-t]/.test(language);
  } catch {
    return false;
  }
}

/**
 * True for a name of the IANA time zone database: "Europe/Moscow". An offset is rejected: it has no
 * daylight time.
 */
export function isTimeZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

/**
 * True for an absolute http or https URL (WHATWG URL), without controls and the name of a user,
 * which would stand before what looks like the host.
 */
export function isWebUrl(text: string): boolean {
  return (
    /^https?:\/\/[^/]/i.test(text) &&
    !/^[^:]+:\/\/[^/?#\\]*@|[\0-\x1f\x7f]/.test(text) &&
    parseUrl(text) !== undefined
  );
}

/**
 * True for an address as RFC 9116 accepts it: https, mailto or tel (http is rejected).
 */
export function isContact(text: string): boolean {
  return (
    /^(?:https:\/\/[^/\s]|mailto:[^\s@]+@[^\s@]|tel:\+?\d)\S*$/i.test(text) &&
    parseUrl(text) !== undefined
  );
}

/** True for a path of the site, with its leading slash, and for an absolute http or https URL. */
export function isPathOrWebUrl(text: string): boolean {
  return /^\/(?!\/)[^\s\\]*$/.test(text) || isWebUrl(text);
}

/**
 * True for a URL that can be the home page of a site: it has no query, fragment, user name or empty
 * path segment.
 */
export function isSiteUrl(text: string): boolean {
  if (!isWebUrl(text) || /[?#]/.test(text)) return false;
  const { username, password, pathname } = new URL(text);
  return username === '' && password === '' && !pathname.includes('//');
}

/** True for a path inside the site, from its root, with or without a fragment: "/about/#who". */
export function isSitePath(text: string): boolean {
  return text.startsWith('/') && urlPath(text.replace(/#.*/s, '')) !== undefined;
}

/** True for the name of a host, without scheme, port and path. */
export function isHost(text: string): boolean {
  return /^[^\s/:?#@.]+(?:\.[^\s/:?#@.]+)+$/.test(text);
}

/** The names of patterns that `permalink` accepts. */
export const permalinkPresets: Readonly<Record<string, string>> = {
  pretty: '/:year/:month/:slugorname/',
  blogger: '/:year/:month/:slugorname.html',
  date: '/:categories/:year/:month/:day/:slugorname.html',
  ordinal: '/:categories/:year/:y_day/:slugorname.html',
  weekdate: '/:categories/:year/W:week/:short_day/:slugorname.html',
  none: '/:categories/:slugorname.html',
};

/**
 * True for a preset, and for a path inside the site that begins with "/" and has a placeholder that
 * differs from post to post, no unknown one, and
 * no "*", which hosts read as a pattern for many addresses.
 */
export function isPermalinkPattern(text: string): boolean {
  if (Object.hasOwn(permalinkPresets, text)) return true;
  return (
    /^\/(?!\/)[^\s?#\\{}<>*]*$/.test(text) &&
    !/%2a/i.test(text) &&
    namesPost(text) &&
    !/\/(?:\.{0,2}\/|\.{1,2}$)/.test(text) &&
    unknownPlaceholder(text) === ''
  );
}

function isRegistered(key: string): boolean {
  return isLanguage(key) && registeredLanguage(key) !== undefined;
}

/** True for the key of a pattern: "default", a folder of posts/ ("news/"), or a language. */
export function isPermalinkKey(key: string): boolean {
  return key === 'default' || /^[^/\s][^/]*(?:\/[^/]+)*\/$/.test(key) || isRegistered(key);
}
