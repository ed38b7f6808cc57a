// Site → what every template knows of it under the name `site`. Holds nothing that a new post
// changes.
import type { Feature } from '../features/feature.ts';
import { directionOf } from '../lib/language.ts';
import type { Site } from '../site/types.ts';
import type { SiteView } from '../site/views.ts';

export interface SiteViewOptions {
  readonly features: readonly Feature[];
  /** Of public/. */
  readonly publicFiles: readonly { readonly path: string }[];
  /** Of the theme, with those of the site's own templates/assets/: "assets/style.css". */
  readonly themeFiles: readonly { readonly path: string }[];
}

/** Shows the site; its navigation has the links of all features, in their order. */
export function siteView(
  site: Site,
  { features, publicFiles, themeFiles }: SiteViewOptions,
): SiteView {
  const { title, description, url, base, language, scripts, publisher } = site.config;
  return Object.assign(
    {
      title,
      description,
      url,
      base,
      origin: new URL(url).origin,
      language,
      dir: directionOf(language),
      scripts,
      publisher,
      navigation: features.flatMap(
        ({ name, navigation }) => navigation?.(site, site.models.get(name)) ?? [],
      ),
      sections: [],
      feeds: [],
    },
    ...features.map(({ name, onSite }) =>
      onSite?.(site, { publicFiles, themeFiles, model: site.models.get(name) }),
    ),
  );
}
