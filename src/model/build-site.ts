// Post[] → Site: everything that is true of the content, frozen. Decides nothing about the output.
import type { Problem } from '../site/diagnostics.ts';
import type { Post, Relations, Site, SiteConfig, SourcePath } from '../site/types.ts';
import { buildArchive } from './archive.ts';
import { buildAuthors } from './authors.ts';
import { type PublicationOptions, publish, type Unpublished } from './publication.ts';
import { relatePosts } from './related.ts';
import { buildTags } from './tags.ts';
import { groupTranslations } from './translations.ts';

export interface SiteOptions extends PublicationOptions {
  readonly config: SiteConfig;
  /** Of an earlier build. */
  readonly relations?: Relations | undefined;
}

export interface SiteResult {
  readonly site: Site;
  readonly problems: readonly Problem[];
  /** Files that have no page in this build, for links that lead to them. */
  readonly unpublished: ReadonlyMap<SourcePath, Unpublished>;
  /** For the next build. */
  readonly relations: Relations;
}

/**
 * Builds the model of posts and pages that come in any order. The posts themselves stay as they
 * came: they are readonly by their type, and freezing 25,000 of them in depth takes 80 ms. Reports
 * `tag-spelling` and `same-language`.
 */
export function buildSite(all: readonly Post[], options: SiteOptions): SiteResult {
  const { config } = options;
  const { posts, pages, unpublished, counts } = publish(all, options);
  const { tags, tagOf, problems } = buildTags(posts, config);
  const { authors, authorOf } = buildAuthors(posts, config);
  const { relatedTo, relations } = relatePosts(posts, tagOf, options.relations);
  const { translations, problems: unlinked } = groupTranslations(
    [...posts, ...pages],
    config.language,
  );
  const site: Site = Object.freeze({
    config,
    posts: Object.freeze(posts),
    pages: Object.freeze(pages),
    tags: Object.freeze(tags),
    authors: Object.freeze(authors),
    years: buildArchive(posts),
    tagOf,
    authorOf,
    relatedTo,
    translations,
    counts: Object.freeze(counts),
  });
  return { site, problems: [...problems, ...unlinked], unpublished, relations };
}
