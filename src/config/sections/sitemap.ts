// The keys of the configuration that are about sitemaps.
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { boolean } from '../values.ts';

export const sitemap: ConfigSection = {
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
