// Redirects: a small page at each former address that leads on, and `_redirects` for hosts that
// read it (Netlify, Cloudflare Pages).
import { absoluteUrl, outputPathOf, withBase } from '../../lib/url.ts';
import { addresses } from '../../site/addresses.ts';
import type { TextPage } from '../../site/pages.ts';
import type { UrlPath } from '../../site/types.ts';
import type { RedirectView } from '../../site/views.ts';
import { defineFeature, defineKind } from '../feature.ts';
import { findRedirects, type Redirect } from './plan.ts';

export const redirects = defineFeature({
  name: 'redirects',
  describe:
    'A page at each former address (`aliases`, `redirectTo`) that leads on, and `_redirects`.',
  kinds: [
    defineKind<RedirectView, Redirect>({
      name: 'redirect',
      templates: ['redirect'],
      sitemap: 'none',
      priority: 3,
      pages: ({ site, urlOf }) =>
        findRedirects(site, urlOf)
          .redirects.filter(({ hasPage }) => hasPage)
          .map((redirect) => ({
            url: redirect.url,
            subject: redirect,
            source: redirect.post.source,
          })),
      view: ({ subject: { post, target } }, { site: { config } }) => ({
        title: post.title,
        canonical: absoluteTarget(target, config.url),
        lang: post.lang,
        dir: post.dir,
        target: targetIn(target, config.base),
      }),
      jsonLd: () => [],
    }),
  ],
  outputs({ site, urlOf }) {
    const { redirects, problems } = findRedirects(site, urlOf);
    const { base } = site.config;
    const lines = redirects
      .filter(({ hasLine }) => hasLine)
      .map(({ from, target }) => `${withBase(from, base)} ${targetIn(target, base)} 301`);
    const list: TextPage = {
      kind: 'redirects',
      url: addresses.redirects,
      output: outputPathOf(addresses.redirects),
      isStopgap: true,
      lines: () => lines,
    };
    return { pages: lines.length > 0 ? [list] : [], problems };
  },
});

function targetIn(target: string, base: string): string {
  return target.startsWith('/') ? withBase(target as UrlPath, base) : target;
}

function absoluteTarget(target: string, url: string): string {
  return target.startsWith('/') ? absoluteUrl(target as UrlPath, url) : target;
}
