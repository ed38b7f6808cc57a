// The sitemap: what search engines should know of.
import { defineFeature } from '../feature.ts';
import { planSitemap } from './plan.ts';

export const sitemap = defineFeature({
  name: 'sitemap',
  describe: '`sitemap.xml`, in parts if the site is large.',
  outputs: (context, { pages }) => planSitemap(context, pages),
});
