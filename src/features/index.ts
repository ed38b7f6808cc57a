// The features that the engine brings, in the order of the masthead and the documentation. This
// list is the program's table of contents: one line a feature.
import type { SiteConfig } from '../site/types.ts';
import { archive } from './archive/feature.ts';
import { authors } from './authors/feature.ts';
import { citation } from './citation/feature.ts';
import type { BuiltInFeature, Feature } from './feature.ts';
import { feeds } from './feeds/feature.ts';
import { files } from './files/feature.ts';
import { gone } from './gone/feature.ts';
import { headers } from './headers/feature.ts';
import { home } from './home/feature.ts';
import { humans } from './humans/feature.ts';
import { icon } from './icon/feature.ts';
import { images } from './images/feature.ts';
import { manifest } from './manifest/feature.ts';
import { newsSitemap } from './news-sitemap/feature.ts';
import { notFound } from './not-found/feature.ts';
import { opml } from './opml/feature.ts';
import { pages } from './pages/feature.ts';
import { posts } from './posts/feature.ts';
import { redirects } from './redirects/feature.ts';
import { related } from './related/feature.ts';
import { robots } from './robots/feature.ts';
import { securityTxt } from './security-txt/feature.ts';
import { sitemap } from './sitemap/feature.ts';
import { socialImages } from './social-images/feature.ts';
import { tags } from './tags/feature.ts';
import { theme } from './theme/feature.ts';
import { translations } from './translations/feature.ts';

/** A model may read what features before it have modelled, an output what others have planned. */
export const builtIn: readonly BuiltInFeature[] = [
  posts,
  home,
  archive,
  tags,
  authors,
  pages,
  related,
  translations,
  citation,
  socialImages,
  gone,
  notFound,
  feeds,
  opml,
  redirects,
  files,
  images,
  sitemap,
  newsSitemap,
  robots,
  headers,
  securityTxt,
  humans,
  manifest,
  icon,
  theme,
];

/** All features of a site: the engine's, then its own. */
export function featuresOf({ features }: Pick<SiteConfig, 'features'>): readonly Feature[] {
  return features.length === 0 ? builtIn : [...builtIn, ...(features as readonly Feature[])];
}
