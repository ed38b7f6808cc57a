// The source of a body → the source that is parsed, and what of other engines' syntax is in it.
// Leaves out private comments, changes nothing else, and costs most bodies a few searches.
import type { Root } from 'hast';
import type { Problem } from '../../site/diagnostics.ts';
import type { BodyInput } from '../body-context.ts';
import { applyEdits } from './edits.ts';
import { type ForeignSyntax, findForeign, mayBeForeign, reportForeign } from './find-foreign.ts';
import { findPrivateComments, reportComments } from './private-comments.ts';

export interface ReadForeign {
  /** With every line where it was. */
  readonly text: string;
  readonly found: readonly ForeignSyntax[];
  /** Gives the problems, for what a finished tree shows. */
  readonly report: (tree: Root) => readonly Problem[];
}

const nothing: readonly Problem[] = [];

/** Reads the source of a body. Reports `foreign-syntax`, `unclosed-comment` and `dead-link`. */
export function readForeign(source: string, input: Pick<BodyInput, 'path' | 'start'>): ReadForeign {
  if (!mayBeForeign(source)) return { text: source, found: [], report: () => nothing };
  const comments = findPrivateComments(source);
  const found = findForeign(source, comments.ranges);
  return {
    text: applyEdits(
      source,
      comments.ranges.map((range) => ({ ...range, text: '' })),
    ),
    found,
    report: (tree) => [
      ...reportComments(comments, input),
      ...reportForeign(tree, found, { source, input }),
    ],
  };
}
