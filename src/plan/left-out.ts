// Markdown below posts/ that is no post → one warning for each reason, with the number of files.

import { isMarkdown, isSection } from '../lib/post-path.ts';
import { addressed } from '../site/addressed.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Site, SourcePath } from '../site/types.ts';
import type { StaticFile } from './context.ts';

export interface LeftOutOptions {
  /** Markdown that is not published: texts of folders (_index.md), and what belongs to a post. */
  readonly leftOut: readonly SourcePath[];
  /** Files beside posts. */
  readonly postFiles: readonly StaticFile[];
}

/**
 * Reports `not-a-post` once for each reason: texts of folders, Markdown beside an index.md that has
 * no date, or that has no front matter and that no post links to.
 */
export function findLeftOut(
  site: Pick<Site, 'posts' | 'pages' | 'unlisted'>,
  { leftOut, postFiles }: LeftOutOptions,
): Problem[] {
  const notes = postFiles.filter(({ path }) => isMarkdown(path));
  const unlinked = notes.length === 0 ? [] : withoutLinks(notes, site);
  return [
    ...notAPost(leftOut.filter(isSection), {
      reason: 'it is the text of a folder',
      hint: 'move it into pages/, for example pages/news/index.md, to have a page of it',
    }),
    ...notAPost(
      leftOut.filter((path) => !isSection(path)),
      {
        reason: 'it has no date and belongs to the index.md beside it',
        hint: 'add a line such as `date: 2024-03-11` to make a post of it',
      },
    ),
    ...notAPost(unlinked, {
      reason: 'it has no front matter, and an index.md is beside it',
      hint: 'begin it with front matter, or link to it: it is then published as it is',
    }),
  ];
}

function withoutLinks(
  notes: readonly StaticFile[],
  site: Pick<Site, 'posts' | 'pages' | 'unlisted'>,
): SourcePath[] {
  const linked = new Set<string>();
  for (const { links } of addressed(site))
    for (const { target } of links) if (target.kind === 'file') linked.add(target.path);
  return notes.map(({ path }) => path as SourcePath).filter((path) => !linked.has(path));
}

function notAPost(
  paths: readonly SourcePath[],
  { reason, hint }: { readonly reason: string; readonly hint: string },
): Problem[] {
  const [first] = paths;
  if (first === undefined) return [];
  const number = paths.length === 1 ? 'one such file' : `${paths.length} such files`;
  return [
    {
      code: 'not-a-post',
      severity: 'warning',
      message: `Cannot publish "${first}" as a post: ${reason} (${number})`,
      hint,
      path: first,
    },
  ];
}
