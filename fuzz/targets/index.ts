// All targets, in the order in which they run.
import type { Target } from '../target.ts';
import { addresses } from './addresses.ts';
import { cache } from './cache.ts';
import { configValues } from './config-values.ts';
import { configuration } from './configuration.ts';
import { dates } from './dates.ts';
import { devRequests, devSockets } from './dev-server.ts';
import { frontMatter } from './front-matter.ts';
import { html, markdown } from './markdown.ts';
import { panel } from './panel.ts';
import { slugs } from './slugs.ts';
import { texts } from './texts.ts';
import { urls } from './urls.ts';

export const targets: readonly Target[] = [
  frontMatter,
  markdown,
  html,
  configuration,
  configValues,
  dates,
  addresses,
  urls,
  slugs,
  texts,
  panel,
  devRequests,
  devSockets,
  cache,
];
