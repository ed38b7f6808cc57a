// Diagnostic → text for a terminal: place, severity, code, message, frame, related places and hint.
import { printable } from '../lib/printable.ts';
import type { Diagnostic } from './diagnostics.ts';

/** One diagnostic as text, without a line break at its end; see docs/diagnostics.md. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { path, line, column, severity, code, message, hint, frame, related } = diagnostic;
  const rows = [`${placeText({ path, line, column })}${severity}[${code}] ${printable(message)}`];
  if (frame) rows.push(indent(frame));
  for (const other of related) rows.push(`  see: ${placeText(other)}${printable(other.message)}`);
  if (hint) rows.push(`  hint: ${printable(hint)}`);
  return rows.join('\n');
}

function placeText({ path, line, column }: Pick<Diagnostic, 'path' | 'line' | 'column'>): string {
  return path === '' ? '' : `${printable(path)}${line === 0 ? '' : `:${line}:${column}`} `;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** "2 errors, 1 warning", "no problems". */
export function summarizeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string, word: string) => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  return [...count('error', 'error'), ...count('warning', 'warning')].join(', ') || 'no problems';
}
