// Images: other sizes and formats of those that posts and pages show.
import { planMadeImages, shownImages, variantsOf } from '../../plan/images.ts';
import { defineFeature } from '../feature.ts';

export const images = defineFeature({
  name: 'images',
  describe: 'AVIF and WebP copies of the images that posts show, in several sizes.',
  outputs(context) {
    const { site, options } = context;
    const variants = Array.from(shownImages(site, options)).flatMap(([source, { hash }]) => {
      const facts = options.images?.facts.get(hash);
      const made = facts ? variantsOf(hash, facts, site.config.images) : [];
      return made.map(({ name }) => ({ name, source }));
    });
    return { pages: planMadeImages(variants, context) };
  },
});
