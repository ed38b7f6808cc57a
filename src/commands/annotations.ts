// Diagnostic[] → workflow commands of GitHub Actions: `::error file=posts/x.md,line=3,…::…`. Prints
// nothing and reads no files.
import type { Diagnostic } from '../site/diagnostics.ts';

/** GitHub shows this many annotations of each severity for one step, and drops the rest. */
const shownOfEach = 10;

/**
 * A line for every diagnostic, errors first, so that GitHub drops warnings rather than errors.
 * `folder` is the path of the site within the repository, with slashes; '' if they are the same.
 * Hint and related places are part of the message. See
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(diagnostics: readonly Diagnostic[], folder: string): string[] {
  const isError = ({ severity }: Diagnostic) => severity === 'error';
  return [...diagnostics.filter(isError), ...diagnostics.filter((one) => !isError(one))].map(
    (diagnostic) => annotation(diagnostic, folder),
  );
}

/** Ends the closing line if GitHub drops annotations: "; GitHub shows 10 of each kind". */
export function droppedNote(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return Math.max(errors, diagnostics.length - errors) > shownOfEach
    ? `; GitHub shows ${shownOfEach} of each kind`
    : '';
}

function annotation(
  { severity, code, message, hint, path, line, column, endColumn, related }: Diagnostic,
  folder: string,
): string {
  const inRepository = (file: string) => (folder === '' ? file : `${folder}/${file}`);
  const properties = {
    ...(path !== '' && { file: inRepository(path) }),
    ...(line > 0 && { line }),
    // Without a column, GitHub marks the whole line.
    ...(endColumn > column && { col: column, endColumn }),
    title: code,
  };
  const rows = [
    message,
    ...related.map((place) => {
      const position = place.line > 0 ? `:${place.line}:${place.column}` : '';
      return `see: ${inRepository(place.path)}${position} ${place.message}`;
    }),
    ...(hint === '' ? [] : [`hint: ${hint}`]),
  ];
  const head = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${severity} ${head}::${escapeData(rows.join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
