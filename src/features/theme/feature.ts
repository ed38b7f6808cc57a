// What a site changes in the look of the theme without a copy of its files: a style sheet of its
// own.
import { fileUrl, withBase } from '../../lib/url.ts';
import { defineFeature } from '../feature.ts';

/** The site's own style sheet, in templates/. */
const stylesheet = 'assets/site.css';

export const theme = defineFeature({
  name: 'theme',
  describe: 'The look of a site: a style sheet of its own beside that of the theme.',
  onSite: ({ config }, { themeFiles }) =>
    themeFiles.some(({ path }) => path === stylesheet)
      ? { stylesheet: withBase(fileUrl(stylesheet), config.base) }
      : {},
});
