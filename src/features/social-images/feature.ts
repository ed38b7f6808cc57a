// Social images: a picture with the headline, for posts without an image of their own.
import { fingerprintOf } from '../../lib/fingerprint.ts';
import type { PlanContext } from '../../plan/context.ts';
import { planMadeImages } from '../../plan/images.ts';
import type { DatedPost } from '../../site/types.ts';
import { defineFeature } from '../feature.ts';
import { keys } from './config.ts';
import { type PlannedSocial, planSocialImage } from './plan.ts';

export const socialImages = defineFeature({
  name: 'social-images',
  describe: 'A picture with headline and date for social networks, if a post has no image.',
  config: keys,
  onPost: {
    show(post, context) {
      const social = socialOf(post, context);
      return social && { social: social.view };
    },
    uses(post, context) {
      const social = socialOf(post, context);
      return social ? fingerprintOf([JSON.stringify(social.view)]) : 0;
    },
  },
  outputs(context) {
    const socials = context.site.posts.flatMap((post) => {
      const social = socialOf(post, context);
      return social ? { name: social.name, source: post.source } : [];
    });
    return { pages: planMadeImages(socials, context) };
  },
});

/** Nothing is shown if nothing is made. */
function socialOf(
  post: DatedPost,
  { site, options }: Pick<PlanContext, 'site' | 'options'>,
): PlannedSocial | undefined {
  return options.images?.folder === undefined ? undefined : planSocialImage(post, site);
}
