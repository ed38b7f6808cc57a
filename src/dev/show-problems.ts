// A page and the problems to show in it → the page as the browser gets it. Knows no server and
// renders nothing.

import { escapeText } from '../lib/xml.ts';
import type { Diagnostic } from '../site/diagnostics.ts';
import { formatDiagnostic, summarizeDiagnostics } from '../site/format-diagnostic.ts';
import { problemClientPath } from './problem-client.ts';

/** A page shows so many; the terminal shows all. */
const mostShown = 20;

/** The problems as a page shows them: what the terminal prints; empty if nothing is wrong. */
export function problemText(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const shown = diagnostics.slice(0, mostShown).map(formatDiagnostic);
  return [
    summarizeDiagnostics(diagnostics),
    ...shown,
    ...(diagnostics.length > mostShown ? [`and ${diagnostics.length - mostShown} more`] : []),
  ].join('\n\n');
}

/**
 * Puts problems at the end of a page. Without any, the element is there and empty, so that all
 * versions of a page have one shape.
 */
export function withProblems(html: string, text: string): string {
  const end = html.toLowerCase().lastIndexOf('</body>');
  const at = end === -1 ? html.length : end;
  const problems = `<broadsheet-problems>${escapeText(text)}</broadsheet-problems>`;
  const script = `<script src="${problemClientPath}" defer></script>`;
  return html.slice(0, at) + problems + script + html.slice(at);
}

/** The page shown instead of one that cannot be made. */
export const emptyPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>This page cannot be shown</title>
</head>
<body>
<h1>This page cannot be shown</h1>
</body>
</html>
`;
