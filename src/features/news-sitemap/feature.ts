// The news sitemap: the posts of the last two days.

import { defineFeature } from '../feature.ts';
import { keys } from './config.ts';
import { planNewsSitemap } from './plan.ts';

export const newsSitemap = defineFeature({
  name: 'news-sitemap',
  describe: '`sitemap-news.xml` with the posts of the last two days, for news search.',
  config: keys,
  outputs: planNewsSitemap,
});
