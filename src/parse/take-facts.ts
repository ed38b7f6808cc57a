// The finished tree of a text → the facts that features take from it. Does nothing on a site whose
// features take none.
import type { Root } from 'hast';
import { toJson } from '../lib/to-json.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import type { FactContext } from '../site/fields/field.ts';

export interface TakenFacts {
  /** By name. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

const none: TakenFacts = { facts: Object.freeze({}), problems: [] };

/** Takes all facts of one text. Reports `plugin-failed` if the code that takes one throws. */
export function takeFacts(
  tree: Root,
  context: FactContext,
  { facts: entries }: Pick<FieldTable, 'facts'>,
): TakenFacts {
  if (entries.length === 0) return none;
  const facts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { name, take } of entries) {
    try {
      const value = toJson(take(tree, context));
      if (value !== undefined) facts[name] = value;
    } catch (cause) {
      problems.push({
        code: 'plugin-failed',
        severity: 'error',
        message: `Cannot take the fact \`${name}\` from the text: ${(cause as Error).message}`,
        hint: 'look into the feature that declares this fact',
        path: context.post.source,
      });
    }
  }
  return { facts, problems };
}
