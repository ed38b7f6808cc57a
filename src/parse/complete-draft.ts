// Front matter of a post that is held back → the same with a title: what is not ready stops no
// build. Leaves everything else alone.
import { readFileName } from '../lib/file-name.ts';
import type { Problem } from '../site/diagnostics.ts';
import { flagOf, isPresent } from '../site/fields/written.ts';
import type { SourcePath } from '../site/types.ts';

type Data = Readonly<Record<string, unknown>>;

/** Names a draft without a title after its file. Reports that as `missing-title`. */
export function completeDraft(
  data: Data,
  path: SourcePath,
): { readonly data: Data; readonly problems: readonly Problem[] } {
  if (isPresent(data['title']) || !flagOf(String(data['draft']))) return { data, problems: [] };
  const title = readFileName(path).name;
  const problem: Problem = {
    code: 'missing-title',
    severity: 'warning',
    message: `Cannot find the \`title\` of the draft: it is called "${title}" until it has one`,
    hint: 'write text, for example `title: What the budget hides`',
    path,
  };
  return { data: { ...data, title }, problems: [problem] };
}
