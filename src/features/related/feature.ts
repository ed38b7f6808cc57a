// Related posts: up to five earlier ones on the same subjects, on the page of each post.
import { joinAll } from '../../lib/fingerprint.ts';
import type { Relations } from '../../site/types.ts';
import { defineFeature } from '../feature.ts';
import { relatePosts } from './model.ts';

export const related = defineFeature({
  name: 'related',
  describe: 'Up to five earlier posts on the same subjects below each post.',
  model({ site, remembered }) {
    const known = remembered as Relations | undefined;
    const { relatedTo, relations } = relatePosts(site.posts, site.tagOf, known);
    return { site: { relatedTo }, remember: relations };
  },
  onPost: {
    show: ({ source }, { site, linkToPost }) => ({
      related: site.relatedTo(source).map((post) => linkToPost(post, site.config.language)),
    }),
    uses: ({ source }, { site, fingerprints }) =>
      joinAll(0, site.relatedTo(source), fingerprints.ofLink),
  },
});
