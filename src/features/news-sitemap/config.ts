// The keys of the configuration that are about sitemaps.
import { type ConfigSection, configKey, mapping } from '../../config/config-key.ts';
import { boolean } from '../../config/values.ts';

export const keys: ConfigSection = {
  sitemap: configKey(
    mapping({
      news: configKey(boolean, {
        default: true,
        describe: 'A sitemap of the posts of the last two days.',
        see: 'pages-and-feeds.md#sitemap',
      }),
    }),
    { default: {}, describe: 'Sitemaps, for search engines.' },
  ),
};
