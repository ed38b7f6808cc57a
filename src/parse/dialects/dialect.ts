// An engine whose syntax a site's posts have → what of it is read while a body is parsed. Loaded by
// sites that configure a dialect, and by no others.
import type { Dialect } from '../../config/site-config.ts';
import { anchorOf } from './anchors.ts';
import { takeAttributes } from './attributes.ts';
import { type RewriteOptions, type Rewritten, rewrite } from './rewrite.ts';

export interface DialectParts {
  readonly rewrite: (source: string, options: Omit<RewriteOptions, 'dialect'>) => Rewritten;
  readonly takeAttributes: typeof takeAttributes;
  /** Whether kramdown's rules of emphasis hold. */
  readonly isKramdown: boolean;
  readonly anchorOf: (text: string) => string | undefined;
}

/** What is read of one engine's syntax. */
export function makeDialect(dialect: Dialect): DialectParts {
  return {
    rewrite: (source, options) => rewrite(source, { ...options, dialect }),
    takeAttributes,
    isKramdown: dialect === 'jekyll',
    anchorOf: (text) => anchorOf(dialect, text),
  };
}
