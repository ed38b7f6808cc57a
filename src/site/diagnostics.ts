// What is wrong with a site: problems, as stages report them, and diagnostics, which have a line, a
// column and a frame. Types, and the one question that all ask. Places: place-problems.ts.
import type { SourcePath } from './types.ts';

/**
 * The place of a problem in a file, as the stage that reports it knows it. An item of a list is
 * named by its text, or by its number if it has none: blank and repeated texts are not kept.
 */
export type Place =
  | { readonly kind: 'offset'; readonly offset: number; readonly length: number }
  | { readonly kind: 'field'; readonly name: string; readonly item?: number | string }
  | { readonly kind: 'url'; readonly url: string };

/** Something that the author can fix. */
export interface Problem {
  /** Permanent, in kebab-case, with a heading in docs/diagnostics.md. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** "Cannot <action>: <what is there>", without a full stop. */
  readonly message: string;
  /** An instruction with an example. */
  readonly hint?: string;
  /** '' for problems of the whole site. */
  readonly path: SourcePath | '';
  readonly at?: Place;
  readonly related?: readonly {
    readonly path: SourcePath;
    readonly at?: Place;
    readonly message: string;
  }[];
}

/**
 * A problem with its position. Lines and columns count from 1, columns in UTF-16 units; both are 0
 * without a position.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The line before, the line itself and a row of "^"; '' without a position. */
  readonly frame: string;
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** True if at least one problem is an error: nothing may then be written. */
export function hasErrors(problems: readonly { readonly severity: string }[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
