// The schema of the whole configuration, composed of its sections: what the engine itself reads,
// what each feature reads, and what is not about a part of the site. The documentation has their
// order.
import { builtIn } from '../features/index.ts';
import { type ConfigSection, composeConfig } from './config-key.ts';
import { authors } from './sections/authors.ts';
import { features } from './sections/features.ts';
import { feeds } from './sections/feeds.ts';
import { images } from './sections/images.ts';
import { markdown } from './sections/markdown.ts';
import { outlets } from './sections/outlets.ts';
import { publisher } from './sections/publisher.ts';
import { site } from './sections/site.ts';
import { warnings } from './sections/warnings.ts';
import { words } from './sections/words.ts';

/** By the name that messages have for a section. */
const sections: readonly (readonly [name: string, section: ConfigSection])[] = [
  ...Object.entries({ site, authors, publisher, markdown, feeds, outlets, images }),
  ...builtIn.flatMap(({ name, config }) => (config ? [[name, config] as const] : [])),
  ...Object.entries({ words, warnings, features }),
];

export const configSchema = composeConfig(sections);
