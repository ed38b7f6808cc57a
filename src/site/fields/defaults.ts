// The fields of a post that follow from others and from the configuration, as written → the values
// that the post has: byline, language, direction. Reports nothing.
import type { SiteConfig } from '../../config/site-config.ts';
import { directionOf } from '../../lib/language.ts';
import type { FieldContext } from './field.ts';
import { isPresent, type Scalar, textsOf } from './written.ts';

/** The byline of both fields; by default the first author of the site has written a post. */
export function bylineOf(
  _: unknown,
  { written, kind, config }: Pick<FieldContext, 'written' | 'kind' | 'config'>,
): readonly string[] {
  const namesIn = (name: string) => textsOf(written[name] as Scalar);
  const names = [...new Set([...namesIn('author'), ...namesIn('authors')])];
  return names.length > 0 || kind === 'page'
    ? names
    : config.authors.slice(0, 1).map((author) => author.name);
}

/** The language as written, or that which the path says, unless it is that of the site. */
export function languageIn(
  lang: string | undefined,
  { pathLang, written, config }: Pick<FieldContext, 'pathLang' | 'written' | 'config'>,
): string | undefined {
  if (pathLang === undefined || isPresent(written['lang'])) return lang;
  return pathLang === config.language ? undefined : pathLang;
}

type Direction = 'ltr' | 'rtl' | 'auto';

/** The direction as written, or that of the language if the site has another one. */
export function directionIn(
  direction: Direction | undefined,
  { values: { lang }, config }: Pick<FieldContext, 'values' | 'config'>,
): Direction | undefined {
  return direction ?? otherDirection(lang, config);
}

/** The direction of a language, unless the site has the same one. */
function otherDirection(lang: string | undefined, { language }: SiteConfig) {
  const direction = lang === undefined ? undefined : directionOf(lang);
  return direction === directionOf(language) ? undefined : direction;
}
