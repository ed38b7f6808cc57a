// Problems → the same, as the site grades them: warnings by the key `warnings` of the
// configuration, and all of them as errors in a strict build. Reads no file.
import { type CodeOf, codeKind } from './codes.ts';

/** What becomes of a warning. */
export type WarningLevel = 'off' | 'warn' | 'error';

/** By code. A code with "/" is one of a feature of the site's own. */
export type Warnings = { readonly [code in CodeOf<'warning'>]?: WarningLevel } & {
  readonly [code in CodeOf<'publication'>]?: Exclude<WarningLevel, 'off'>;
} & { readonly [code: `${string}/${string}`]: WarningLevel };

/** What says how a site grades its problems. */
export interface Grading {
  readonly config: { readonly warnings: Warnings };
  readonly strict?: true;
}

/**
 * Leaves out warnings that the site has turned off, and makes errors of those that it wants to stop
 * a build, which in a strict build are all. Errors, and warnings about folders of the machine, stay
 * what they are. What is graded already does not change.
 * @example grade([{ code: 'image-alt', severity: 'warning' }], { config: { warnings: {} } })
 *     // [{ code: 'image-alt', severity: 'warning' }]
 */
export function grade<
  One extends { readonly code: string; readonly severity: 'error' | 'warning' },
>(problems: readonly One[], { config, strict }: Grading): readonly One[] {
  const levels = new Map<string, WarningLevel>(Object.entries(config.warnings));
  if (!strict && levels.size === 0) return problems;
  return problems.flatMap((problem) => {
    const { code, severity } = problem;
    if (severity === 'error' || codeKind(code) === 'folders') return problem;
    const level = levels.get(code) ?? 'warn';
    if (level === 'off') return [];
    return strict || level === 'error' ? { ...problem, severity: 'error' as const } : problem;
  });
}
