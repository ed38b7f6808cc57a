// Front matter as data → the fields of a post, with a title and a date if none are given.
import { sourcePath } from '../../src/lib/path.ts';
import { checkFrontMatter } from '../../src/parse/check-front-matter.ts';
import { type FieldsResult, readFields } from '../../src/parse/fields.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import type { Post, SiteConfig } from '../../src/site/types.ts';
import { makeConfig } from './make-post.ts';
import { testPath } from './parse-text.ts';

interface Given {
  readonly path?: string;
  readonly kind?: Post['kind'];
  readonly config?: Partial<SiteConfig>;
}

/** Checks and reads the fields of a file, by default of a post at `testPath`. */
export function read(
  data: Record<string, unknown>,
  { path = testPath, kind = 'post', config = {} }: Given = {},
): FieldsResult {
  const written = { title: 'Rivers', date: '2015-06-07', ...data };
  return readFields(checkFrontMatter(written, engineTable).written, {
    path: sourcePath(path),
    kind,
    config: makeConfig(config),
    table: engineTable,
  });
}
