// The page that hosts show for addresses that do not exist.
import { addresses } from '../../site/addresses.ts';
import type { NotFoundView } from '../../site/views.ts';
import { wordsOf } from '../../site/words.ts';
import { defineFeature, defineKind } from '../feature.ts';

export const notFound = defineFeature({
  name: 'not-found',
  describe: '`404.html`, which hosts show for addresses that do not exist.',
  kinds: [
    defineKind<NotFoundView>({
      name: 'not-found',
      templates: ['not-found'],
      sitemap: 'none',
      priority: 'stopgap',
      pages: () => [{ url: addresses.notFound, subject: undefined }],
      view: (_, { site: { config } }) => ({ title: wordsOf(config).notFound, noindex: true }),
      jsonLd: () => [],
    }),
  ],
});
