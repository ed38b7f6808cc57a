// Kind of page → the template that makes it, with the layouts and partials that it names, and those that they name. Reads
// names in their texts, as far as they stand there: what a template puts together when it runs is not seen.
import type { TemplateListing } from '../load/list-templates.ts';
import type { HtmlKind } from '../views.ts';

type Templates = TemplateListing['templates'];

/** A file of the template set. */
export interface UsedTemplate {
  /** "templates/layouts/base.vto", for files of the theme, too. */
  readonly path: string;
  readonly of: 'site' | 'theme';
}

/** The template of a kind first, then what it includes, in the order of the files. */
export function templatesOf(kind: string, { kinds, files }: Templates): UsedTemplate[] {
  const first = Object.hasOwn(kinds, kind) ? kinds[kind as HtmlKind] : undefined;
  if (first === undefined) return [];
  const used = new Set([first]);
  for (const path of used) {
    const text = files.find((file) => file.path === path)?.text ?? '';
    for (const file of files) if (names(text, file.path)) used.add(file.path);
  }
  return [...used].flatMap((path) => files.filter((file) => file.path === path)).map(({ path, source }) => ({ path: `templates/${path}`, of: source === '' ? 'theme' : 'site' }));
}

/** The kinds of pages that a file of the template set has a part in. */
export function kindsOf(path: string, templates: Templates): HtmlKind[] {
  return (Object.keys(templates.kinds) as HtmlKind[]).filter((kind) => templatesOf(kind, templates).some((used) => used.path === path));
}

/** True where a text names a file, with its extension, or without it as a layout or, where it stands in a folder, in quotes. */
function names(text: string, path: string): boolean {
  const stem = path.replace(/(?:\.11ty)?\.\w+$/, '');
  return [path, `layout: ${stem}\n`, ...(stem.includes('/') ? [`"${stem}"`, `'${stem}'`] : [])].some((name) => text.includes(name));
}
