// The codes of all problems that the engine can report, and what may become of each. A table alone;
// tests hold it against the source and docs/diagnostics.md.

/**
 * `error`: always an error. `warning`: a warning somewhere at least, which a site may turn off.
 * `publication`: a warning about what becomes public, or where, which nobody can turn off.
 * `folders`: a warning about folders of the machine, not about the site, which stays one.
 */
export type CodeKind = 'error' | 'warning' | 'publication' | 'folders';

/** By code, in order. */
export const codes = {
  'bad-alias': 'error',
  'bad-argument': 'error',
  'bad-config': 'error',
  'bad-config-value': 'error',
  'bad-data': 'error',
  'bad-date': 'error',
  'bad-field': 'error',
  'bad-file-name': 'error',
  'bad-flag': 'error',
  'bad-id': 'warning',
  'bad-image': 'warning',
  'bad-json': 'error',
  'bad-output': 'error',
  'bad-permalink': 'error',
  'bad-toml': 'error',
  'bad-translation': 'error',
  'bad-yaml': 'error',
  'blocked-by-policy': 'warning',
  'cache-lost': 'folders',
  'control-character': 'warning',
  'date-mismatch': 'warning',
  'dead-fragment': 'warning',
  'dead-link': 'warning',
  'duplicate-id': 'error',
  'duplicate-key': 'warning',
  'duplicate-url': 'error',
  'escaped-body': 'warning',
  'feature-conflict': 'error',
  'file-and-folder': 'error',
  'file-too-large': 'error',
  'foreign-field': 'warning',
  'foreign-syntax': 'warning',
  'front-matter-language': 'error',
  'front-matter-unclosed': 'error',
  'held-back': 'publication',
  'html-removed': 'warning',
  'image-alt': 'warning',
  'inexact-page': 'error',
  'invalid-utf8': 'error',
  'lost-cells': 'warning',
  'lost-note': 'warning',
  'lost-text': 'warning',
  'missing-date': 'warning',
  'missing-lang': 'warning',
  'missing-note': 'warning',
  'missing-title': 'warning',
  'missing-words': 'warning',
  'no-front-matter': 'error',
  'no-posts': 'error',
  'no-site': 'error',
  'no-title': 'warning',
  'no-url': 'publication',
  'not-a-post': 'warning',
  'one-tag': 'warning',
  'outside-link': 'error',
  'plugin-failed': 'error',
  'plugin-message': 'warning',
  'quoted-value': 'warning',
  'respelled-slug': 'warning',
  'same-language': 'warning',
  'security-txt-expired': 'warning',
  'site-busy': 'error',
  system: 'error',
  'table-too-large': 'error',
  'tag-spelling': 'warning',
  'template-error': 'error',
  'too-deep': 'error',
  'too-heavy': 'error',
  'two-configs': 'error',
  'unclear-publication': 'error',
  'unclosed-comment': 'error',
  'unknown-command': 'error',
  'unknown-config-key': 'error',
  'unknown-field': 'warning',
  'unknown-flag': 'error',
  'unknown-language': 'error',
  'unknown-page': 'error',
  'unknown-section': 'warning',
  'unknown-template': 'warning',
  'unowned-files': 'folders',
  'unread-config': 'warning',
  'unread-markdown': 'warning',
  'unread-post': 'warning',
  'unsafe-url': 'warning',
  'yaml-aliases': 'error',
} as const satisfies Readonly<Record<string, CodeKind>>;

type Code = keyof typeof codes;

/** The codes of a kind. */
export type CodeOf<Kind extends CodeKind> = {
  [Each in Code]: (typeof codes)[Each] extends Kind ? Each : never;
}[Code];

/** The kind of a code; undefined for codes of a site's own features. */
export function codeKind(code: string): CodeKind | undefined {
  return Object.hasOwn(codes, code) ? codes[code as Code] : undefined;
}
