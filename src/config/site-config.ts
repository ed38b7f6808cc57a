// The configuration of a site, as the whole engine reads it. Types only; config-schema.ts says what
// the keys mean.
import type { Publisher } from '../site/views/publisher.ts';
import type { CheckedConfig } from './config-types.ts';

/** An author as the configuration describes one. */
export type AuthorConfig = Exclude<CheckedConfig['authors'][number], string>;

export type MarkdownConfig = CheckedConfig['markdown'];

/** An engine whose syntax is read. */
export type Dialect = NonNullable<MarkdownConfig['dialect']>;

/** The site's configuration: checked, with every default filled in. */
export interface SiteConfig
  extends Omit<CheckedConfig, '$schema' | 'author' | 'authors' | 'publisher'> {
  /** The path of `url` without its last slash: "" or "/notes". */
  readonly base: string;
  /** `author`, then `authors`, each name once; the first is the default byline. */
  readonly authors: readonly AuthorConfig[];
  /** With the name and address of the site if it has none itself; all addresses are absolute. */
  readonly publisher: Publisher;
}
