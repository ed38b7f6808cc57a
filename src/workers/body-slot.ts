// The templates of a site → which kinds of pages can be rendered with a slot in place of the body,
// which its bytes fill later. Renders nothing.
import type { TemplateListing } from '../load/list-templates.ts';
import { dependenciesOf } from '../load/templates-of.ts';

/**
 * The kinds of pages that the theme alone renders: its templates print `view.content` once, as it
 * is, and in the language of the page. A site's own templates may do anything with a text, and are
 * given one.
 */
export function kindsWithSlot(templates: TemplateListing['templates']): ReadonlySet<string> {
  const theme = new Set(
    templates.files.filter(({ source }) => source === '').map(({ path }) => path),
  );
  return new Set(
    Object.keys(templates.kinds).filter((kind) =>
      dependenciesOf(kind, templates)?.every((path) => theme.has(path)),
    ),
  );
}
