// Translations: what posts and pages say they translate, linked from each to the others.
import type { Site } from '../../site/types.ts';
import { defineFeature } from '../feature.ts';
import { groupTranslations } from './model.ts';
import { fingerprintTranslations, showTranslations } from './plan.ts';

export const translations = defineFeature({
  name: 'translations',
  describe: 'Links between posts and pages that say the same in other languages.',
  model({ site: { posts, pages, config } }) {
    const { translations, problems } = groupTranslations([...posts, ...pages], config.language);
    return { site: { translations } satisfies Partial<Site>, problems };
  },
  onPost: {
    show: showTranslations,
    uses: (post, context) => fingerprintTranslations(0, post, context),
    onPages: showTranslations,
  },
});
