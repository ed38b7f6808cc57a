// The source of a body → the source that is parsed, and what of other engines' syntax is in it.
// Leaves out private comments, changes what the site's dialect understands and nothing else. Costs
// most bodies a few searches.
import type { Root } from 'hast';
import { once } from '../../lib/lazy.ts';
import type { Problem } from '../../site/diagnostics.ts';
import type { BodyInput } from '../body-context.ts';
import type { DialectParts } from '../dialects/dialect.ts';
import { mendSource } from '../mend-source.ts';
import { wedge } from '../wedges.ts';
import { applyEdits } from './edits.ts';
import { type ForeignSyntax, findForeign, mayBeForeign, reportForeign } from './find-foreign.ts';
import { findPrivateComments, reportComments } from './private-comments.ts';
import { shownText } from './shown-text.ts';

export interface ReadForeign {
  /** With every line where it was. */
  readonly text: string;
  /** Whether signs are in it that have to be taken out again. */
  readonly isWedged: boolean;
  readonly foreign: readonly ForeignSyntax[];
  readonly written: ReadonlyMap<string, string>;
  /** Gives the problems, for what a finished tree shows. */
  readonly report: (tree: Root) => readonly Problem[];
}

export interface ForeignOptions extends Pick<BodyInput, 'path' | 'start' | 'siteUrl' | 'base'> {
  /** Whether nothing in the body is Markdown. */
  readonly isHtml?: boolean;
  /** The dialect of the site. */
  readonly dialect?: Pick<DialectParts, 'rewrite' | 'isKramdown'> | undefined;
}

const nothing: readonly Problem[] = [];
const noneWritten: ReadonlyMap<string, string> = new Map();

/** Reads the source of a body. Reports `foreign-syntax`, `unclosed-comment` and `dead-link`. */
export function readForeign(source: string, options: ForeignOptions): ReadForeign {
  const { dialect } = options;
  const mended = options.isHtml ? [] : mendSource(source, dialect);
  const plain = {
    text: mended.length === 0 ? source : applyEdits(source, mended),
    isWedged: mended.some(({ text }) => text === wedge),
    foreign: [],
    written: noneWritten,
    report: () => nothing,
  };
  if (!dialect && !mayBeForeign(source)) return plain;
  const { isHtml } = options;
  const comments = findPrivateComments(source, { hasPercents: dialect === undefined, isHtml });
  const known = dialect?.rewrite(source, options);
  const understood = [...comments.ranges, ...(known?.understood ?? [])];
  const foreign = findForeign(source, { understood, isHtml });
  return {
    ...plain,
    text: applyEdits(source, [
      ...comments.ranges.map((range) => ({ ...range, text: '' })),
      ...(known?.edits ?? []),
      ...mended,
    ]),
    foreign,
    written: known?.written ?? noneWritten,
    report(tree) {
      const given = { source, input: options, shown: once(() => shownText(tree)) };
      return [...reportComments(comments, given), ...reportForeign(foreign, given)];
    },
  };
}
