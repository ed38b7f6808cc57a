// Diagnostic[] → workflow commands of GitHub Actions: `::error file=posts/x.md,line=3,…::…`. Prints
// nothing and knows no disk.
import type { Diagnostic } from '../site/diagnostics.ts';

/** GitHub shows so many annotations of each severity for one step, and drops the others. */
const shownOfEach = 10;

/**
 * A line for every diagnostic, errors first, so that what GitHub drops are warnings. `folder` is
 * the site's folder seen from that of the repository, with slashes; '' where they are the same.
 * Hint and related places go into the message. See
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(diagnostics: readonly Diagnostic[], folder: string): string[] {
  const of = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity);
  return [...of('error'), ...of('warning')].map((one) => annotation(one, folder));
}

/**
 * What to add to a closing line where GitHub drops annotations: "; GitHub shows 10 of each kind".
 */
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
    // Without a place in the line, the whole line is meant.
    ...(endColumn > column && { col: column, endColumn }),
    title: code,
  };
  const rows = [
    message,
    ...related.map(
      (other) =>
        `see: ${inRepository(other.path)}${other.line > 0 ? `:${other.line}:${other.column}` : ''} ${other.message}`,
    ),
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
