// The web app manifest.
import { outputPathOf, withBase } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { TextPage } from '../../site/pages.ts';
import type { SiteConfig } from '../../site/types.ts';
import { defineFeature } from '../feature.ts';
import { keys } from './config.ts';

export const manifest = defineFeature({
  name: 'manifest',
  describe: 'A web app manifest, if the configuration has `manifest`.',
  config: keys,
  onSite: ({ config }) =>
    config.manifest ? { manifest: withBase(addresses.manifest, config.base) } : {},
  outputs({ site: { config } }) {
    const { manifest: about } = config;
    if (!about) return { pages: [] };
    const url = addresses.manifest;
    const page: TextPage = {
      kind: 'manifest',
      url,
      output: outputPathOf(url),
      isStopgap: true,
      lines: () => [JSON.stringify(manifestOf(about, config), undefined, 2)],
    };
    return { pages: [page] };
  },
});

/** https://www.w3.org/TR/appmanifest/ */
function manifestOf(
  { icons, ...own }: NonNullable<SiteConfig['manifest']>,
  { title, description, language, base }: SiteConfig,
): object {
  const home = withBase(addresses.home, base);
  return {
    id: home,
    name: title,
    description: description || undefined,
    lang: language,
    start_url: home,
    scope: home,
    display: 'browser',
    ...own,
    icons: icons?.map(({ src, ...icon }) => ({
      src: src.startsWith('/') ? base + src : src,
      ...icon,
    })),
  };
}
