// The transforms of a body in their order: a table. Runs none of them.
import type { Root } from 'hast';
import type { MarkdownConfig } from '../site/types.ts';
import type { VFile } from './body-context.ts';
import type { DialectParts } from './dialects/dialect.ts';
import { limitDepth } from './limits.ts';
import { bareAddresses } from './transforms/bare-addresses.ts';
import { dateline } from './transforms/dateline.ts';
import { facts } from './transforms/facts.ts';
import { footnoteLabels } from './transforms/footnotes.ts';
import { headingIds } from './transforms/heading-ids.ts';
import { links } from './transforms/links.ts';
import { nesting } from './transforms/nesting.ts';
import { passages } from './transforms/passages.ts';
import { rawHtml } from './transforms/raw-html.ts';
import { safeIds } from './transforms/safe-ids.ts';
import { sanitizeHtml } from './transforms/sanitize.ts';
import { sideNotes } from './transforms/side-notes.ts';
import { tableAlignment } from './transforms/table-alignment.ts';
import { taskLists } from './transforms/task-lists.ts';
import { removeWedges } from './wedges.ts';

/** Changes a tree, or gives another one. */
export type Transform = (tree: Root, file: VFile) => unknown;

/** In their order: those that make a tree safe, and, after the plugins of the site, all others. */
export function transformsOf({ html }: MarkdownConfig, dialect: DialectParts | undefined) {
  const before: readonly Transform[] = [
    removeWedges(),
    ...(dialect ? [dialect.takeAttributes()] : []),
    bareAddresses(),
    rawHtml(),
    limitDepth(),
    tableAlignment(),
    ...(html === 'sanitize' ? [sanitizeHtml(), safeIds()] : []),
    nesting(),
  ];
  const after = [
    headingIds(dialect),
    footnoteLabels(),
    taskLists(),
    links(),
    dateline(),
    passages(),
    sideNotes(),
    facts(),
  ];
  return { before, after };
}
