// The sections that the configuration names → the tags that they are, and a warning for each that
// is no tag.

import { nearest } from '../../lib/nearest.ts';
import { slugify } from '../../lib/slug.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { Site, Tag } from '../../site/types.ts';

interface Section {
  /** As the configuration has it. */
  readonly name: string;
  readonly tag: Tag | undefined;
}

/**
 * The sections in their order; a name may be written in any way in which posts write the tag, or
 * that makes the same address.
 */
export function findSections({
  config,
  tags,
  tagOf,
}: Pick<Site, 'config' | 'tags' | 'tagOf'>): Section[] {
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  return config.sections.map((name) => ({
    name,
    tag: tagOf.get(name) ?? bySlug.get(slugify(name)),
  }));
}

/** Reports `unknown-section`: the masthead leaves out what no post is tagged with. */
export function checkSections(site: Pick<Site, 'config' | 'tags' | 'tagOf'>): Problem[] {
  return findSections(site).flatMap(({ name, tag }): Problem[] => {
    if (tag) return [];
    const meant = nearest(
      name,
      site.tags.map((one) => one.name),
    );
    return [
      {
        code: 'unknown-section',
        severity: 'warning',
        message: `Cannot show the section "${name}": no post has that tag`,
        hint:
          meant === undefined
            ? 'list only tags of published posts under `sections` of the configuration'
            : `did you mean "${meant}"?`,
        path: '',
      },
    ];
  });
}
