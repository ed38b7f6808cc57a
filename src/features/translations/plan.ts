// The translations of a post or page → the links to them that its page shows, and the addresses
// that its head names. Costs nothing for the posts without any.
import { defined } from '../../lib/defined.ts';
import { type Fingerprint, fingerprintOf, joinFingerprints } from '../../lib/fingerprint.ts';
import { nameOfLanguage } from '../../lib/language.ts';
import { absoluteUrl } from '../../lib/url.ts';
import type { PlanContext } from '../../plan/context.ts';
import { linkTo } from '../../plan/make-view.ts';
import type { Post } from '../../site/types.ts';
import type { Translation } from '../../site/views/translations.ts';
import type { PostView } from '../../site/views.ts';

type Context = Pick<PlanContext, 'site' | 'urlOf'>;
type Shown = { readonly [Name in 'translations' | 'alternates']: PostView[Name] | undefined };

/**
 * What the page of a post shows of its translations: both fields undefined where there are none.
 */
export function showTranslations({ source }: Post, { site, urlOf }: Context): Shown {
  const group = site.translations.get(source)?.filter((post) => urlOf.has(post.source));
  if (!group || group.length < 2) return { translations: undefined, alternates: undefined };
  const { config } = site;
  const alternates = group.map((post) => ({
    lang: post.lang ?? config.language,
    url: absoluteUrl(urlOf.get(post.source)!, config.url),
  }));
  const preferred = alternates.find(({ lang }) => lang === config.language) ?? alternates[0]!;
  return {
    translations: group
      .filter((post) => post.source !== source)
      .map((post) => showTranslation(post, { site, urlOf })),
    alternates: [...alternates, { lang: 'x-default', url: preferred.url }],
  };
}

function showTranslation(
  { source, title, lang, dir }: Post,
  { site: { config }, urlOf }: Context,
): Translation {
  const language = lang ?? config.language;
  return defined(
    { dir },
    {
      ...linkTo(urlOf.get(source)!, { title, config }),
      lang: language,
      name: nameOfLanguage(language),
    },
  );
}

/** Joins what that is made of to the fingerprint of a page. */
export function fingerprintTranslations(
  fingerprint: Fingerprint,
  { source }: Post,
  { site, urlOf }: Context,
): Fingerprint {
  const group = site.translations.get(source);
  return group
    ? joinFingerprints(
        fingerprint,
        fingerprintOf(group.flatMap((post) => [post.fingerprints.link, urlOf.get(post.source)])),
      )
    : fingerprint;
}
