// The schema of the whole configuration, composed of its sections. Their order is that of the
// documentation.
import { composeConfig } from './config-key.ts';
import { authors } from './sections/authors.ts';
import { features } from './sections/features.ts';
import { feeds } from './sections/feeds.ts';
import { humans } from './sections/humans.ts';
import { images } from './sections/images.ts';
import { manifest } from './sections/manifest.ts';
import { markdown } from './sections/markdown.ts';
import { outlets } from './sections/outlets.ts';
import { publisher } from './sections/publisher.ts';
import { security } from './sections/security.ts';
import { securityTxt } from './sections/security-txt.ts';
import { site } from './sections/site.ts';
import { sitemap } from './sections/sitemap.ts';
import { socialImages } from './sections/social-images.ts';
import { tags } from './sections/tags.ts';
import { words } from './sections/words.ts';

export const configSchema = composeConfig([
  site,
  authors,
  publisher,
  tags,
  markdown,
  feeds,
  sitemap,
  security,
  securityTxt,
  humans,
  manifest,
  outlets,
  images,
  socialImages,
  words,
  features,
]);
