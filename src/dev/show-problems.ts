// A page and the problems to show in it → the page as the browser gets it. Knows no server and
// renders nothing.

import { escapeText } from '../lib/xml.ts';
import type { Diagnostic } from '../site/diagnostics.ts';
import { formatDiagnostic, summarizeDiagnostics } from '../site/format-diagnostic.ts';
import { problemClientPath } from './problem-client.ts';

/** So many stand in a page; the terminal has them all. */
const mostShown = 20;

/**
 * The text that a page shows of problems: the frames of the terminal; empty where nothing is wrong.
 */
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
 * Puts problems at the end of a page. Without any, the element stands there empty, so that all
 * versions of a page have one shape.
 */
export function withProblems(html: string, text: string): string {
  const end = html.toLowerCase().lastIndexOf('</body>');
  const at = end === -1 ? html.length : end;
  return `${html.slice(0, at)}<broadsheet-problems>${escapeText(text)}</broadsheet-problems><script src="${problemClientPath}" defer></script>${html.slice(at)}`;
}

/** The page that stands in for one that cannot be made. */
export const emptyPage =
  '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>This page cannot be shown</title>\n</head>\n<body>\n<h1>This page cannot be shown</h1>\n</body>\n</html>\n';
