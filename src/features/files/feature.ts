// Files that are copied: of public/, of the theme, and those beside posts that a post links to.
import { planStaticFiles } from '../../plan/static-files.ts';
import { defineFeature } from '../feature.ts';

export const files = defineFeature({
  name: 'files',
  describe: 'Copies of `public/`, of the theme, and of files beside posts that a post links to.',
  outputs: planStaticFiles,
});
