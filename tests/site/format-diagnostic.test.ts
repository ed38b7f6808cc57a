import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/site/diagnostics.ts';
import { formatDiagnostic, summarizeDiagnostics } from '../../src/site/format-diagnostic.ts';
import { diagnostic } from '../support/fake-context.ts';

describe('formatDiagnostic', () => {
  const full: Diagnostic = {
    code: 'duplicate-url',
    severity: 'error',
    message: 'Cannot publish two posts at one URL: "/a/"',
    hint: 'give one of them another slug, for example slug: a-2',
    path: 'posts/a.md',
    line: 2,
    column: 7,
    endColumn: 8,
    frame: '1 | ---\n2 | slug: a\n  |       ^',
    related: [
      { path: 'posts/b.md', line: 3, column: 7, message: 'the other one' },
      { path: 'posts/c.md', line: 0, column: 0, message: 'and a third' },
    ],
  };

  it('shows everything, indented by two', () => {
    expect(formatDiagnostic(full)).toBe(
      `posts/a.md:2:7 error[duplicate-url] Cannot publish two posts at one URL: "/a/"
  1 | ---
  2 | slug: a
    |       ^
  see: posts/b.md:3:7 the other one
  see: posts/c.md and a third
  hint: give one of them another slug, for example slug: a-2`,
    );
  });

  it('leaves out what is not there', () => {
    const bare = { ...full, hint: '', frame: '', related: [] };
    expect(formatDiagnostic({ ...bare, line: 0 })).toBe(
      'posts/a.md error[duplicate-url] Cannot publish two posts at one URL: "/a/"',
    );
    expect(formatDiagnostic({ ...bare, path: '', severity: 'warning' })).toBe(
      'warning[duplicate-url] Cannot publish two posts at one URL: "/a/"',
    );
  });
});

describe('summarizeDiagnostics', () => {
  const list = (...severities: Diagnostic['severity'][]) =>
    severities.map((severity) => diagnostic({ severity }));
  it('counts errors, then warnings', () => {
    expect(summarizeDiagnostics(list())).toBe('no problems');
    expect(summarizeDiagnostics(list('warning'))).toBe('1 warning');
    expect(summarizeDiagnostics(list('warning', 'error', 'error'))).toBe('2 errors, 1 warning');
  });
});
