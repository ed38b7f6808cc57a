// The site's icon, if public/ has one.
import { defineFeature } from '../feature.ts';
import { siteIcon } from './site-icon.ts';

export const icon = defineFeature({
  name: 'icon',
  describe: 'The icon of the site: `favicon.svg`, `.png` or `.ico` of `public/`.',
  onSite: ({ config }, { publicFiles }) => siteIcon(publicFiles, config.base),
});
