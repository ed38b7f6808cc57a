// The code of a problem → where the documentation describes it. Knows no code by itself: a test
// holds that each has its heading.

/**
 * The heading for a code in the documentation, relative to the folder of the package.
 * @example helpFor('bad-date') // 'docs/diagnostics.md#bad-date'
 */
export function helpFor(code: string): string {
  return `docs/diagnostics.md#${code}`;
}
