// What tells a view apart → the whole view, with what all of them have in common: addresses,
// language, feeds.
import { formatDay, formatTime } from '../lib/date.ts';
import { type Defined, defined } from '../lib/defined.ts';
import { directionOf } from '../lib/language.ts';
import { openGraphLocale } from '../lib/locale.ts';
import { absoluteUrl, withBase } from '../lib/url.ts';
import type { PostDate, SiteConfig, UrlPath } from '../site/types.ts';
import type { CommonView, DateView, FeedLink, HtmlKind, Link } from '../site/views.ts';

interface CommonParts<Kind extends HtmlKind> {
  readonly kind: Kind;
  readonly url: UrlPath;
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute; the page's own address where it is missing. */
  readonly canonical?: string | undefined;
  /** The site's where it is missing. */
  readonly lang?: string | undefined;
  readonly dir?: CommonView['dir'] | undefined;
  readonly feeds?: readonly FeedLink[] | undefined;
  readonly noindex?: boolean | undefined;
}

/**
 * Makes a view of the common parts and of those of its kind; of the latter, undefined ones are left
 * out.
 */
export function makeView<Kind extends HtmlKind, Fields extends object>(
  config: SiteConfig,
  parts: CommonParts<Kind>,
  fields: Fields,
): CommonView & { readonly kind: Kind } & Defined<Fields> {
  const {
    kind,
    url,
    title,
    description = '',
    canonical,
    lang,
    dir = fromTheRight(config),
    feeds = [],
    noindex = false,
  } = parts;
  const common: CommonView & { readonly kind: Kind } = {
    kind,
    url: withBase(url, config.base),
    canonical: canonical ?? absoluteUrl(url, config.url),
    title,
    description,
    lang: lang ?? config.language,
    locale: openGraphLocale(lang ?? config.language),
    feeds,
    noindex,
  };
  return defined(fields, dir === undefined ? common : defined({ dir }, common));
}

/** Pages say their direction only where it is not what browsers take for granted. */
function fromTheRight({ language }: SiteConfig): 'rtl' | undefined {
  return directionOf(language) === 'rtl' ? 'rtl' : undefined;
}

/** A date in words of a language. */
export function dateView(date: PostDate, language: string): DateView {
  const text = formatDay(date.day, language);
  return date.hasTime
    ? { iso: date.iso, text, time: formatTime(date.iso, language) }
    : { iso: date.day, text };
}

/** A link to a page of the site. */
export function linkTo(
  url: UrlPath,
  { title, config }: { readonly title: string; readonly config: SiteConfig },
): Link {
  return { title, url: withBase(url, config.base) };
}
