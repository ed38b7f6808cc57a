// Problems → the same, with warnings as errors: a strict build. Reads no file.

/** About folders of the machine, and not about what the author wrote. */
const aboutFolders: readonly string[] = ['cache-lost', 'unowned-files'];

/**
 * Makes errors of warnings, so that they stop a build as errors do; not of those about folders.
 * @example asErrors([{ code: 'image-alt', severity: 'warning' }])
 *     // [{ code: 'image-alt', severity: 'error' }]
 */
export function asErrors<
  One extends { readonly code: string; readonly severity: 'error' | 'warning' },
>(problems: readonly One[]): One[] {
  return problems.map((problem) =>
    aboutFolders.includes(problem.code) ? problem : { ...problem, severity: 'error' },
  );
}
