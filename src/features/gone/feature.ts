// Expired posts and pages: a page at the address of each that says that it is gone, and nothing
// else of it. An address that another page has taken over is that page's.
import { makePostUrl } from '../../plan/permalink.ts';
import type { Post } from '../../site/types.ts';
import type { GoneView } from '../../site/views.ts';
import { wordsIn, wordsOf } from '../../site/words.ts';
import { defineFeature, defineKind } from '../feature.ts';

export const gone = defineFeature({
  name: 'gone',
  describe: 'A page at the address of each post that has expired, which says that it is gone.',
  kinds: [
    defineKind<GoneView, Post>({
      name: 'gone',
      templates: ['gone'],
      sitemap: 'none',
      priority: 3,
      pages({ site: { expired, config }, urlOf }) {
        const taken = new Set(urlOf.values());
        const postUrl = makePostUrl(config);
        return expired.flatMap((post) => {
          const url = postUrl(post);
          return url === undefined || taken.has(url)
            ? []
            : { url, subject: post, source: post.source };
        });
      },
      view({ subject: { lang, dir } }, { site: { config } }) {
        const words = lang === undefined ? wordsOf(config) : wordsIn(lang);
        return { title: words.gone, noindex: true, lang, dir };
      },
      jsonLd: () => [],
    }),
  ],
});
