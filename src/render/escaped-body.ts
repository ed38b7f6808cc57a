// Pages that a site's own templates have made → warnings for templates that print a text as its
// source: Vento and Nunjucks escape what they are not told to leave.
import type { Problem } from '../site/diagnostics.ts';
import type { View } from '../site/views.ts';
import type { TemplateSet } from './template-set.ts';

/** A page as it was made. */
export interface MadePage {
  readonly view: View;
  /** The path of its template: "post.vto". */
  readonly template: string;
  readonly html: string;
}

/** So much of a text tells it from another one. */
const beginning = 40;

/** Reports `escaped-body` once for each template. */
export function findEscapedBodies(
  pages: readonly MadePage[],
  { files }: Pick<TemplateSet, 'files'>,
): Problem[] {
  const escaped = new Map<string, Problem>();
  for (const { view, template, html } of pages) {
    if (escaped.has(template) || !isEscaped(view, html)) continue;
    const file = files.find(({ path }) => path === template);
    if (file && file.source !== '') escaped.set(template, problemOf(file));
  }
  return [...escaped.values()];
}

function isEscaped(view: View, html: string): boolean {
  const { content } = view as { readonly content?: string };
  const [tag] = /^<\w+/.exec(content ?? '') ?? [];
  if (content === undefined || tag === undefined) return false;
  return !html.includes(content.slice(0, beginning)) && html.includes(`&lt;${tag.slice(1)}`);
}

function problemOf({ source, text }: TemplateSet['files'][number]): Problem {
  const offset = text.indexOf('view.content');
  const isNunjucks = source.endsWith('.njk');
  return {
    code: 'escaped-body',
    severity: 'warning',
    message: `Cannot show the text of a post with ${source}: readers see its HTML as it is written`,
    hint: `write {{ view.content ${isNunjucks ? '|' : '|>'} safe }}`,
    path: source,
    ...(offset !== -1 && {
      at: { kind: 'offset', offset, length: 'view.content'.length } as const,
    }),
  };
}
