// Front matter as plain data → the fields that are as the table wants them, what is wrong with the
// others, and the names of those that the table does not have.
import { expected } from '../config/expected.ts';
import { type Fault, faultsOf } from '../config/faults.ts';
import type { FieldTable } from '../site/fields/compose-fields.ts';
import { exampleOf } from '../site/fields/reference.ts';

/** Front matter, checked. */
export interface CheckedFrontMatter {
  /** As written; a field at fault is missing. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
  /** In their order. */
  readonly unknown: readonly string[];
}

/** For schemas of features that have no words of their own. */
const wording = { error: expected };

/** Checks front matter. Runs once for each post: about 4 µs if nothing is wrong. */
export function checkFrontMatter(
  data: Readonly<Record<string, unknown>>,
  { fields, schema }: FieldTable,
): CheckedFrontMatter {
  const unknown = Object.keys(data).filter((key) => !fields.has(key));
  const result = schema.safeParse(data, wording);
  if (result.success) return { written: result.data, faults: [], unknown };
  const faults = faultsOf(result.error.issues, data, {
    example: ([name]) => exampleOf(fields.get(String(name))!),
    knownKeys: () => [...fields.keys()],
  }).map((fault) => ({ ...fault, hint: quotedHint(fault, data) ?? fault.hint }));
  const wrong = new Set(faults.map((fault) => fault.path[0]));
  const sound = Object.entries(data).filter(([key]) => fields.has(key) && !wrong.has(key));
  return { written: Object.fromEntries(sound), faults, unknown };
}

/** A text with ": " in it that YAML takes for a name and a value: `- law: new`. */
function quotedHint({ path, message }: Fault, data: Readonly<Record<string, unknown>>) {
  if (!message.endsWith(': a mapping is not text')) return undefined;
  const value = path.reduce<unknown>(
    (inside, step) => (inside as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step],
    data,
  );
  const [[name, text] = [], ...others] = Object.entries(value ?? {});
  if (others.length > 0 || (typeof text !== 'string' && typeof text !== 'number')) return undefined;
  return `put it in double quotes: ${JSON.stringify(`${name}: ${text}`)}`;
}
